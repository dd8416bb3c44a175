package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.model.Claim;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.terms.Terminology;
import org.medclaim.text.ArticleVoice;

/**
 * Scores sentences that no word of the lexicon was written for: {@code promises-unseen.tsv} was
 * written before the words were mended, {@code promises-later.tsv} after it.
 *
 * <p>Not every row has to be right: what matters is how many are, and that it does not fall. A row
 * that is wrong is no reason for an entry of its own.
 */
class UnseenPromisesTest {
  private static final Terminology TERMS =
      Terminology.loadCurated(Path.of(System.getProperty("medclaim.home", "..")).resolve("corpus"));
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(TERMS);
  private static final OrdinaryCare CARE = new OrdinaryCare(TERMS);

  @ParameterizedTest
  @CsvSource({"promises-unseen.tsv, 0.85, 0.95", "promises-later.tsv, 0.55, 0.95"})
  void promisesOfUnseenKindsAreTold(String table, double recallFloor, double precisionFloor) {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (List<String> row : TableRows.of(table, 3)) {
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
    assertTrue(recall >= recallFloor && precision >= precisionFloor, figures);
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
