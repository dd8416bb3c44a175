package org.medclaim.audit;

import static com.google.common.base.Preconditions.checkArgument;

import org.medclaim.model.Ledger;

/**
 * The ledger as it is written down, with whether it balances.
 *
 * <p>A file in which {@code balances} does not follow from the numbers is refused.
 */
public record BookedLedger(
    long articlesIn,
    long articlesReported,
    long articlesRejected,
    long claimsExtracted,
    long claimsRetrievedFor,
    long claimsJudged,
    long claimsWritten,
    long claimsWithoutHit,
    boolean balances) {
  public BookedLedger {
    boolean follows =
        new Ledger(
                articlesIn,
                articlesReported,
                articlesRejected,
                claimsExtracted,
                claimsRetrievedFor,
                claimsJudged,
                claimsWritten,
                claimsWithoutHit)
            .balances();
    checkArgument(
        balances == follows, "'balances' is %s, but by its numbers it is %s", balances, follows);
  }

  /** Books a ledger. */
  public static BookedLedger of(Ledger ledger) {
    return new BookedLedger(
        ledger.articlesIn(),
        ledger.articlesReported(),
        ledger.articlesRejected(),
        ledger.claimsExtracted(),
        ledger.claimsRetrievedFor(),
        ledger.claimsJudged(),
        ledger.claimsWritten(),
        ledger.claimsWithoutHit(),
        ledger.balances());
  }

  /** The ledger that was booked. */
  public Ledger toLedger() {
    return new Ledger(
        articlesIn,
        articlesReported,
        articlesRejected,
        claimsExtracted,
        claimsRetrievedFor,
        claimsJudged,
        claimsWritten,
        claimsWithoutHit);
  }
}
