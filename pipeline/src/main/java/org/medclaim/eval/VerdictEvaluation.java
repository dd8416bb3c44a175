package org.medclaim.eval;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medclaim.model.Article;
import org.medclaim.model.Assessment;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Finding;
import org.medclaim.model.Source;
import org.medclaim.model.Span;
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
            new JudgedClaim(claim, gravest(checker.check(page(claim)).article().findings())));
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

  private static Article page(HeldApartClaim claim) {
    String text = claim.text();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String digest = Hashing.sha256().hashBytes(bytes).toString();
    return new Article(
        "sha256:" + digest,
        claim.id(),
        "",
        "en",
        text,
        List.of(new Block(BlockKind.PARAGRAPH, 0, new Span(0, text.length()))),
        new Source(digest, bytes.length, "text/plain", "UTF-8"));
  }
}
