package org.medclaim.model;

import java.io.Serializable;

/**
 * The books of a run.
 *
 * <p>Every article that came in was reported or rejected; every claim that was extracted was
 * searched for, judged and written.
 */
public record Ledger(
    long articlesIn,
    long articlesReported,
    long articlesRejected,
    long claimsExtracted,
    long claimsRetrievedFor,
    long claimsJudged,
    long claimsWritten,
    long claimsWithoutHit)
    implements Serializable {
  /** Nothing booked. */
  public static final Ledger EMPTY = new Ledger(0, 0, 0, 0, 0, 0, 0, 0);

  /** True where nothing was lost or doubled. */
  public boolean balances() {
    return articlesIn == articlesReported + articlesRejected
        && claimsExtracted == claimsRetrievedFor
        && claimsExtracted == claimsJudged
        && claimsExtracted == claimsWritten;
  }

  /** Both books in one. */
  public Ledger plus(Ledger other) {
    return new Ledger(
        articlesIn + other.articlesIn,
        articlesReported + other.articlesReported,
        articlesRejected + other.articlesRejected,
        claimsExtracted + other.claimsExtracted,
        claimsRetrievedFor + other.claimsRetrievedFor,
        claimsJudged + other.claimsJudged,
        claimsWritten + other.claimsWritten,
        claimsWithoutHit + other.claimsWithoutHit);
  }
}
