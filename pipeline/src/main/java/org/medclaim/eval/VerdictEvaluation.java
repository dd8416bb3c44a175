package org.medclaim.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medclaim.model.Assessment;
import org.medclaim.model.Finding;
import org.medclaim.pipeline.ArticleChecker;
import org.medclaim.pipeline.StageException;

/** Judges held-apart claims, each as an article of one sentence. */
public final class VerdictEvaluation {
  private final ArticleChecker checker;

  /** An evaluation of this checker. */
  public VerdictEvaluation(ArticleChecker checker) {
    this.checker = checker;
  }

  /**
   * What the program says of each claim, in their order. Where it finds several claims in the
   * sentence, the gravest verdict counts, and of equally grave ones the first.
   *
   * @throws GoldException where a claim cannot be checked; the message names it
   */
  public List<JudgedClaim> judge(List<HeldApartClaim> claims) {
    List<JudgedClaim> judged = new ArrayList<>();
    for (HeldApartClaim claim : claims) {
      try {
        judged.add(
            new JudgedClaim(
                claim,
                gravest(
                    checker
                        .check(SentencePage.of(claim.id(), claim.text()))
                        .article()
                        .findings())));
      } catch (StageException e) {
        throw new GoldException(claim.id() + ": " + e.rejected().reason());
      }
    }
    return judged;
  }

  static Optional<Assessment> gravest(List<Finding> findings) {
    return findings.stream()
        .map(Finding::assessment)
        .reduce(
            (a, b) -> ScoredLine.gravity(a.verdict()) >= ScoredLine.gravity(b.verdict()) ? a : b);
  }
}
