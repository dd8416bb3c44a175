package org.medclaim.text;

import static com.google.common.base.Preconditions.checkArgument;

import org.jspecify.annotations.Nullable;
import org.medclaim.model.Span;

/**
 * The line of treatment that a sentence names: 1 for a first treatment, 3 after two others.
 *
 * <p>A missing {@code high} means "or later".
 */
public record TreatmentLine(Span span, int low, @Nullable Integer high, String text) {
  public TreatmentLine {
    checkArgument(low >= 1, "lines of treatment are counted from one: %s", low);
    checkArgument(high == null || low <= high, "lines are upside down: %s to %s", low, high);
  }
}
