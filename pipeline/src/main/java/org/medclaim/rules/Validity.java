package org.medclaim.rules;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which a rule is in force, both ends included; no end means that none is known. */
public record Validity(LocalDate from, @Nullable LocalDate to) {
  /** Refuses an end before the beginning. */
  public Validity {
    checkArgument(to == null || !to.isBefore(from), "effective-to %s is before %s", to, from);
  }

  /** True on the first day, on the last, and between. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
