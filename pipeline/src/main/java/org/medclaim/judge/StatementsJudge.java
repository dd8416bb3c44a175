package org.medclaim.judge;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.Evidence;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Pico;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Reason;
import org.medclaim.model.Stance;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;
import org.medclaim.model.Verdict;
import org.medclaim.terms.Terminology;

/**
 * Holds what a claim asserts in words against curated statements on the same intervention,
 * condition and outcome.
 *
 * <p>Statements of fact and of mechanism count only where they talk of the same thing in the same
 * words, since concepts alone do not say what is asserted of them. The probabilities are set by
 * rule and not calibrated yet.
 */
final class StatementsJudge {
  private static final double NEARLY_EQUAL = 0.35;
  private static final int WIDEST_CLASS = 15;
  private static final int MOST_SHOWN = 5;
  private static final Pattern FIRST =
      Pattern.compile("(?i)\\bfirst[- ](?:line|treatment|choice|therapy)\\b");
  private static final Pattern ONLY =
      Pattern.compile("(?i)\\bthe only (?:\\w+ )?(?:cure|treatment|therapy|way|option|remedy)\\b");
  private static final Pattern RECOMMENDATION =
      Pattern.compile("(?i)\\b(?:recommend\\w*|should|advise[sd]?|guidelines?)\\b");

  private final Terminology terms;
  private final PicoMatcher matcher;

  StatementsJudge(Terminology terms) {
    this.terms = terms;
    this.matcher = new PicoMatcher(terms);
  }

  /** A statement that bears on the claim, with how it bears and how much it weighs. */
  private record Bearing(
      Evidence evidence,
      Statement statement,
      Effect effect,
      boolean direct,
      boolean sameOutcome,
      double weight) {}

  Optional<Opinion> judge(Claim claim, List<Evidence> evidence) {
    Assertion assertion = Assertion.of(claim);
    List<Bearing> bearings = new ArrayList<>();
    for (Evidence piece : evidence) {
      if (piece.content() instanceof Statement statement && !piece.reference().retracted()) {
        bearing(claim, assertion, piece, statement).ifPresent(bearings::add);
      }
    }
    bearings.sort(
        comparingDouble(Bearing::weight)
            .reversed()
            .thenComparing(bearing -> bearing.statement().id()));
    return bearings.isEmpty() ? Optional.empty() : Optional.of(decide(claim, bearings));
  }

  private Optional<Bearing> bearing(
      Claim claim, Assertion assertion, Evidence piece, Statement statement) {
    PicoMatch match = matcher.match(withNamedEffects(claim.pico()), statement.pico(), "");
    StatementEffects effects =
        new StatementEffects(claim, statement, match, names(claim, statement));
    if (!isNearEnough(claim, statement, match) || !effects.isOnTopic()) {
      return Optional.empty();
    }
    return effects
        .of(assertion)
        .map(
            effect ->
                new Bearing(
                    piece,
                    statement,
                    effect,
                    isDirect(match),
                    match.outcome() == Directness.EXACT,
                    weight(match, effects.overlap())));
  }

  /** "Causes autism", "prevents cancer": the disease named may be the outcome of the record. */
  private static Pico withNamedEffects(Pico pico) {
    List<String> effects = new ArrayList<>(pico.outcome());
    effects.addAll(pico.population());
    return new Pico(pico.population(), pico.intervention(), pico.comparator(), effects);
  }

  private List<String> names(Claim claim, Statement statement) {
    List<String> names = new ArrayList<>();
    claim.mentions().forEach(mention -> names.add(mention.text()));
    Stream.of(statement.pico().intervention(), statement.pico().population())
        .flatMap(List::stream)
        .forEach(id -> names.add(terms.name(id)));
    return names;
  }

  /**
   * What is known of a class holds for its members where the class is of one kind (statins), not
   * where it is a ragbag (dietary supplements); that something is unproven holds for either.
   */
  private boolean isNearEnough(Claim claim, Statement statement, PicoMatch match) {
    if (match.intervention() != Directness.WIDER) {
      return true;
    }
    boolean ofAnyClass =
        switch (statement.kind()) {
          case UNPROVEN, NOT_APPROVED, NO_BENEFIT, PRECLINICAL_ONLY -> true;
          default -> false;
        };
    return ofAnyClass
        || statement.pico().intervention().stream()
            .filter(id -> claim.pico().intervention().stream().anyMatch(own -> terms.isA(own, id)))
            .anyMatch(id -> terms.kindsOf(id) <= WIDEST_CLASS);
  }

  /** Neither the treatment nor the disease is a mere kind of what the claim is about. */
  private static boolean isDirect(PicoMatch match) {
    return !match.evidenceIsNarrower() && match.condition() != Directness.UNSTATED;
  }

  private static double weight(PicoMatch match, Overlap overlap) {
    return directness(match.intervention())
        + directness(match.condition())
        + directness(match.outcome())
        + overlap.share();
  }

  private static double directness(Directness directness) {
    return switch (directness) {
      case EXACT -> 1.0;
      case WIDER -> 0.7;
      case NARROWER -> 0.4;
      case UNSTATED -> 0.3;
      case MISMATCH -> 0.0;
    };
  }

  /**
   * The weightiest statement decides; among nearly equal ones the gravest.
   *
   * <p>Statements that answer the claim's own question come before those about a part of it. A part
   * can show that there is something to a wide claim; that there is nothing in a part says little
   * of the whole, so that support is looked for first.
   */
  private Opinion decide(Claim claim, List<Bearing> bearings) {
    List<Bearing> direct = bearings.stream().filter(Bearing::direct).toList();
    if (direct.isEmpty() && has(bearings, Effect.SUPPORTS)) {
      return supported(claim, only(bearings, Effect.SUPPORTS));
    }
    List<Bearing> asked = direct.isEmpty() ? bearings : direct;
    double best = asked.get(0).weight();
    List<Bearing> strong =
        asked.stream().filter(bearing -> bearing.weight() >= best - NEARLY_EQUAL).toList();
    if (has(asked, Effect.REFUTES) && isNoCure(asked)) {
      return refuted(claim, only(asked, Effect.REFUTES));
    }
    if (has(strong, Effect.REFUTES)) {
      return isConflict(claim, strong) ? conflict(strong) : refuted(claim, strong);
    }
    if (has(strong, Effect.ONLY_IN_THE_LABORATORY)) {
      return opinion(
          Verdict.MISLEADING,
          List.of(Reason.IN_VITRO_AS_CLINICAL),
          0.75,
          strong,
          Effect.ONLY_IN_THE_LABORATORY,
          "What is offered as a benefit for patients was seen in cells or animals: ");
    }
    if (has(strong, Effect.OMITTED_HARM)) {
      return opinion(
          Verdict.MISLEADING,
          List.of(Reason.OMITS_HARM),
          0.75,
          strong,
          Effect.OMITTED_HARM,
          "The claim reassures, but serious harms are known: ");
    }
    return outweighs(claim, only(strong, Effect.UNPROVEN), only(strong, Effect.SUPPORTS))
        ? unproven(claim, strong)
        : supported(claim, only(strong, Effect.SUPPORTS));
  }

  /**
   * That something is unproven outweighs a known benefit of the same treatment only where it is
   * said of the very outcome claimed; of several treatments together the unproven one counts.
   */
  private static boolean outweighs(Claim claim, List<Bearing> unproven, List<Bearing> supporting) {
    if (unproven.isEmpty() || supporting.isEmpty()) {
      return supporting.isEmpty();
    }
    boolean sameOutcome = unproven.stream().anyMatch(Bearing::sameOutcome);
    boolean shown = supporting.stream().anyMatch(Bearing::sameOutcome);
    return (claim.pico().intervention().size() > 1 && areApart(unproven, supporting))
        || (sameOutcome && !shown);
  }

  /** True where the two sides speak of different treatments. */
  private static boolean areApart(List<Bearing> some, List<Bearing> others) {
    Set<String> treatments = new HashSet<>();
    some.forEach(bearing -> treatments.addAll(bearing.statement().pico().intervention()));
    return others.stream()
        .flatMap(bearing -> bearing.statement().pico().intervention().stream())
        .noneMatch(treatments::contains);
  }

  /** That a disease has no cure outweighs that the treatment does some good. */
  private static boolean isNoCure(List<Bearing> bearings) {
    return bearings.stream()
        .anyMatch(
            bearing ->
                bearing.effect() == Effect.REFUTES
                    && bearing.statement().kind() == StatementKind.INCURABLE);
  }

  /** Sources disagree where both sides speak of the claimed outcome, or neither does. */
  private static boolean isConflict(Claim claim, List<Bearing> strong) {
    List<Bearing> against = only(strong, Effect.REFUTES);
    List<Bearing> with = only(strong, Effect.SUPPORTS);
    boolean againstOutcome = against.stream().anyMatch(Bearing::sameOutcome);
    boolean withOutcome = with.stream().anyMatch(Bearing::sameOutcome);
    return !with.isEmpty()
        && claim.pico().intervention().size() < 2
        && (withOutcome || !againstOutcome);
  }

  private static List<Bearing> only(List<Bearing> bearings, Effect effect) {
    return bearings.stream().filter(bearing -> bearing.effect() == effect).toList();
  }

  private static boolean has(List<Bearing> bearings, Effect effect) {
    return bearings.stream().anyMatch(bearing -> bearing.effect() == effect);
  }

  private Opinion conflict(List<Bearing> strong) {
    return opinion(
        Verdict.NOT_ENOUGH_INFO,
        List.of(Reason.EVIDENCE_CONFLICTS),
        0.6,
        strong,
        Effect.REFUTES,
        "Good sources disagree on this. One side: ");
  }

  private Opinion refuted(Claim claim, List<Bearing> strong) {
    Bearing first = first(strong, Effect.REFUTES);
    boolean noBenefit = first.statement().kind() == StatementKind.NO_BENEFIT;
    return opinion(
        Verdict.REFUTED,
        List.of(noBenefit ? Reason.NO_BENEFIT_SHOWN : Reason.EVIDENCE_CONTRADICTS),
        claim.has(QualifierKind.HEDGED) ? 0.7 : 0.8,
        strong,
        Effect.REFUTES,
        noBenefit ? "The benefit was looked for and not found: " : "The evidence says otherwise: ");
  }

  private Opinion unproven(Claim claim, List<Bearing> strong) {
    // That no authority has approved it does not say that no study was done.
    boolean noStudy =
        only(strong, Effect.UNPROVEN).stream()
            .anyMatch(bearing -> bearing.statement().kind() == StatementKind.UNPROVEN);
    boolean claimsEvidence =
        (claim.has(CueKind.EVIDENCE_CLAIMED) && noStudy) || claim.has(CueKind.APPROVAL);
    if (claimsEvidence || claim.has(CueKind.UNIVERSAL)) {
      return opinion(
          Verdict.MISLEADING,
          List.of(
              claimsEvidence ? Reason.EVIDENCE_CLAIMED_BUT_NONE_FOUND : Reason.OVERSTATED_CERTAINTY,
              Reason.UNPROVEN),
          0.78,
          strong,
          Effect.UNPROVEN,
          claimsEvidence
              ? "The article says that this has been shown; it has not: "
              : "The article promises this to everybody, though nobody has shown it: ");
    }
    return opinion(
        Verdict.NOT_ENOUGH_INFO,
        List.of(Reason.UNPROVEN),
        0.8,
        strong,
        Effect.UNPROVEN,
        "There is no adequate evidence in people for this: ");
  }

  private Opinion supported(Claim claim, List<Bearing> strong) {
    Bearing first = first(strong, Effect.SUPPORTS);
    StatementKind kind = first.statement().kind();
    boolean curesWithoutCure =
        Assertion.claimsCure(claim)
            && Assertion.of(claim) == Assertion.BENEFIT
            && kind == StatementKind.BENEFIT;
    boolean onlyOne = ONLY.matcher(claim.text()).find();
    boolean everybody =
        claim.has(CueKind.UNIVERSAL)
            && Assertion.of(claim) == Assertion.BENEFIT
            && !RECOMMENDATION.matcher(claim.text()).find();
    if (FIRST.matcher(claim.text()).find() && !FIRST.matcher(first.statement().sentence()).find()) {
      everybody = true;
    }
    if (curesWithoutCure || everybody || onlyOne) {
      return opinion(
          Verdict.MISLEADING,
          List.of(Reason.OVERSTATED_CERTAINTY),
          0.65,
          strong,
          Effect.SUPPORTS,
          onlyOne
              ? "There is a benefit, but that nothing else helps is not shown: "
              : everybody
                  ? "There is a benefit, but not for everybody as the claim says: "
                  : "There is a benefit, but no cure is shown: ");
    }
    Reason reason =
        switch (kind) {
          case STANDARD_CARE -> Reason.STANDARD_CARE;
          case HARM -> Reason.HARM_CONFIRMED;
          default -> Reason.EVIDENCE_AGREES;
        };
    return opinion(
        Verdict.SUPPORTED,
        List.of(reason),
        0.74,
        strong,
        Effect.SUPPORTS,
        "Good evidence says the same: ");
  }

  private static Bearing first(List<Bearing> bearings, Effect effect) {
    return bearings.stream()
        .filter(bearing -> bearing.effect() == effect)
        .findFirst()
        .orElse(bearings.get(0));
  }

  private Opinion opinion(
      Verdict verdict,
      List<Reason> reasons,
      double probability,
      List<Bearing> strong,
      Effect decisive,
      String lead) {
    Bearing first = first(strong, decisive);
    List<JudgedEvidence> shown = new ArrayList<>();
    shown.add(judged(first));
    strong.stream()
        .filter(bearing -> !bearing.equals(first))
        .limit(MOST_SHOWN - 1L)
        .forEach(bearing -> shown.add(judged(bearing)));
    return new Opinion(verdict, reasons, probability, shown, lead + said(first));
  }

  private String said(Bearing bearing) {
    String says = bearing.statement().sentence();
    return says.substring(0, says.length() - 1)
        + " ("
        + Wording.source(bearing.evidence().reference())
        + ").";
  }

  private static JudgedEvidence judged(Bearing bearing) {
    Stance stance =
        switch (bearing.effect()) {
          case SUPPORTS -> Stance.SUPPORTS;
          case REFUTES, OMITTED_HARM -> Stance.REFUTES;
          case UNPROVEN, ONLY_IN_THE_LABORATORY -> Stance.NEUTRAL;
        };
    return new JudgedEvidence(
        bearing.evidence(),
        stance,
        Math.min(0.9, 0.5 + bearing.weight() / 10),
        List.of(bearing.statement().sentence()),
        "");
  }
}
