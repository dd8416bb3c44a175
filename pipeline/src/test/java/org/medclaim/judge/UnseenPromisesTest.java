package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.model.Claim;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.terms.Terminology;
import org.medclaim.text.ArticleVoice;

/**
 * Scores {@code promises-unseen.tsv}, sentences that no word of the lexicon was written for.
 *
 * <p>Not every row has to be right: what matters is how many are, and that it does not fall. A row
 * that is wrong is no reason for an entry of its own.
 */
class UnseenPromisesTest {
  private static final double RECALL = 0.85;
  private static final double PRECISION = 0.9;

  private static final Terminology TERMS =
      Terminology.loadCurated(Path.of(System.getProperty("medclaim.home", "..")).resolve("corpus"));
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(TERMS);
  private static final OrdinaryCare CARE = new OrdinaryCare(TERMS);

  @Test
  void promisesOfUnseenKindsAreTold() {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (List<String> row : TableRows.of("promises-unseen.tsv", 3)) {
      boolean wanted = row.get(1).equals("yes");
      boolean promised = isPromised(ArticleVoice.valueOf(row.get(0)), row.get(2));
      if (wanted && promised) {
        found++;
      } else if (wanted) {
        missed.add(row.get(2));
      } else if (promised) {
        wrong.add(row.get(2));
      }
    }
    double recall = (double) found / (found + missed.size());
    double precision = (double) found / (found + wrong.size());
    String figures =
        "recall %.2f%n precision %.2f%n missed %s%n wrong %s"
            .formatted(recall, precision, String.join("\n  ", missed), String.join("\n  ", wrong));
    assertTrue(recall >= RECALL && precision >= PRECISION, figures);
  }

  private static boolean isPromised(ArticleVoice voice, String text) {
    List<Claim> claims = EXTRACTOR.extract(VerdictOutcome.article(text)).claims();
    return claims.stream().anyMatch(claim -> isMade(claim, voice));
  }

  private static boolean isMade(Claim claim, ArticleVoice voice) {
    return TreatmentPromise.isMade(
        claim, voice, CARE.covers(claim, voice, EvidenceFloor.NOT_APPLICABLE));
  }
}
