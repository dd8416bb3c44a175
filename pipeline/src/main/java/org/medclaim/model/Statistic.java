package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A curated figure of one reference.
 *
 * <p>{@code low} and {@code high} are equal for a single value; a missing one is an open end.
 * {@code comparatorLow} and {@code comparatorHigh} hold the other arm's value where there is one.
 * Percent are stored as 83, not 0.83. {@code setting} tells line of treatment and selection in
 * words, {@code region} and {@code period} place and time; empty where not stated.
 */
public record Statistic(
    String id,
    Pico pico,
    String measure,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable Interval interval,
    @Nullable BigDecimal comparatorLow,
    @Nullable BigDecimal comparatorHigh,
    String unit,
    @Nullable Integer n,
    String setting,
    String followUp,
    String region,
    String period,
    Verification verification,
    String sentence)
    implements EvidenceContent, Serializable {
  public Statistic {
    checkArgument(low != null || high != null, "statistic %s has no value", id);
    checkArgument(
        low == null || high == null || low.compareTo(high) <= 0,
        "statistic %s is upside down: %s to %s",
        id,
        low,
        high);
  }
}
