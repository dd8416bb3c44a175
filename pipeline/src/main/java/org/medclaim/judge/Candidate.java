package org.medclaim.judge;

import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;

/**
 * A curated statement with what it has in common with one claim, worked out once.
 *
 * @param piece the record that the statement stands in
 * @param effects what the rules for statements make of the two
 * @param leans true where the rules would have the claim supported but for its length
 */
record Candidate(Evidence piece, Statement statement, StatementEffects effects, boolean leans) {
  /** A claim with more words that the statement has not says something else as well. */
  static final int MOST_STRANGE = 4;

  /** That both are of one disease makes no common question, unless no word is left over. */
  private static final int LEAST_SHARED = 2;

  /**
   * True where the claim names what the statement is about and says little enough beside it to be
   * settled by it at all; costs nothing beside reading, and nearly all sentences of news are sorted
   * out by it.
   */
  boolean maySettle() {
    Coverage coverage = effects.coverage();
    return coverage.strange().size() <= MOST_STRANGE
        && (sharesMuch() || coverage.strange().isEmpty() || isOfVeryThing())
        && (effects.isNamedByClaim() || effects.isOnTopic() || isOfNothingElse());
  }

  /**
   * True where the claim names and says nothing that the statement does not: "hormone therapy is
   * the most effective treatment of hot flushes", though the one is held for the menopause's.
   */
  private boolean isOfNothingElse() {
    Coverage coverage = effects.coverage();
    PicoMatch match = effects.match();
    return coverage.foreign().isEmpty()
        && coverage.strange().isEmpty()
        && sharesMuch()
        && match.intervention() != Directness.MISMATCH
        && match.condition() != Directness.MISMATCH;
  }

  private boolean isOfVeryThing() {
    return closeness() > 0;
  }

  /** True where both name two things, or words, at least. */
  boolean sharesMuch() {
    return effects.coverage().shared().size() >= LEAST_SHARED;
  }

  /** True where the claim compares, or tells a rank, and the statement does not. */
  boolean comparesAlone() {
    return effects.coverage().compares();
  }

  /** True where the claim is of the statement's disease, or of a kind or a class of it. */
  boolean isOfNamedDisease() {
    Directness condition = effects.match().condition();
    return condition != Directness.UNSTATED && condition != Directness.MISMATCH;
  }

  /** True where the claim names another treatment or another disease than the statement's. */
  boolean isOfAnotherThing() {
    PicoMatch match = effects.match();
    return match.intervention() == Directness.MISMATCH || match.condition() == Directness.MISMATCH;
  }

  /**
   * True where the statement says of a treatment in one disease that it does nothing, or is not
   * known to, and the claim names no disease, and no treatment but one of many diseases.
   */
  boolean isOfUnnamedDisease(Claim claim) {
    boolean ofNoUse =
        switch (statement.kind()) {
          case NO_BENEFIT, UNPROVEN, NOT_APPROVED, PRECLINICAL_ONLY -> true;
          default -> false;
        };
    return ofNoUse
        && !statement.pico().population().isEmpty()
        && effects.match().condition() == Directness.UNSTATED
        && NamedThings.areOfManyUses(claim.pico().intervention());
  }

  /** True where the statement is of a treatment, and the claim names none. */
  boolean isOfUnnamedTreatment() {
    return !statement.pico().intervention().isEmpty()
        && effects.match().intervention() == Directness.UNSTATED;
  }

  /** True where the claim names and says nothing that the statement does not, and says enough. */
  boolean isSaidWhole() {
    Coverage coverage = effects.coverage();
    return coverage.foreign().isEmpty()
        && coverage.strange().isEmpty()
        && coverage.shared().size() > LEAST_SHARED;
  }

  /** True where the statement is of a kind of the claim's treatment. */
  boolean isOfNarrowerTreatment() {
    return effects.match().intervention() == Directness.NARROWER;
  }

  /** True where the claim names the very treatment and the very disease of the statement. */
  boolean isOfVerySame() {
    return closeness() == 2;
  }

  /** True of a statement of what is not so, which is easily read the wrong way round. */
  boolean isOfErrors() {
    return statement.kind() == StatementKind.NOT_FACT
        || statement.kind() == StatementKind.NOT_MECHANISM;
  }

  /** True where the statement names an error that says more than the claim does. */
  boolean isOfNarrowerError(Claim claim) {
    return NarrowerError.isIn(claim, statement);
  }

  /** In how many of treatment and disease the statement is of the very one that the claim names. */
  int closeness() {
    PicoMatch match = effects.match();
    return (match.intervention() == Directness.EXACT ? 1 : 0)
        + (match.condition() == Directness.EXACT ? 1 : 0);
  }

  /** What both name, less what the claim alone names; 0 where they share no more than a word. */
  double nearness() {
    Coverage coverage = effects.coverage();
    return coverage.shared().isEmpty()
        ? 0
        : Math.max(
            0, coverage.shared().size() + effects.overlap().share() - coverage.foreign().size());
  }
}
