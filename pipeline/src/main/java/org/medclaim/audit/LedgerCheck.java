package org.medclaim.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.medclaim.model.Ledger;

/** Says what does not add up in the books of a run. */
public final class LedgerCheck {
  private LedgerCheck() {}

  /**
   * One sentence for each equation that is broken, in the order of the stages; none exactly where
   * the ledger balances.
   */
  public static ImmutableList<String> explain(Ledger ledger) {
    List<String> sentences = new ArrayList<>();
    long accounted = ledger.articlesReported() + ledger.articlesRejected();
    if (ledger.articlesIn() != accounted) {
      sentences.add(
          counted(ledger.articlesIn(), "article")
              + " came in, "
              + ledger.articlesReported()
              + " reported and "
              + ledger.articlesRejected()
              + " rejected: "
              + difference(ledger.articlesIn(), accounted)
              + ".");
    }
    addStep(sentences, ledger, ledger.claimsRetrievedFor(), "searched for");
    addStep(sentences, ledger, ledger.claimsJudged(), "judged");
    addStep(sentences, ledger, ledger.claimsWritten(), "written");
    return ImmutableList.copyOf(sentences);
  }

  private static void addStep(List<String> sentences, Ledger ledger, long done, String how) {
    if (ledger.claimsExtracted() != done) {
      sentences.add(
          counted(ledger.claimsExtracted(), "claim")
              + " extracted, "
              + done
              + " "
              + how
              + ": "
              + difference(ledger.claimsExtracted(), done)
              + ".");
    }
  }

  private static String difference(long expected, long seen) {
    return seen < expected ? (expected - seen) + " lost" : (seen - expected) + " too many";
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
