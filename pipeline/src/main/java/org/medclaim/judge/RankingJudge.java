package org.medclaim.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Reason;
import org.medclaim.model.Stance;
import org.medclaim.model.Verdict;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Terminology;

/**
 * Holds the place that a claim gives a thing among others against the places on record: "stroke is
 * the third leading cause of death in the world".
 *
 * <p>Only records that rank the very same thing, among the same things and people, are asked. A
 * claim that names no place in the world may mean any; one that is a single place off is left open,
 * since ranks change from year to year and from source to source.
 */
final class RankingJudge {
  private static final int TOO_FAR = 2;
  private static final double AGREES = 0.8;
  private static final double DIFFERS = 0.75;
  private static final String WORLD = "world";

  private static final Pattern OF_THE_ILL =
      Pattern.compile(
          "(?i)\\b(?:death|deaths|disability|blindness)\\b.*\\b(?:in|with|of) (?:an? |the )?$");

  private record Ranked(Evidence evidence, Ranking ranking) {}

  private final Terminology terms;

  RankingJudge(Terminology terms) {
    this.terms = terms;
  }

  /** SUPPORTED or REFUTED, where a record ranks the same thing. */
  Optional<Opinion> judge(Claim claim, List<Evidence> evidence) {
    Optional<Ranking> said = Ranking.of(claim.text(), terms).map(one -> one.of(carried(claim)));
    if (said.isEmpty()
        || said.get().subject().isEmpty()
        || claim.has(QualifierKind.NEGATED)
        || Denial.isSaidIn(claim.text())
        || claim.has(QualifierKind.QUESTIONED)) {
      return Optional.empty();
    }
    Ranking claimed = said.get();
    List<Ranked> comparable = new ArrayList<>();
    for (Evidence piece : evidence) {
      if (!piece.reference().retracted() && !isOfThoseIllOf(claim, piece)) {
        Ranking.of(piece.content().sentence(), terms)
            .filter(ranking -> ranking.subject().equals(claimed.subject()))
            .filter(ranking -> ranking.isOfSameOrder(claimed))
            .filter(ranking -> isOfSamePlace(claimed, ranking))
            .ifPresent(ranking -> comparable.add(new Ranked(piece, ranking)));
      }
    }
    comparable.sort(Comparator.comparing(one -> one.evidence().content().id()));
    List<Ranked> agreeing =
        comparable.stream()
            .filter(one -> one.ranking().agrees(claimed))
            .filter(one -> claimed.vague() || !one.ranking().vague())
            .filter(one -> !MinimalContrast.isIn(claim.text(), one.evidence().content().sentence()))
            .toList();
    if (!agreeing.isEmpty()) {
      return Optional.of(
          opinion(Verdict.SUPPORTED, Reason.FIGURE_WITHIN_EVIDENCE, Stance.SUPPORTS, agreeing));
    }
    List<Ranked> far =
        comparable.stream()
            .filter(one -> one.ranking().placesApart(claimed) >= TOO_FAR)
            .filter(one -> isRefutable(claimed, one.ranking()))
            .toList();
    return far.isEmpty() || far.size() < comparable.size()
        ? Optional.empty()
        : Optional.of(
            opinion(Verdict.REFUTED, Reason.FIGURE_OUTSIDE_EVIDENCE, Stance.REFUTES, far));
  }

  /** "The leading cause of death in lupus" is none of everybody's: true where only it says so. */
  private boolean isOfThoseIllOf(Claim claim, Evidence piece) {
    String sentence = piece.content().sentence();
    Set<String> named =
        terms.find(claim.text()).stream()
            .map(match -> match.concept().id())
            .collect(Collectors.toSet());
    return terms.find(sentence).stream()
        .filter(match -> match.concept().kind() == ConceptKind.CONDITION)
        .filter(match -> !named.contains(match.concept().id()))
        .anyMatch(match -> OF_THE_ILL.matcher(sentence.substring(0, match.span().start())).find());
  }

  /** What the sentences before are about, where this one does not name it. */
  private static String carried(Claim claim) {
    return claim.pico().population().isEmpty() ? "" : claim.pico().population().get(0);
  }

  private static boolean isOfSamePlace(Ranking claimed, Ranking recorded) {
    return claimed.regions().isEmpty()
        || recorded.regions().isEmpty()
        || claimed.regions().equals(recorded.regions());
  }

  /** Of a claim that names no region only the whole world's order is taken to be meant. */
  private static boolean isRefutable(Ranking claimed, Ranking recorded) {
    return !recorded.vague()
        && (claimed.regions().equals(recorded.regions())
            || (claimed.regions().isEmpty() && recorded.regions().contains(WORLD)));
  }

  private static Opinion opinion(
      Verdict verdict, Reason reason, Stance stance, List<Ranked> deciding) {
    Evidence first = deciding.get(0).evidence();
    String says = first.content().sentence();
    double probability = stance == Stance.SUPPORTS ? AGREES : DIFFERS;
    return new Opinion(
        verdict,
        List.of(reason),
        probability,
        deciding.stream()
            .map(
                one ->
                    new JudgedEvidence(
                        one.evidence(),
                        stance,
                        probability,
                        List.of(one.evidence().content().sentence()),
                        ""))
            .toList(),
        (stance == Stance.SUPPORTS ? "The same rank is on record: " : "Another rank is on record: ")
            + says.substring(0, says.length() - 1)
            + " ("
            + Wording.source(first.reference())
            + ").");
  }
}
