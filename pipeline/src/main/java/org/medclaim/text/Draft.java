package org.medclaim.text;

import java.math.BigDecimal;
import org.medclaim.model.QuantityKind;

/**
 * What a form was read as, before the words that bound it are looked at.
 *
 * <p>{@code boundAt} is where those words end: the start, but for the second of a pair ("over
 * 140/90") the start of the first.
 */
record Draft(
    int start,
    int end,
    QuantityKind kind,
    BigDecimal low,
    BigDecimal high,
    String unit,
    String note,
    int boundAt) {
  Draft(
      int start,
      int end,
      QuantityKind kind,
      BigDecimal low,
      BigDecimal high,
      String unit,
      String note) {
    this(start, end, kind, low, high, unit, note, start);
  }

  /** One number at a place. */
  static Draft single(
      int start, int end, QuantityKind kind, BigDecimal value, String unit, String note) {
    BigDecimal tidy = Numerals.tidy(value);
    return new Draft(start, end, kind, tidy, tidy, unit, note);
  }

  boolean isRange() {
    return low.compareTo(high) != 0;
  }

  Draft from(int newStart) {
    return new Draft(newStart, end, kind, low, high, unit, note);
  }

  Draft to(int newEnd) {
    return new Draft(start, newEnd, kind, low, high, unit, note, boundAt);
  }

  Draft noting(String remark) {
    return new Draft(start, end, kind, low, high, unit, joined(note, remark), boundAt);
  }

  Draft as(QuantityKind newKind) {
    return new Draft(start, end, newKind, low, high, unit, note, boundAt);
  }

  Draft times(BigDecimal factor) {
    return new Draft(
        start,
        end,
        kind,
        Numerals.tidy(low.multiply(factor)),
        Numerals.tidy(high.multiply(factor)),
        unit,
        note,
        boundAt);
  }

  /** Bounded by the words before another place. */
  Draft boundAt(int place) {
    return new Draft(start, end, kind, low, high, unit, note, place);
  }

  static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "; " + second;
  }
}
