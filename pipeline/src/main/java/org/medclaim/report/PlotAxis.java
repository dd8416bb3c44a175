package org.medclaim.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The scale of a forest plot: where a value stands between the left edge, 0, and the right, 1.
 *
 * <p>Linear as a rule. Logarithmic for ratios, whose halving and doubling weigh the same, and where
 * the values are all above zero and so far apart that the small ones would be one dot.
 */
final class PlotAxis {
  private static final double FAR_APART = 60;
  private static final int TICKS = 5;

  private final boolean logarithmic;
  private final double low;
  private final double high;

  private PlotAxis(boolean logarithmic, double low, double high) {
    this.logarithmic = logarithmic;
    this.low = low;
    this.high = high;
  }

  /** An axis that has room for all values; there is at least one. */
  static PlotAxis over(Collection<BigDecimal> values, String unit) {
    double least = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElseThrow();
    double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElseThrow();
    boolean percent = unit.equals("%");
    if (least > 0 && !percent && (unit.equals("ratio") || most / least > FAR_APART)) {
      return logarithmic(least, most);
    }
    double low = Math.min(0, least);
    // Where every value is 0 there is still an axis to draw.
    double high = least == 0 && most == 0 ? 1 : Math.max(0, most);
    if (percent && low == 0 && 40 < high && high <= 100) {
      return new PlotAxis(false, 0, 100);
    }
    double step = step(high - low);
    return new PlotAxis(false, Math.floor(low / step) * step, Math.ceil(high / step) * step);
  }

  private static PlotAxis logarithmic(double least, double most) {
    double low = roundDown(least);
    double high = roundUp(most);
    return low < high ? new PlotAxis(true, low, high) : new PlotAxis(true, low / 2, high * 2);
  }

  /** True where equal distances are equal ratios. */
  boolean isLogarithmic() {
    return logarithmic;
  }

  /** The value's place, 0 to 1; values outside stand at the edge. */
  double place(BigDecimal value) {
    double at = value.doubleValue();
    double place =
        logarithmic
            ? at <= 0
                ? 0
                : (StrictMath.log10(at) - StrictMath.log10(low))
                    / (StrictMath.log10(high) - StrictMath.log10(low))
            : (at - low) / (high - low);
    return Math.max(0, Math.min(1, place));
  }

  /** Round values along the axis, rising. */
  List<BigDecimal> ticks() {
    return logarithmic ? logarithmicTicks() : linearTicks();
  }

  private List<BigDecimal> linearTicks() {
    double step = step(high - low);
    List<BigDecimal> ticks = new ArrayList<>();
    for (long i = Math.round(low / step); i <= Math.round(high / step); i++) {
      ticks.add(round(i * step));
    }
    return ticks;
  }

  private List<BigDecimal> logarithmicTicks() {
    boolean decadesOnly = high / low > 200;
    List<BigDecimal> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(StrictMath.log10(low)); ; power++) {
      for (int factor : new int[] {1, 2, 5}) {
        BigDecimal tick = BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
        if (tick.doubleValue() > high * 1.000001) {
          return ticks;
        }
        if (tick.doubleValue() >= low * 0.999999 && (factor == 1 || !decadesOnly)) {
          ticks.add(tick);
        }
      }
    }
  }

  // 1, 2 or 5 times a power of ten, so that about five steps cover the width.
  private static double step(double width) {
    double raw = width / TICKS;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
    double factor = raw / power;
    return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
  }

  private static double roundDown(double value) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(value)));
    double factor = value / power;
    return power * (factor >= 5 ? 5 : factor >= 2 ? 2 : 1);
  }

  private static double roundUp(double value) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(value)));
    double factor = value / power;
    return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
  }

  // A product such as 3 * 0.2 is not 0.6 in binary; ten digits are more than a label needs.
  private static BigDecimal round(double value) {
    return new BigDecimal(String.format(Locale.ROOT, "%.10f", value));
  }
}
