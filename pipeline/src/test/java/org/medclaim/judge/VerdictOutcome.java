package org.medclaim.judge;

import static java.util.Comparator.comparingInt;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Finding;
import org.medclaim.model.Source;
import org.medclaim.model.Span;
import org.medclaim.pipeline.ArticleChecker;
import org.medclaim.pipeline.StageException;

/** What the program finds in a row's text: the gravest verdict, and whether anything is flagged. */
record VerdictOutcome(VerdictRow row, List<Finding> findings) {
  /** Gravest first; what is not detected is graver than nothing. */
  private static final List<String> GRAVITY =
      List.of("REFUTED", "MISLEADING", "NOT_ENOUGH_INFO", "SUPPORTED");

  static VerdictOutcome of(VerdictRow row, ArticleChecker checker) throws StageException {
    return new VerdictOutcome(row, checker.check(article(row.text())).article().findings());
  }

  static Article article(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String digest = Hashing.sha256().hashBytes(bytes).toString();
    return new Article(
        "sha256:" + digest,
        "row.txt",
        "",
        "en",
        text,
        List.of(new Block(BlockKind.PARAGRAPH, 0, new Span(0, text.length()))),
        new Source(digest, bytes.length, "text/plain", "UTF-8"));
  }

  String verdict() {
    return findings.stream()
        .map(finding -> finding.assessment().verdict().name())
        .min(comparingInt(GRAVITY::indexOf))
        .orElse(VerdictRow.NONE);
  }

  boolean flagged() {
    return findings.stream().anyMatch(Finding::flagged);
  }

  /** True where the verdict is one of the row's and the flag is as the row wants it. */
  boolean right() {
    boolean flagRight = row.flagged().equals("either") || row.flagged().equals("yes") == flagged();
    return row.expected().contains(verdict()) && flagRight;
  }

  /** The row's first verdict is the best one; a further one can be defended. */
  boolean best() {
    return right() && row.expected().iterator().next().equals(verdict());
  }

  /** The text with both sides and the program's reasons, for a person to read. */
  String described() {
    String because =
        findings.stream()
            .map(finding -> finding.assessment().explanation())
            .collect(Collectors.joining(" / "));
    return String.format(
        Locale.ROOT,
        "line %d: %s%n  expected %s, flagged %s (%s)%n  got %s, flagged %s: %s",
        row.line(),
        row.text(),
        String.join(" or ", row.expected()),
        row.flagged(),
        row.why(),
        verdict(),
        flagged() ? "yes" : "no",
        because);
  }
}
