package org.medclaim.judge.stance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Bound;
import org.medclaim.model.Quantity;
import org.medclaim.text.QuantityFinder;

/** Whether the claim's numbers stand in the sentences, contradict theirs, or follow from them. */
final class NumberFeatures {
  /** Tables of trials can be long; what stands further down is not set against each other. */
  private static final int MOST_NUMERALS = 60;

  private static final double EXACT_TOLERANCE = 0.02;
  private static final double ABOUT_TOLERANCE = 0.12;
  private static final double LARGEST_DISTANCE = 2;

  private static final Pattern NUMERAL =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d,])|(?<![\\p{L}\\d.,])\\d+(?:[.·]\\d+)?(?![\\p{L}\\d])");
  private static final Pattern RELATED =
      Pattern.compile(
          "(?i)\\b(?:differences?|than|times|fold|twice|double|half|total|both|combined|change[ds]?)\\b");

  private final QuantityFinder finder = new QuantityFinder();

  void put(TextReading claim, List<TextReading> chosen, List<String> all, FeatureVector features) {
    List<Quantity> claimed = finder.find(claim.text());
    List<Quantity> near = quantities(chosen);
    int agree = 0;
    int conflict = 0;
    double distance = 0;
    for (Quantity quantity : claimed) {
      List<Quantity> alike = near.stream().filter(other -> isAlike(quantity, other)).toList();
      boolean agrees = alike.stream().anyMatch(other -> agrees(quantity, other));
      agree += agrees ? 1 : 0;
      conflict += !agrees && !alike.isEmpty() ? 1 : 0;
      if (!agrees) {
        distance = Math.max(distance, nearest(quantity, alike));
      }
    }
    double count = Math.max(1, claimed.size());
    features.put("numbers-claim", Math.min(1, claimed.size() / 2.0));
    features.put("numbers-agree", agree / count);
    features.put("numbers-conflict", conflict / count);
    features.put("numbers-distance", distance);
    Set<Double> own = numerals(List.of(claim.text()));
    Set<Double> there = numerals(all);
    long found = own.stream().filter(there::contains).count();
    long lost = own.size() - found;
    double numerals = Math.max(1, own.size());
    features.put("numerals-found", found / numerals);
    features.put("numerals-lost", lost / numerals);
    boolean related = RELATED.matcher(claim.text()).find();
    long derived =
        related ? own.stream().filter(v -> !there.contains(v) && follows(v, there)).count() : 0;
    features.put("numerals-derived", derived / numerals);
    features.put("numerals-underived", related && derived == 0 && lost > 0);
  }

  private List<Quantity> quantities(List<TextReading> readings) {
    List<Quantity> found = new ArrayList<>();
    readings.forEach(reading -> found.addAll(finder.find(reading.text())));
    return found;
  }

  private static boolean isAlike(Quantity a, Quantity b) {
    return a.kind() == b.kind() && a.unit().equals(b.unit());
  }

  /** Whether what the evidence says is one of the values that the claim's wording allows. */
  static boolean agrees(Quantity claim, Quantity evidence) {
    double low = low(claim);
    double high = high(claim);
    double tolerance = claim.bound() == Bound.ABOUT ? ABOUT_TOLERANCE : EXACT_TOLERANCE;
    double slack = Double.isInfinite(high) || Double.isInfinite(low) ? 0 : tolerance * high;
    boolean open = claim.bound() == Bound.MORE_THAN || claim.bound() == Bound.LESS_THAN;
    if (open && low(evidence) == high(evidence)) {
      return claim.bound() == Bound.MORE_THAN ? low(evidence) > low : high(evidence) < high;
    }
    return low(evidence) <= high + slack && high(evidence) >= low - slack;
  }

  /** The logarithm of how many times the nearest one is larger or smaller; bounded. */
  private static double nearest(Quantity claim, List<Quantity> alike) {
    double nearest = Double.POSITIVE_INFINITY;
    for (Quantity other : alike) {
      double a = middle(claim);
      double b = middle(other);
      if (a > 0 && b > 0) {
        nearest = Math.min(nearest, Math.abs(Math.log(a / b)));
      }
    }
    return Double.isInfinite(nearest) ? 0 : Math.min(LARGEST_DISTANCE, nearest);
  }

  private static double middle(Quantity quantity) {
    double low = low(quantity);
    double high = high(quantity);
    return Double.isInfinite(high) ? low : Double.isInfinite(low) ? high : (low + high) / 2;
  }

  private static double low(Quantity quantity) {
    @Nullable BigDecimal low = quantity.low();
    return low == null ? Double.NEGATIVE_INFINITY : low.doubleValue();
  }

  private static double high(Quantity quantity) {
    @Nullable BigDecimal high = quantity.high();
    return high == null ? Double.POSITIVE_INFINITY : high.doubleValue();
  }

  private static Set<Double> numerals(List<String> texts) {
    Set<Double> numerals = new HashSet<>();
    for (String text : texts) {
      Matcher matcher = NUMERAL.matcher(text);
      while (matcher.find() && numerals.size() < MOST_NUMERALS) {
        numerals.add(Double.parseDouble(matcher.group().replace(",", "").replace('·', '.')));
      }
    }
    return numerals;
  }

  /** Whether the value is the difference, the sum or the ratio of two that stand there. */
  private static boolean follows(double value, Set<Double> there) {
    double half = value == Math.rint(value) ? 0.5 : 0.051;
    double slack = value == Math.rint(value) && value >= 10 ? half : Math.min(half, 0.051);
    for (double a : there) {
      for (double b : there) {
        boolean difference = Math.abs(a - b - value) <= slack;
        boolean sum = Math.abs(a + b - value) <= slack;
        boolean ratio = b != 0 && (Math.abs(a / b - value) <= slack);
        boolean share = b != 0 && Math.abs(100 * a / b - value) <= slack;
        if (a != b && (difference || sum || ratio || share)) {
          return true;
        }
      }
    }
    return false;
  }
}
