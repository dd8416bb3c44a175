package org.medclaim.eval;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medclaim.model.Article;
import org.medclaim.model.Assessment;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Confidence;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Finding;
import org.medclaim.model.Pico;
import org.medclaim.model.Quantity;
import org.medclaim.model.Reason;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Severity;
import org.medclaim.model.Source;
import org.medclaim.model.Span;
import org.medclaim.model.Verdict;

/** Makes findings of which only the place, the verdict and the flag matter. */
final class Judged {
  private Judged() {}

  /** A finding whose claim are these words of the text. */
  static Finding finding(String text, String words, Verdict verdict, boolean flagged) {
    return finding(text, text.indexOf(words), words, verdict, flagged);
  }

  /** A finding on the whole text with these numbers. */
  static Finding finding(String text, Verdict verdict, List<Quantity> quantities) {
    return finding(0, text, verdict, false, quantities);
  }

  /** A finding whose claim are these words, which stand at the given place. */
  static Finding finding(String text, int start, String words, Verdict verdict, boolean flagged) {
    checkArgument(text.startsWith(words, start), "not at %s: %s", start, words);
    return finding(start, words, verdict, flagged, List.of());
  }

  private static Finding finding(
      int start, String words, Verdict verdict, boolean flagged, List<Quantity> quantities) {
    Span span = new Span(start, start + words.length());
    Claim claim =
        new Claim(
            "claim-" + start,
            0,
            span,
            words,
            List.of(ClaimType.EFFICACY),
            0.9,
            new Pico(List.of(), List.of(), List.of(), List.of()),
            List.of(),
            quantities,
            List.of(),
            List.of());
    Assessment assessment =
        new Assessment(
            verdict,
            List.of(Reason.UNPROVEN),
            "",
            new Confidence(ConfidenceLabel.LOW, 0.5),
            List.of(),
            new EvidenceFloor(true, false, false, List.of()));
    return new Finding(
        "finding-" + start,
        new Sentence(0, 0, SentenceKind.PROSE, span, words),
        claim,
        assessment,
        flagged,
        flagged ? Severity.WARNING : Severity.INFO,
        List.of());
  }

  static CheckedArticle article(String text, Finding... findings) {
    String digest = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    Article article =
        new Article(
            "sha256:" + digest,
            "a.txt",
            "",
            "en",
            text,
            List.of(),
            new Source(digest, text.length(), "text/plain", "UTF-8"));
    return new CheckedArticle(article, List.of(), List.of(findings), List.of());
  }
}
