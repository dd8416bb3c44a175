package org.medclaim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.medclaim.model.Claim;
import org.medclaim.model.EvidenceContent;
import org.medclaim.model.Pico;
import org.medclaim.model.Quantity;
import org.medclaim.model.Statistic;
import org.medclaim.report.Kinship.Sort;

/**
 * Sets the question of a claim beside that of a piece of evidence, part by part, for a reader.
 *
 * <p>What one side does not say is shown as not said and never as a difference. Decides nothing:
 * the judge has decided by its own comparison.
 */
record QuestionMatch(
    String part, List<String> asked, List<String> answered, Relation relation, boolean measures) {
  private static final String ANY_CONDITION = "any-condition";
  private static final String WORLD = "world";
  private static final List<Set<String>> OPPOSITES =
      List.of(
          Set.of("children", "adults"), Set.of("women", "men"), Set.of("children", "older-people"));

  /** How the evidence's part stands to the claim's, the closest first. */
  enum Relation {
    SAME,
    EVIDENCE_WIDER,
    EVIDENCE_NARROWER,
    MAY_OVERLAP,
    DIFFERENT,
    EVIDENCE_SILENT,
    CLAIM_SILENT;

    /** True where both sides say something. */
    boolean compared() {
      return compareTo(EVIDENCE_SILENT) < 0;
    }
  }

  /** The parts that the claim or the evidence speaks of. */
  static List<QuestionMatch> of(Claim claim, EvidenceContent content, Kinship kinship) {
    Pico asked = claim.pico();
    Pico answered = content.pico();
    List<QuestionMatch> parts = new ArrayList<>();
    add(
        parts,
        "Disease",
        sorted(asked.population(), Sort.OTHER, kinship),
        sorted(answered.population(), Sort.OTHER, kinship),
        kinship);
    add(
        parts,
        "People",
        sorted(asked.population(), Sort.PEOPLE, kinship),
        sorted(answered.population(), Sort.PEOPLE, kinship),
        kinship);
    add(
        parts,
        "Place",
        sorted(asked.population(), Sort.PLACE, kinship),
        places(content, kinship),
        kinship);
    add(parts, "Treatment", asked.intervention(), answered.intervention(), kinship);
    add(parts, "Compared with", asked.comparator(), answered.comparator(), kinship);
    add(parts, "Outcome", asked.outcome(), answered.outcome(), kinship);
    measure(parts, claim, content);
    return List.copyOf(parts);
  }

  /** The parts that a claim speaks of, where there is no evidence to set beside it. */
  static List<QuestionMatch> alone(Claim claim, Kinship kinship) {
    Pico asked = claim.pico();
    List<QuestionMatch> parts = new ArrayList<>();
    add(parts, "Disease", sorted(asked.population(), Sort.OTHER, kinship), List.of(), kinship);
    add(parts, "People", sorted(asked.population(), Sort.PEOPLE, kinship), List.of(), kinship);
    add(parts, "Place", sorted(asked.population(), Sort.PLACE, kinship), List.of(), kinship);
    add(parts, "Treatment", asked.intervention(), List.of(), kinship);
    add(parts, "Compared with", asked.comparator(), List.of(), kinship);
    add(parts, "Outcome", asked.outcome(), List.of(), kinship);
    return List.copyOf(parts);
  }

  private static void add(
      List<QuestionMatch> parts,
      String part,
      List<String> asked,
      List<String> answered,
      Kinship kinship) {
    if (!asked.isEmpty() || !answered.isEmpty()) {
      parts.add(
          new QuestionMatch(part, asked, answered, relation(asked, answered, kinship), false));
    }
  }

  private static void measure(List<QuestionMatch> parts, Claim claim, EvidenceContent content) {
    if (content instanceof Statistic statistic) {
      List<String> asked =
          claim.quantities().stream()
              .map(Quantity::measure)
              .filter(Objects::nonNull)
              .distinct()
              .toList();
      Relation relation =
          asked.isEmpty()
              ? Relation.CLAIM_SILENT
              : asked.contains(statistic.measure()) ? Relation.SAME : Relation.DIFFERENT;
      parts.add(new QuestionMatch("Measure", asked, List.of(statistic.measure()), relation, true));
    }
  }

  private static List<String> sorted(List<String> concepts, Sort sort, Kinship kinship) {
    return concepts.stream().filter(concept -> kinship.sort(concept) == sort).toList();
  }

  // A figure's place is often told in words only, beside the concepts.
  private static List<String> places(EvidenceContent content, Kinship kinship) {
    List<String> places = new ArrayList<>(sorted(content.pico().population(), Sort.PLACE, kinship));
    if (content instanceof Statistic statistic) {
      kinship.placesIn(statistic.region()).stream()
          .filter(place -> !places.contains(place))
          .forEach(places::add);
    }
    return places;
  }

  private static Relation relation(List<String> asked, List<String> answered, Kinship kinship) {
    if (asked.isEmpty()) {
      return Relation.CLAIM_SILENT;
    }
    if (answered.isEmpty()) {
      return Relation.EVIDENCE_SILENT;
    }
    Relation best = Relation.DIFFERENT;
    for (String one : asked) {
      for (String other : answered) {
        Relation relation = relation(one, other, kinship);
        best = relation.compareTo(best) < 0 ? relation : best;
      }
    }
    return best;
  }

  private static Relation relation(String asked, String answered, Kinship kinship) {
    if (asked.equals(answered)) {
      return Relation.SAME;
    }
    if (answered.equals(ANY_CONDITION) || answered.equals(WORLD) || kinship.isA(asked, answered)) {
      return Relation.EVIDENCE_WIDER;
    }
    if (kinship.isA(answered, asked)) {
      return Relation.EVIDENCE_NARROWER;
    }
    // Women may be adults: only a stated opposite is other people.
    boolean people = kinship.sort(asked) == Sort.PEOPLE && kinship.sort(answered) == Sort.PEOPLE;
    return people && !OPPOSITES.contains(Set.of(asked, answered))
        ? Relation.MAY_OVERLAP
        : Relation.DIFFERENT;
  }
}
