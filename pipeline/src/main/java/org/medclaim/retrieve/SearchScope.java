package org.medclaim.retrieve;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a search goes.
 *
 * <p>{@code limit} bounds the records that share a concept with the claim, {@code wordsLimit} those
 * that share words only. {@code asOf}, where given, leaves out what was published later: references
 * of a later year and approvals of a later date. What is dated less exactly than that, or not at
 * all, stays in.
 */
public record SearchScope(int limit, int wordsLimit, Optional<LocalDate> asOf) {
  /** 90 records by concept, 10 by words, of any date. */
  public static final SearchScope DEFAULT = new SearchScope(90, 10, Optional.empty());

  public SearchScope {
    checkArgument(limit >= 1, "limit is %s; expected at least 1", limit);
    checkArgument(wordsLimit >= 0, "wordsLimit is %s; expected at least 0", wordsLimit);
  }

  /** The same scope, as the evidence stood on a date. */
  public SearchScope asOf(LocalDate date) {
    return new SearchScope(limit, wordsLimit, Optional.of(date));
  }
}
