package org.medclaim.eval;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.medclaim.judge.stance.LinearWeights;
import org.medclaim.model.Stance;

/**
 * Fits two logistic functions of features: whether something bears on a claim, and if so, whether
 * it supports it.
 *
 * <p>Each source counts its share, whatever its size, and within it each answer the same; so the
 * weights do not learn how often a source refutes.
 */
final class LinearFit {
  /** A source that has fewer of one answer would teach its style, not the difference. */
  private static final int FEWEST = 5;

  private LinearFit() {}

  /**
   * What is learned from.
   *
   * @param source what the example counts together with
   * @param share what the source counts in all
   * @param features the same names in every example
   * @param gold the right answer
   * @param polarity false where the source does not tell what supports from what refutes
   */
  record Example(
      String source,
      double share,
      ImmutableMap<String, Double> features,
      Stance gold,
      boolean polarity) {}

  /**
   * The weights; needs an example.
   *
   * @param penaltyShare how much the weights' squares cost, as a share of what all examples count
   */
  static LinearWeights weights(List<Example> examples, double penaltyShare) {
    List<String> names = List.copyOf(examples.get(0).features().keySet());
    LinearWeights.Weight[] scales = scales(names, examples);
    double[] bears =
        fitted(
            names,
            scales,
            examples,
            penaltyShare,
            example -> true,
            example -> example.gold() != Stance.NEUTRAL);
    double[] supports =
        fitted(
            names,
            scales,
            examples,
            penaltyShare,
            example -> example.gold() != Stance.NEUTRAL && example.polarity(),
            example -> example.gold() == Stance.SUPPORTS);
    Map<String, LinearWeights.Weight> weights = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      weights.put(
          names.get(i),
          new LinearWeights.Weight(scales[i].mean(), scales[i].spread(), bears[i], supports[i]));
    }
    int last = names.size();
    return new LinearWeights(ImmutableMap.copyOf(weights), bears[last], supports[last]);
  }

  private static LinearWeights.Weight[] scales(List<String> names, Collection<Example> used) {
    LinearWeights.Weight[] scales = new LinearWeights.Weight[names.size()];
    for (int i = 0; i < scales.length; i++) {
      String name = names.get(i);
      double[] values = used.stream().mapToDouble(e -> value(e, name)).toArray();
      double mean = Arrays.stream(values).average().orElse(0);
      double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      scales[i] = new LinearWeights.Weight(mean, Math.max(Math.sqrt(square), 0.01), 0, 0);
    }
    return scales;
  }

  private static double[] fitted(
      List<String> names,
      LinearWeights.Weight[] scales,
      List<Example> used,
      double penaltyShare,
      Predicate<Example> wanted,
      Predicate<Example> positive) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Example example : used) {
      if (wanted.test(example)) {
        counts
            .computeIfAbsent(example.source(), set -> new int[2])[positive.test(example) ? 1 : 0]++;
      }
    }
    List<LogisticRegression.Example> fit = new ArrayList<>();
    for (Example example : used) {
      int[] count = counts.get(example.source());
      if (wanted.test(example) && count != null && Math.min(count[0], count[1]) >= FEWEST) {
        boolean is = positive.test(example);
        double weight = example.share() / 2 / count[is ? 1 : 0];
        fit.add(new LogisticRegression.Example(scaled(names, scales, example), is, weight));
      }
    }
    double all = fit.stream().mapToDouble(LogisticRegression.Example::weight).sum();
    return LogisticRegression.fit(fit, penaltyShare * all);
  }

  private static double[] scaled(
      List<String> names, LinearWeights.Weight[] scales, Example example) {
    double[] scaled = new double[scales.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = scales[i].distance(value(example, names.get(i)));
    }
    return scaled;
  }

  private static double value(Example example, String name) {
    Double value = example.features().get(name);
    if (value == null) {
      throw new IllegalStateException("an example has no feature '" + name + "'");
    }
    return value;
  }
}
