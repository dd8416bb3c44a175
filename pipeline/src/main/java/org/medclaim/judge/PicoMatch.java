package org.medclaim.judge;

/**
 * How directly a piece of evidence answers the question of a claim, dimension by dimension.
 *
 * <p>The dimensions are those of GRADE's directness (Guyatt et al. 2011, J Clin Epidemiol 64:1303),
 * place and people apart from the condition.
 */
record PicoMatch(
    Directness condition,
    Directness people,
    Directness region,
    Directness intervention,
    Directness outcome) {

  boolean applies() {
    return condition.applies() && people.applies() && region.applies() && intervention.applies();
  }

  /** True where the claim is about more diseases or treatments than the evidence. */
  boolean evidenceIsNarrower() {
    return condition == Directness.NARROWER || intervention == Directness.NARROWER;
  }

  /** The same, for evidence that leaves out what the claim is about. */
  PicoMatch ofOtherCondition() {
    return new PicoMatch(Directness.MISMATCH, people, region, intervention, outcome);
  }

  /** 0 for a perfect answer; more the further off. */
  int distance() {
    return 4 * condition.ordinal()
        + 4 * intervention.ordinal()
        + 2 * region.ordinal()
        + people.ordinal()
        + outcome.ordinal();
  }
}
