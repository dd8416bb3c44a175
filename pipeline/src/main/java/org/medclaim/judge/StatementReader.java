package org.medclaim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;

/**
 * Lets the statement voice read curated statements, where the rules for statements find none that
 * bears on a claim.
 *
 * <p>Lay wording often escapes the rules. Only a voice that is quite sure is heard, and what it
 * says is never more than MEDIUM; where statements pull both ways the surer side has to be much the
 * surer, or nothing is said. Claims with figures of results are left to the numbers judge and to
 * {@link FigureReader}: statements carry few figures, and the voice reads them poorly.
 */
final class StatementReader {
  /** From here on, the statement is taken to settle the claim. */
  private static final double SAYS = 0.65;

  /** The same, of statements of what is not so, which are easily read the wrong way round. */
  private static final double SAYS_OF_ERRORS = 0.9;

  /** The same, where the claim names something else beside it, or hardly what it is about. */
  private static final double SAYS_ALL = 0.8;

  /** A claim that is contradicted was wrong, which is the graver thing to say. */
  private static final double CONTRADICTS = 0.8;

  /** The same of records of what is not so: an error of another kind is easily taken for this. */
  private static final double CONTRADICTS_AS_ERROR = 0.85;

  /** What the other side may reach at most. */
  private static final double OTHER_SIDE = 0.4;

  /** A statement that shares so much less with the claim does not oppose. */
  private static final double A_THING_LESS = 1.5;

  /**
   * A statement that was read, with how likely it supports and contradicts the claim; {@code
   * carries} where it is taken to bear the claim out.
   */
  private record Read(Candidate candidate, double supports, double refutes, boolean carries) {
    Bearing supporting() {
      return ReadOpinions.supporting(candidate, supports);
    }

    Bearing refuting() {
      return ReadOpinions.refuting(candidate, refutes);
    }
  }

  private final StatementVoice voice;
  private final ReadOpinions opinions = new ReadOpinions();

  StatementReader(StatementVoice voice) {
    this.voice = voice;
  }

  /** What the statements say of the claim; empty where the voice is not sure. */
  Optional<Opinion> judge(Claim claim, List<Evidence> evidence) {
    if (claim.quantities().stream().anyMatch(ClaimAssessor::isResult)
        || ClaimForm.settlesNothing(claim)
        || ClaimForm.isFragment(claim)
        || voice.ranksUnnamed(claim)) {
      return Optional.empty();
    }
    boolean account = ClaimForm.isAccount(claim);
    List<Read> all = new ArrayList<>();
    for (Candidate one : voice.near(claim, evidence)) {
      if (!account || one.isOfVerySame()) {
        read(claim, one).ifPresent(all::add);
      }
    }
    List<Read> read = nearest(all);
    List<Bearing> supporting =
        ReadOpinions.sorted(read.stream().filter(Read::carries).map(Read::supporting).toList());
    List<Bearing> refuting =
        account
            ? List.of()
            : ReadOpinions.sorted(
                read.stream()
                    .filter(
                        one ->
                            one.refutes >= againstIt(one)
                                && Contradicting.isAllowed(claim, one.candidate))
                    .map(Read::refuting)
                    .toList());
    List<Read> ofTheSame =
        read.stream()
            .filter(one -> one.carries || !one.candidate.isOfNarrowerError(claim))
            .filter(one -> one.carries || !one.candidate.isOfUnnamedTreatment())
            .toList();
    if (!supporting.isEmpty()
        && refuting.isEmpty()
        && !isOpposed(ofTheSame, Read::carries, Read::refutes)) {
      return Optional.of(opinions.supported(claim, supporting, most(read, Read::supports)));
    }
    if (!refuting.isEmpty()
        && supporting.isEmpty()
        && !isOpposed(read, one -> one.refutes >= againstIt(one), Read::supports)) {
      return Optional.of(opinions.contradicted(claim, refuting, most(read, Read::refutes)));
    }
    return Optional.empty();
  }

  /**
   * The statements that share the most with the claim, by and large: what is so of a part of it
   * says nothing against what is on record of all of it.
   */
  private static List<Read> nearest(List<Read> read) {
    double covered =
        read.stream()
            .filter(one -> one.carries || one.refutes >= againstIt(one))
            .mapToDouble(one -> one.candidate.nearness())
            .max()
            .orElse(0);
    return read.stream().filter(one -> one.candidate.nearness() > covered - A_THING_LESS).toList();
  }

  /**
   * True where a statement speaks for the other side that is as near to the claim as those that
   * decide: what is so of a disease says nothing against what is on record of a treatment in it.
   */
  private static boolean isOpposed(
      List<Read> read, Predicate<Read> decides, ToDoubleFunction<Read> otherSide) {
    int nearest =
        read.stream().filter(decides).mapToInt(one -> one.candidate.closeness()).max().orElse(0);
    return read.stream()
        .filter(one -> one.candidate.closeness() >= nearest)
        .anyMatch(one -> otherSide.applyAsDouble(one) > OTHER_SIDE);
  }

  private static double againstIt(Read one) {
    return one.candidate.isOfErrors() ? CONTRADICTS_AS_ERROR : CONTRADICTS;
  }

  private static double most(List<Read> read, ToDoubleFunction<Read> side) {
    return read.stream().mapToDouble(side).max().orElse(0);
  }

  /** What the voice makes of one statement; empty where the statement settles nothing. */
  private Optional<Read> read(Claim claim, Candidate one) {
    boolean mayCarry = one.effects().mayBearOut(Assertion.of(claim));
    double borneOut = mayCarry ? voice.bearsOut(claim, one) : 0;
    if (borneOut > 0 && borneOut >= (one.isOfErrors() ? SAYS_OF_ERRORS : 0)) {
      return Optional.of(new Read(one, borneOut, 0, true));
    }
    if (!one.maySettle()) {
      return Optional.empty();
    }
    StanceProbabilities said = voice.read(claim, one);
    // That it works does not say that it works as well as something else.
    boolean carries =
        said.supports() >= enough(claim, one)
            && !one.comparesAlone()
            && !one.isOfUnnamedDisease(claim)
            && mayCarry;
    return Optional.of(new Read(one, said.supports(), said.refutes(), carries));
  }

  /** More is asked of what is hardly told by the sentence itself, and where it names more. */
  private static double enough(Claim claim, Candidate one) {
    if (one.isOfErrors()) {
      return SAYS_OF_ERRORS;
    }
    boolean told = ClaimForm.isNamedInSentence(claim) && one.sharesMuch() && one.closeness() > 0;
    return told && one.effects().coverage().foreign().isEmpty() ? SAYS : SAYS_ALL;
  }
}
