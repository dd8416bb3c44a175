package org.medclaim.judge;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Reason;
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

  private final Terminology terms;
  private final Meetings meetings;
  private final StatementOpinions opinions = new StatementOpinions();

  StatementsJudge(Terminology terms) {
    this.terms = terms;
    this.meetings = new Meetings(terms);
  }

  Optional<Opinion> judge(Claim claim, List<Evidence> evidence) {
    Assertion assertion = Assertion.of(claim);
    List<Bearing> bearings = new ArrayList<>();
    List<Bearing> parts = new ArrayList<>();
    List<Coverage> covered = new ArrayList<>();
    for (Evidence piece : evidence) {
      if (piece.content() instanceof Statement statement && !piece.reference().retracted()) {
        StatementEffects effects = meetings.of(claim, statement);
        PicoMatch match = effects.match();
        if (isNearEnough(claim, statement, match) && effects.isOnTopic()) {
          effects
              .of(assertion)
              .ifPresent(effect -> bearings.add(bearing(piece, statement, match, effects, effect)));
          if (effects.confirmsAPart(assertion)) {
            parts.add(bearing(piece, statement, match, effects, Effect.SUPPORTS));
            covered.add(effects.coverage());
          }
        }
      }
    }
    if (bearings.isEmpty() && parts.size() > 1 && Coverage.areEnough(covered)) {
      bearings.addAll(parts);
    }
    bearings.sort(
        comparingDouble(Bearing::weight)
            .reversed()
            .thenComparing(bearing -> bearing.statement().id()));
    return bearings.isEmpty() ? Optional.empty() : Optional.of(decide(claim, bearings));
  }

  private static Bearing bearing(
      Evidence piece,
      Statement statement,
      PicoMatch match,
      StatementEffects effects,
      Effect effect) {
    return new Bearing(
        piece,
        statement,
        effect,
        isDirect(match),
        match.outcome() == Directness.EXACT,
        match.condition() == Directness.EXACT,
        effects.coverage().isOfAllNamed(),
        weight(match, effects.overlap()));
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

  /** What is known of the claim's own disease comes before what is known of a class of diseases. */
  private static List<Bearing> ofOwnDisease(List<Bearing> bearings) {
    List<Bearing> own = bearings.stream().filter(Bearing::ofOwnDisease).toList();
    return own.isEmpty() ? bearings : own;
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
    if (direct.isEmpty() && Bearing.has(bearings, Effect.SUPPORTS)) {
      return opinions.supported(claim, Bearing.only(bearings, Effect.SUPPORTS));
    }
    List<Bearing> asked = direct.isEmpty() ? bearings : direct;
    double best = asked.get(0).weight();
    List<Bearing> strong =
        ofOwnDisease(
            asked.stream().filter(bearing -> bearing.weight() >= best - NEARLY_EQUAL).toList());
    if (Bearing.has(asked, Effect.REFUTES) && isNoCure(asked)) {
      return opinions.refuted(claim, Bearing.only(asked, Effect.REFUTES));
    }
    if (Bearing.has(strong, Effect.REFUTES)) {
      return isConflict(claim, strong)
          ? opinions.conflict(strong)
          : opinions.refuted(claim, strong);
    }
    if (Bearing.has(strong, Effect.ONLY_IN_THE_LABORATORY)) {
      return opinions.of(
          Verdict.MISLEADING,
          List.of(Reason.IN_VITRO_AS_CLINICAL),
          0.75,
          strong,
          Effect.ONLY_IN_THE_LABORATORY,
          "What is offered as a benefit for patients was seen in cells or animals: ");
    }
    if (Bearing.has(strong, Effect.OMITTED_HARM)) {
      return opinions.of(
          Verdict.MISLEADING,
          List.of(Reason.OMITS_HARM),
          0.75,
          strong,
          Effect.OMITTED_HARM,
          "The claim reassures, but harms are known: ");
    }
    return outweighs(
            claim, Bearing.only(strong, Effect.UNPROVEN), Bearing.only(strong, Effect.SUPPORTS))
        ? opinions.unproven(claim, strong)
        : opinions.supported(claim, Bearing.only(strong, Effect.SUPPORTS));
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
    List<Bearing> against = Bearing.only(strong, Effect.REFUTES);
    List<Bearing> with = Bearing.only(strong, Effect.SUPPORTS);
    boolean againstOutcome = against.stream().anyMatch(Bearing::sameOutcome);
    boolean withOutcome = with.stream().anyMatch(Bearing::sameOutcome);
    return !with.isEmpty()
        && claim.pico().intervention().size() < 2
        && (withOutcome || !againstOutcome);
  }
}
