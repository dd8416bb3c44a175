package org.medclaim.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Bound;
import org.medclaim.model.Quantity;

/**
 * A claimed figure on its scale, ready to be compared.
 *
 * <p>The tolerances are stated here and nowhere else. Shares: 3 points either way, 6 for "about";
 * far is more than 15 points off. Shares under 10 percent, for which that would be no tolerance but
 * everything: a factor of 1.35 as well, 1.5 for "about"; far is a factor of 3. All else: a factor of 1.15, 1.35 for "about"; far is a factor of
 * 2. A reader takes "more than 40,000" as somewhat more than 40,000: true values up to 25 points or
 * a factor of 1.6 beyond the bound agree with it, true values further beyond make the claim too
 * low.
 */
record Figure(BigDecimal low, BigDecimal high, Bound bound, Scale.Kind scale) {
  private static final BigDecimal FAR_POINTS = BigDecimal.valueOf(15);
  private static final BigDecimal FAR_FACTOR = BigDecimal.valueOf(2);
  private static final BigDecimal FAR_SMALL = BigDecimal.valueOf(3);
  private static final BigDecimal BEYOND_POINTS = BigDecimal.valueOf(25);
  private static final BigDecimal BEYOND_FACTOR = new BigDecimal("1.6");

  /** The quantity on its scale; an open end is put at the end that is known. */
  static Figure of(Quantity quantity, Scale scale) {
    BigDecimal low = scale.apply(quantity.low());
    BigDecimal high = scale.apply(quantity.high());
    BigDecimal anchor =
        switch (quantity.bound()) {
          case MORE_THAN, AT_LEAST -> low;
          case LESS_THAN, AT_MOST -> high;
          default -> null;
        };
    BigDecimal from = anchor != null ? anchor : low != null ? low : high;
    BigDecimal to = anchor != null ? anchor : high != null ? high : low;
    if (from == null || to == null) {
      throw new IllegalArgumentException("a quantity without a number: " + quantity.text());
    }
    return new Figure(from, to, quantity.bound(), scale.kind());
  }

  /** Compares with a reported value; {@code interval} ends widen it where they are stated. */
  Closeness to(Reported reported) {
    return switch (bound) {
      case MORE_THAN, AT_LEAST -> lowerBound(reported);
      case LESS_THAN, AT_MOST -> upperBound(reported);
      default -> stated(reported);
    };
  }

  /** The middle of the one must lie within the other: ranges that only touch do not agree. */
  private Closeness stated(Reported reported) {
    BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    boolean claimInside =
        up(middle).compareTo(reported.from()) >= 0 && down(middle).compareTo(reported.to()) <= 0;
    boolean reportedInside =
        up(high).compareTo(reported.value()) >= 0 && down(low).compareTo(reported.value()) <= 0;
    if (claimInside || reportedInside) {
      return Closeness.AGREES;
    }
    boolean far = isFar(middle, reported.value());
    if (middle.compareTo(reported.value()) < 0) {
      return far ? Closeness.FAR_TOO_LOW : Closeness.LOW;
    }
    return far ? Closeness.FAR_TOO_HIGH : Closeness.HIGH;
  }

  /** How many times the nearest ends of both are apart; 1 where they overlap. */
  BigDecimal timesApart(Reported reported) {
    boolean below = high.compareTo(reported.from()) < 0;
    boolean above = low.compareTo(reported.to()) > 0;
    if (!below && !above) {
      return BigDecimal.ONE;
    }
    BigDecimal smaller = below ? high : reported.to();
    BigDecimal larger = below ? reported.from() : low;
    return smaller.signum() <= 0
        ? larger.max(BigDecimal.ONE)
        : larger.divide(smaller, MathContext.DECIMAL64);
  }

  private Closeness lowerBound(Reported reported) {
    if (down(low).compareTo(reported.to()) > 0) {
      return isFar(low, reported.to()) ? Closeness.FAR_TOO_HIGH : Closeness.HIGH;
    }
    BigDecimal limit = isShare() ? low.add(BEYOND_POINTS) : low.multiply(BEYOND_FACTOR);
    if (reported.from().compareTo(limit) >= 0) {
      return isFar(low, reported.from()) ? Closeness.FAR_TOO_LOW : Closeness.LOW;
    }
    return Closeness.AGREES;
  }

  private Closeness upperBound(Reported reported) {
    if (up(high).compareTo(reported.from()) < 0) {
      return isFar(high, reported.from()) ? Closeness.FAR_TOO_LOW : Closeness.LOW;
    }
    BigDecimal limit = isShare() ? high.subtract(BEYOND_POINTS) : divide(high, BEYOND_FACTOR);
    return reported.to().compareTo(limit) < 0 ? Closeness.HIGH : Closeness.AGREES;
  }

  private BigDecimal up(BigDecimal value) {
    if (!isShare()) {
      return value.multiply(factor());
    }
    BigDecimal points = value.add(points());
    return isSmall(value) ? points.min(value.multiply(smallFactor())) : points;
  }

  private BigDecimal down(BigDecimal value) {
    if (!isShare()) {
      return divide(value, factor());
    }
    BigDecimal points = value.subtract(points());
    return isSmall(value) ? points.max(divide(value, smallFactor())) : points;
  }

  private static boolean isSmall(BigDecimal share) {
    return share.signum() > 0 && share.compareTo(BigDecimal.TEN) < 0;
  }

  private BigDecimal smallFactor() {
    return new BigDecimal(bound == Bound.ABOUT ? "1.5" : "1.35");
  }

  private boolean isFar(BigDecimal claimed, BigDecimal reported) {
    if (isShare()) {
      return claimed.subtract(reported).abs().compareTo(FAR_POINTS) > 0
          || (isSmall(claimed)
              && isSmall(reported)
              && (claimed.compareTo(reported.multiply(FAR_SMALL)) > 0
                  || reported.compareTo(claimed.multiply(FAR_SMALL)) > 0));
    }
    return claimed.compareTo(reported.multiply(FAR_FACTOR)) > 0
        || reported.compareTo(claimed.multiply(FAR_FACTOR)) > 0;
  }

  private boolean isShare() {
    return scale == Scale.Kind.PERCENT || scale == Scale.Kind.PERCENTAGE_POINTS;
  }

  private BigDecimal points() {
    return BigDecimal.valueOf(bound == Bound.ABOUT ? 6 : 3);
  }

  private BigDecimal factor() {
    return new BigDecimal(bound == Bound.ABOUT ? "1.35" : "1.15");
  }

  private static BigDecimal divide(BigDecimal value, BigDecimal by) {
    return value.divide(by, MathContext.DECIMAL64);
  }

  /**
   * A reported value on the claim's scale: from and to are the ends of its interval where one is
   * stated, and the value itself otherwise.
   */
  record Reported(BigDecimal value, BigDecimal from, BigDecimal to) {
    static @Nullable Reported of(
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {
      BigDecimal from = low != null ? low : high;
      BigDecimal to = high != null ? high : low;
      if (from == null || to == null) {
        return null;
      }
      BigDecimal middle = from.add(to).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
      return new Reported(
          middle, lower == null ? from : lower.min(from), upper == null ? to : upper.max(to));
    }
  }
}
