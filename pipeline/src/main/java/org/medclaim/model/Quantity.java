package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its meaning.
 *
 * <p>A missing {@code low} or {@code high} is an open end; a proportion's open ends are closed at 0
 * and 100. Percent are stored as 83, not 0.83, and {@code unit} says so ("%", "percentage points",
 * "per 100,000", "months", "people"; empty for a pure number). {@code measure} is the id of a
 * measure of the terminology, null where the sentence does not tell what is measured. {@code note}
 * says what a reader should know of how it was read, such as lost formatting; empty as a rule.
 * {@code scope} says of whom it is stated.
 */
public record Quantity(
    Span span,
    String text,
    QuantityKind kind,
    Bound bound,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String unit,
    @Nullable String measure,
    String note,
    Scope scope)
    implements Serializable {
  public Quantity {
    checkArgument(low != null || high != null, "a quantity without a number: %s", text);
    checkArgument(
        low == null || high == null || low.compareTo(high) <= 0,
        "quantity is upside down: %s to %s",
        low,
        high);
  }

  /** A quantity of which the sentence does not say whom it is about, or not yet. */
  public Quantity(
      Span span,
      String text,
      QuantityKind kind,
      Bound bound,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String unit,
      @Nullable String measure,
      String note) {
    this(span, text, kind, bound, low, high, unit, measure, note, Scope.UNSAID);
  }

  /** The same quantity, now with what it measures. */
  public Quantity withMeasure(@Nullable String newMeasure) {
    return new Quantity(span, text, kind, bound, low, high, unit, newMeasure, note, scope);
  }

  /** The same quantity, now with whom it is about. */
  public Quantity withScope(Scope newScope) {
    return new Quantity(span, text, kind, bound, low, high, unit, measure, note, newScope);
  }

  /** The same quantity at another place, for one that was found in a substring. */
  public Quantity shift(int offset) {
    return new Quantity(
        span.shift(offset), text, kind, bound, low, high, unit, measure, note, scope);
  }
}
