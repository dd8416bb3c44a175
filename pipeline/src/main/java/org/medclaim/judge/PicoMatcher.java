package org.medclaim.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.medclaim.model.Pico;
import org.medclaim.terms.Concept;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/** Compares the question of a claim with that of a piece of evidence. */
final class PicoMatcher {
  private static final String ANY_CONDITION = "any-condition";
  private static final String WORLD = "world";

  /** Words so wide that nothing can be said of what they name. */
  private static final Set<String> NO_TREATMENT = Set.of("drug-treatment", "cancer-treatment");

  /** Treatments that name none; beside a named one they add nothing. */
  private static final Set<String> AT_LARGE =
      Set.of(
          "conventional-treatment",
          "conventional-cancer-treatment",
          "cancer-treatment",
          "drug-treatment");

  private final Terminology terms;

  PicoMatcher(Terminology terms) {
    this.terms = terms;
  }

  /** {@code region} is the place that the evidence states in words, empty where it states none. */
  PicoMatch match(Pico claim, Pico evidence, String region) {
    List<String> claimPeople = ofKind(claim.population(), ConceptKind.POPULATION);
    List<String> evidencePeople = ofKind(evidence.population(), ConceptKind.POPULATION);
    return new PicoMatch(
        condition(
            narrowed(claimConditions(claim, evidence), claimPeople),
            narrowed(conditions(evidence), evidencePeople)),
        people(claimPeople, evidencePeople),
        region(ofKind(claim.population(), ConceptKind.REGION), evidenceRegions(evidence, region)),
        best(claim.intervention(), evidence.intervention()),
        best(namedEffects(claim), evidence.outcome()));
  }

  /**
   * What the evidence was found in. Where the terminology has it as an outcome (infertility,
   * weight), it is no less the people's condition: evidence in it is not evidence in any.
   */
  private List<String> conditions(Pico evidence) {
    List<String> conditions = new ArrayList<>(ofKind(evidence.population(), ConceptKind.CONDITION));
    if (conditions.isEmpty()) {
      ofKind(evidence.population(), ConceptKind.OUTCOME).stream()
          .filter(id -> !evidence.outcome().contains(id))
          .forEach(conditions::add);
    }
    return conditions;
  }

  private List<String> claimConditions(Pico claim, Pico evidence) {
    List<String> conditions = new ArrayList<>(ofKind(claim.population(), ConceptKind.CONDITION));
    if (!conditions(evidence).isEmpty()
        && ofKind(evidence.population(), ConceptKind.CONDITION).isEmpty()) {
      conditions.addAll(ofKind(claim.population(), ConceptKind.OUTCOME));
      conditions.addAll(claim.outcome());
    }
    return conditions;
  }

  /** What may be said to come about: "causes autism" names a condition, a record has an outcome. */
  private List<String> namedEffects(Pico claim) {
    List<String> effects = new ArrayList<>(claim.outcome());
    effects.addAll(ofKind(claim.population(), ConceptKind.CONDITION));
    return effects;
  }

  /** A claim that names leukaemia and acute leukaemia is about acute leukaemia. */
  Pico mostSpecific(Pico pico) {
    return new Pico(
        mostSpecific(pico.population()),
        mostSpecific(pico.intervention()),
        mostSpecific(pico.comparator()),
        mostSpecific(pico.outcome()));
  }

  private List<String> mostSpecific(List<String> ids) {
    List<String> telling = ids.stream().filter(id -> !AT_LARGE.contains(id)).toList();
    List<String> named =
        telling.isEmpty()
            ? ids.stream().filter(id -> !NO_TREATMENT.contains(id)).toList()
            : telling;
    return named.stream()
        .filter(id -> named.stream().noneMatch(other -> !other.equals(id) && terms.isA(other, id)))
        .toList();
  }

  private List<String> evidenceRegions(Pico evidence, String region) {
    List<String> regions = new ArrayList<>(ofKind(evidence.population(), ConceptKind.REGION));
    for (TermMatch match : terms.find(region)) {
      if (match.concept().kind() == ConceptKind.REGION) {
        regions.add(match.concept().id());
      }
    }
    return regions;
  }

  private List<String> ofKind(List<String> ids, ConceptKind kind) {
    return ids.stream()
        .filter(id -> terms.concept(id).filter(concept -> concept.kind() == kind).isPresent())
        .toList();
  }

  /**
   * Conditions with the people put in: acute lymphoblastic leukaemia in children is childhood acute
   * lymphoblastic leukaemia, where the terminology has it.
   */
  private List<String> narrowed(List<String> conditions, List<String> people) {
    if (people.isEmpty()) {
      return conditions;
    }
    Set<String> narrowed = new LinkedHashSet<>();
    for (String condition : conditions) {
      List<String> kinds =
          terms.concepts().stream()
              .filter(
                  concept ->
                      concept.parents().contains(condition)
                          && !concept.people().isEmpty()
                          && people.containsAll(concept.people()))
              .map(Concept::id)
              .toList();
      narrowed.addAll(kinds.isEmpty() ? List.of(condition) : kinds);
    }
    return List.copyOf(narrowed);
  }

  private Directness condition(List<String> claim, List<String> evidence) {
    if (evidence.contains(ANY_CONDITION) || evidence.isEmpty()) {
      return Directness.WIDER;
    }
    return best(claim, evidence);
  }

  /** Figures of women, or of one people, are figures of a part where the claim speaks of all. */
  private Directness people(List<String> claim, List<String> evidence) {
    if (claim.isEmpty() || evidence.isEmpty()) {
      return claim.isEmpty() == evidence.isEmpty()
          ? Directness.EXACT
          : claim.isEmpty() ? Directness.NARROWER : Directness.WIDER;
    }
    Directness best = best(claim, evidence);
    // People overlap (women, adults): only a stated opposite is another population.
    return best == Directness.MISMATCH && !disjoint(claim, evidence) ? Directness.UNSTATED : best;
  }

  private static boolean disjoint(List<String> claim, List<String> evidence) {
    return opposite(claim, evidence, "children", "adults")
        || opposite(claim, evidence, "women", "men")
        || opposite(claim, evidence, "children", "older-people");
  }

  private static boolean opposite(List<String> a, List<String> b, String one, String other) {
    return (a.contains(one) && b.contains(other)) || (a.contains(other) && b.contains(one));
  }

  /** A claim that names no place is taken to speak of the world. */
  private Directness region(List<String> claim, List<String> evidence) {
    if (evidence.contains(WORLD) && !claim.contains(WORLD)) {
      return claim.isEmpty() ? Directness.EXACT : Directness.WIDER;
    }
    return best(claim, evidence);
  }

  /** The most direct relation between any concept of the one and any of the other. */
  private Directness best(List<String> claim, List<String> evidence) {
    if (claim.isEmpty() || evidence.isEmpty()) {
      return Directness.UNSTATED;
    }
    Directness best = Directness.MISMATCH;
    for (String asked : claim) {
      for (String answered : evidence) {
        Directness relation = relation(asked, answered);
        best = relation.compareTo(best) < 0 ? relation : best;
      }
    }
    return best;
  }

  private Directness relation(String asked, String answered) {
    if (asked.equals(answered)) {
      return Directness.EXACT;
    }
    if (terms.isA(asked, answered)) {
      return Directness.WIDER;
    }
    return terms.isA(answered, asked) ? Directness.NARROWER : Directness.MISMATCH;
  }
}
