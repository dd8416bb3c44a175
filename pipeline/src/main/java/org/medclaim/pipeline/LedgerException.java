package org.medclaim.pipeline;

import java.util.List;

/** A run's books do not balance: something was lost or doubled, so that the run has failed. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerException(List<String> discrepancies) {
    super("the run's ledger does not add up: " + String.join("; ", discrepancies));
  }
}
