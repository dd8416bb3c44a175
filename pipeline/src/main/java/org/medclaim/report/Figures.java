package org.medclaim.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Bound;
import org.medclaim.model.Interval;
import org.medclaim.model.Quantity;

/** Numbers as text: plain in files, grouped on pages, never with an exponent. */
final class Figures {
  private static final int PROBABILITY_DIGITS = 4;

  private Figures() {}

  /** A probability with at most four decimals, for files. */
  static BigDecimal probability(double probability) {
    return plain(
        BigDecimal.valueOf(probability).setScale(PROBABILITY_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** A probability with two decimals, for pages. */
  static String twoDecimals(double probability) {
    return BigDecimal.valueOf(probability).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** The same value without trailing zeros and without a negative scale (1E+2 becomes 100). */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** For pages: 40,000 and 0.05. */
  static String grouped(BigDecimal value) {
    BigDecimal plain = plain(value);
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(plain.scale());
    return format.format(plain).replace('-', '−');
  }

  static String grouped(long value) {
    return grouped(BigDecimal.valueOf(value));
  }

  /** "20 to 70", "more than 90" where only the lower end is known, "83" where both are one. */
  static String range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    if (low == null) {
      return high == null ? "" : "up to " + grouped(high);
    }
    if (high == null) {
      return "at least " + grouped(low);
    }
    return low.compareTo(high) == 0 ? grouped(low) : grouped(low) + " to " + grouped(high);
  }

  /** A quantity as it was understood: bound, value, unit. */
  static String quantity(Quantity quantity) {
    return withUnit(bounded(quantity), quantity.unit());
  }

  private static String bounded(Quantity quantity) {
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    Bound bound = quantity.bound();
    if (low != null && (bound == Bound.MORE_THAN || bound == Bound.AT_LEAST)) {
      return (bound == Bound.MORE_THAN ? "more than " : "at least ") + grouped(low);
    }
    if (high != null && (bound == Bound.LESS_THAN || bound == Bound.AT_MOST)) {
      return (bound == Bound.LESS_THAN ? "less than " : "at most ") + grouped(high);
    }
    return (bound == Bound.ABOUT ? "about " : "") + range(low, high);
  }

  /** "95% CI 41 to 62". */
  static String interval(Interval interval) {
    return grouped(interval.level())
        + "% CI "
        + grouped(interval.lower())
        + " to "
        + grouped(interval.upper());
  }

  /** The percent sign sits close, words stand apart, a pure number or ratio stays bare. */
  static String withUnit(String value, String unit) {
    if (unit.isEmpty() || unit.equals("ratio") || value.isEmpty()) {
      return value;
    }
    return unit.equals("%") ? value + "%" : value + " " + unit;
  }
}
