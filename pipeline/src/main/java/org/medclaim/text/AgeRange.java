package org.medclaim.text;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Span;

/**
 * The ages that a sentence names, in years; a missing end is open.
 *
 * <p>"under 5s" has no low end, "65 and over" no high end, "a 45-year-old" has both the same.
 * Months, weeks and days are brought to years: "up to 28 days" ends at 0.077.
 */
public record AgeRange(
    Span span, @Nullable BigDecimal low, @Nullable BigDecimal high, String text) {
  public AgeRange {
    checkArgument(low != null || high != null, "an age without a number: %s", text);
    checkArgument(
        low == null || high == null || low.compareTo(high) <= 0,
        "ages are upside down: %s to %s",
        low,
        high);
  }
}
