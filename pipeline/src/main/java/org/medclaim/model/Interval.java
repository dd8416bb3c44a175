package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.math.BigDecimal;

/** A closed interval, with its level in percent (95 for a 95% confidence interval). */
public record Interval(BigDecimal lower, BigDecimal upper, BigDecimal level)
    implements Serializable {
  public Interval {
    checkArgument(lower.compareTo(upper) <= 0, "interval is upside down: %s to %s", lower, upper);
  }

  /** True where the value lies inside, ends included. */
  public boolean contains(BigDecimal value) {
    return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
  }
}
