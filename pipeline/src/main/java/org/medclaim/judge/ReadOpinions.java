package org.medclaim.judge;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import org.medclaim.model.Claim;

/** What follows for a claim from statements that a model read, which is never more than MEDIUM. */
final class ReadOpinions {
  /** What a reader is told of every verdict that rests on the network's reading. */
  static final String READ_BY_MODEL =
      "The program's reading model took the record and the claim to speak of the same; compare the"
          + " two before relying on it.";

  private static final double MOST = 0.8;

  private final StatementOpinions opinions = new StatementOpinions();

  /** The claim is borne out by these, the surest first; {@code probability} is how likely. */
  Opinion supported(Claim claim, List<Bearing> supporting, double probability) {
    return told(opinions.supported(claim, supporting), probability);
  }

  /** The claim is refuted by these, or unproven where the first of them says no more than that. */
  Opinion contradicted(Claim claim, List<Bearing> refuting, double probability) {
    return told(
        refuting.get(0).effect() == Effect.UNPROVEN
            ? opinions.unproven(claim, refuting)
            : opinions.refuted(claim, refuting),
        probability);
  }

  private static Opinion told(Opinion opinion, double probability) {
    return new Opinion(
        opinion.verdict(),
        opinion.reasons(),
        Math.min(probability, MOST),
        opinion.evidence(),
        opinion.because() + " " + READ_BY_MODEL);
  }

  /** That the statement bears the claim out. */
  static Bearing supporting(Candidate one, double probability) {
    return bearing(one, Effect.SUPPORTS, probability);
  }

  /** That the statement speaks against the claim: not shown is not wrong. */
  static Bearing refuting(Candidate one, double probability) {
    return bearing(one, Contradicting.effect(one.statement()), probability);
  }

  private static Bearing bearing(Candidate one, Effect effect, double probability) {
    return new Bearing(one.piece(), one.statement(), effect, true, true, true, true, probability);
  }

  /** The bearings, the surest first. */
  static List<Bearing> sorted(List<Bearing> bearings) {
    return bearings.stream()
        .sorted(
            comparingDouble(Bearing::weight)
                .reversed()
                .thenComparing(bearing -> bearing.statement().id()))
        .toList();
  }
}
