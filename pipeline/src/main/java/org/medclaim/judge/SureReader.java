package org.medclaim.judge;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;

/**
 * Takes a statement for what a claim says, or for its contrary, where there is hardly a doubt of
 * it, though the rules of {@link StatementReader} would not have it so.
 *
 * <p>Rules know treatments and diseases by their names, and people have other words: "notice their
 * heart racing". Where the network and the weights each are very sure and the claim names no other
 * treatment and no other disease, what the rules do not find in words counts no more. What looks
 * like support and is none ({@link Lookalike}) stays none. The thresholds were set on the
 * calibration half of the claims held apart, on annotated articles that were read, and on records
 * turned round; pipeline/README.md has the counts.
 */
final class SureReader {
  private static final double SAYS = 0.76;

  /** The same where the claim names one thing that the statement does not. */
  private static final double SAYS_MORE = 0.86;

  /** The same of statements of what is not so, which are easily read the wrong way round. */
  private static final double SAYS_OF_ERRORS = 0.9;

  /** The same where the claim alone compares or ranks. */
  private static final double SAYS_COMPARING = 0.93;

  private static final double CONTRADICTS = 0.86;

  /** The same where both affirm: they are mostly of two things then. */
  private static final double CONTRADICTS_AFFIRMING = 0.9;

  private static final double OTHER_SIDE = 0.4;

  /** Beside one that is beyond doubt the other side has to be nearly as sure. */
  private static final double BEYOND_DOUBT = 0.93;

  private static final double NEARLY = 0.07;
  private static final int MOST_FOREIGN = 1;

  /** A claim with more words that the statement has not says something else as well. */
  private static final int MOST_STRANGE = 6;

  private static final int MOST_STRANGE_OF_ERRORS = 2;

  /** A statement that was read; what the less sure of network and weights says. */
  private record Read(Candidate candidate, StanceProbabilities said) {}

  private final StatementVoice voice;
  private final ReadOpinions opinions = new ReadOpinions();

  SureReader(StatementVoice voice) {
    this.voice = voice;
  }

  /** What the statements say of the claim; empty where there is a doubt. */
  Optional<Opinion> judge(Claim claim, List<Evidence> evidence) {
    if (claim.quantities().stream().anyMatch(ClaimAssessor::isResult)
        || ClaimForm.assertsNothing(claim)
        || ClaimForm.isFragment(claim)
        || voice.ranksUnnamed(claim)) {
      return Optional.empty();
    }
    List<Read> read =
        voice.nearAndMore(claim, evidence).stream()
            .map(one -> new Read(one, voice.surely(claim, one)))
            .toList();
    List<Bearing> supporting =
        ReadOpinions.sorted(
            read.stream()
                .filter(one -> carries(claim, one))
                .map(one -> ReadOpinions.supporting(one.candidate, one.said.supports()))
                .toList());
    List<Bearing> refuting =
        ReadOpinions.sorted(
            read.stream()
                .filter(one -> contradicts(claim, one))
                .map(one -> ReadOpinions.refuting(one.candidate, one.said.refutes()))
                .toList());
    if (!supporting.isEmpty()
        && (refuting.isEmpty() || supporting.get(0).weight() >= BEYOND_DOUBT)
        && !isOpposed(
            read.stream().filter(one -> !one.candidate.isOfNarrowerError(claim)).toList(),
            supporting,
            one -> one.said.refutes())) {
      return Optional.of(opinions.supported(claim, supporting, supporting.get(0).weight()));
    }
    if (!refuting.isEmpty()
        && supporting.isEmpty()
        && !isOpposed(read, refuting, one -> one.said.supports())) {
      return Optional.of(opinions.contradicted(claim, refuting, refuting.get(0).weight()));
    }
    return Optional.empty();
  }

  private static boolean carries(Claim claim, Read one) {
    Candidate candidate = one.candidate;
    return one.said.supports() >= enough(candidate)
        && candidate.effects().mayBearOut(Assertion.of(claim))
        && candidate.effects().isMeant()
        && (candidate.isOfErrors() || !Contradicting.deniesOneOf(claim, candidate.statement()))
        && candidate.effects().coverage().foreign().size() <= MOST_FOREIGN
        && candidate.effects().coverage().strange().size()
            <= (candidate.isOfErrors() ? MOST_STRANGE_OF_ERRORS : MOST_STRANGE)
        && (!candidate.isOfAnotherThing() || candidate.isSaidWhole())
        && !candidate.isOfUnnamedDisease(claim)
        && (!ClaimForm.isAccount(claim)
            || candidate.isOfVerySame()
            || candidate.isSaidWhole()
            || Narration.isPast(candidate.statement().sentence()))
        && !(candidate.isOfErrors()
            && Agreement.of(claim.text(), candidate.statement().sentence()) == Agreement.OPPOSITE);
  }

  private static double enough(Candidate candidate) {
    if (candidate.comparesAlone()) {
      return SAYS_COMPARING;
    }
    if (candidate.isOfErrors()) {
      return SAYS_OF_ERRORS;
    }
    return candidate.effects().coverage().foreign().isEmpty() ? SAYS : SAYS_MORE;
  }

  /** What happened in one study is not refuted by what is so of everybody, nor is a doubt. */
  private static boolean contradicts(Claim claim, Read one) {
    boolean denied = Contradicting.deniesOneOf(claim, one.candidate.statement());
    return one.said.refutes() >= (denied ? CONTRADICTS : CONTRADICTS_AFFIRMING)
        && !ClaimForm.settlesNothing(claim)
        && !ClaimForm.isAccount(claim)
        && Contradicting.isAllowedIfSure(claim, one.candidate);
  }

  private static boolean isOpposed(
      List<Read> read, List<Bearing> deciding, ToDoubleFunction<Read> otherSide) {
    int nearest =
        read.stream()
            .filter(
                one ->
                    deciding.stream()
                        .anyMatch(own -> own.statement().equals(one.candidate.statement())))
            .mapToInt(one -> one.candidate.closeness())
            .max()
            .orElse(0);
    double best = deciding.get(0).weight();
    double much = best >= BEYOND_DOUBT ? best - NEARLY : OTHER_SIDE;
    return read.stream()
        .filter(
            one -> one.candidate.closeness() >= nearest && !one.candidate.isOfUnnamedTreatment())
        .anyMatch(one -> otherSide.applyAsDouble(one) > much);
  }
}
