package org.medclaim.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Interval;
import org.medclaim.model.Quantity;
import org.medclaim.model.Statistic;

/** Brings a statistic on a claim's scale and sets both figures beside each other. */
final class StatisticComparison {
  private static final Set<String> RATIO_MEASURES =
      Set.of("hazard-ratio", "odds-ratio", "risk-ratio", "incidence-rate-ratio");

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final String RELATIVE = "relative-risk-reduction";
  private static final String SHARE_MALE = "share-male";
  static final String SHARE_FEMALE = "share-female";

  /**
   * Measures of a whole population in a year: a percentage told beside them is a share of the ill,
   * or a change ("deaths fell by 54%", "90% of lung cancer is due to smoking").
   */
  private static final Set<String> OF_ALL_PEOPLE = Set.of("mortality-rate", "incidence");

  /** What a share of cases is a share of; how many people have it is another question. */
  private static final Pattern CASES =
      Pattern.compile("(?i)\\b(?:cancers|cases|deaths|tumou?rs|infections|diagnoses)\\W*$");

  private StatisticComparison() {}

  /**
   * True for a figure of the measure, for a ratio where a relative reduction is asked for, and for
   * the share of women where that of men is.
   */
  static boolean answers(String measure, Statistic statistic) {
    return statistic.measure().equals(measure)
        || isOfOtherSex(measure, statistic)
        || (measure.equals(RELATIVE) && RATIO_MEASURES.contains(statistic.measure()));
  }

  /** True where the figure is how many of the ill are women, or men. */
  static boolean isOfSexes(Statistic statistic) {
    return statistic.measure().equals(SHARE_FEMALE) || statistic.measure().equals(SHARE_MALE);
  }

  private static boolean isOfOtherSex(String measure, Statistic statistic) {
    return measure.equals(SHARE_MALE) && statistic.measure().equals(SHARE_FEMALE);
  }

  /** How many figures of the same measure the claim has: two may be those of two arms. */
  private static long arms(Claim claim, Quantity quantity) {
    return claim.quantities().stream()
        .filter(other -> Objects.equals(other.measure(), quantity.measure()))
        .count();
  }

  /** The statistic on the claim's scale; empty where both are of different scales. */
  static Optional<ComparedStatistic> of(
      Claim claim,
      Quantity quantity,
      String measure,
      Evidence piece,
      Statistic statistic,
      PicoMatch match,
      boolean standIn) {
    Scale claimScale = Scale.of(quantity);
    Scale scale = Scale.of(statistic.unit());
    if (claimScale.kind() == Scale.Kind.PERCENT
        && scale.kind() == Scale.Kind.PER_100_000
        && OF_ALL_PEOPLE.contains(statistic.measure())) {
      return Optional.empty();
    }
    if (claimScale.kind() != scale.kind()
        && isRate(claimScale)
        && isRate(scale)
        && !CASES.matcher(quantity.scope().subject()).find()) {
      claimScale = claimScale.asRate();
      scale = scale.asRate();
    }
    Function<@Nullable BigDecimal, @Nullable BigDecimal> convert = scale::apply;
    if (isOfOtherSex(measure, statistic)
        && scale.kind() == Scale.Kind.PERCENT
        && claimScale.kind() == Scale.Kind.PERCENT) {
      convert = StatisticComparison::asRest;
    } else if (measure.equals(RELATIVE)
        && RATIO_MEASURES.contains(statistic.measure())
        && (claimScale.kind() == Scale.Kind.PERCENT || isRelativeForAbsolute(quantity, measure))) {
      convert = StatisticComparison::asReduction;
    } else if ((claimScale.kind() != scale.kind() && !isRelativeForAbsolute(quantity, measure))
        || scale.kind() == Scale.Kind.OTHER) {
      return Optional.empty();
    }
    if (scale.kind() == Scale.Kind.COUNT && match.region() != Directness.EXACT) {
      return Optional.empty();
    }
    Figure.Reported reported = reported(statistic, convert);
    if (reported == null) {
      return Optional.empty();
    }
    Figure figure = Figure.of(quantity, claimScale);
    Closeness closeness = figure.to(reported);
    Figure.Reported otherArm =
        Figure.Reported.of(
            convert.apply(statistic.comparatorLow()),
            convert.apply(statistic.comparatorHigh()),
            null,
            null);
    if (Comparability.isOfOtherArm(quantity)) {
      if (otherArm == null) {
        return Optional.empty();
      }
      closeness = figure.to(otherArm);
    } else if (arms(claim, quantity) > 1
        && otherArm != null
        && figure.to(otherArm) == Closeness.AGREES) {
      closeness = Closeness.AGREES;
    }
    return Optional.of(
        new ComparedStatistic(
            piece, statistic, match, reported, closeness, figure.timesApart(reported), standIn));
  }

  private static Figure.@Nullable Reported reported(
      Statistic statistic, Function<@Nullable BigDecimal, @Nullable BigDecimal> convert) {
    Interval interval = statistic.interval();
    BigDecimal one = convert.apply(statistic.low());
    BigDecimal other = convert.apply(statistic.high());
    BigDecimal lower = interval == null ? null : convert.apply(interval.lower());
    BigDecimal upper = interval == null ? null : convert.apply(interval.upper());
    return Figure.Reported.of(
        smaller(one, other), larger(one, other), smaller(lower, upper), larger(lower, upper));
  }

  private static @Nullable BigDecimal smaller(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a : a.min(b);
  }

  private static @Nullable BigDecimal larger(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? b : a.max(b);
  }

  /** A ratio of 0.78 is a relative reduction of 22 percent; one of 1 or more is no reduction. */
  private static @Nullable BigDecimal asRest(@Nullable BigDecimal share) {
    return share == null ? null : WHOLE.subtract(share);
  }

  private static @Nullable BigDecimal asReduction(@Nullable BigDecimal ratio) {
    return ratio == null || ratio.compareTo(BigDecimal.ONE) >= 0
        ? null
        : BigDecimal.ONE.subtract(ratio).multiply(WHOLE, MathContext.DECIMAL64);
  }

  private static boolean isRate(Scale scale) {
    return scale.kind() == Scale.Kind.PER_100_000 || scale.kind() == Scale.Kind.PERCENT;
  }

  /**
   * An absolute reduction in points that is held against relative ones, to see whether the one was
   * told as the other.
   */
  private static boolean isRelativeForAbsolute(Quantity quantity, String measure) {
    return measure.equals(RELATIVE)
        && !RELATIVE.equals(quantity.measure())
        && Scale.of(quantity).kind() == Scale.Kind.PERCENTAGE_POINTS;
  }
}
