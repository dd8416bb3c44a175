package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits weights of a logistic function that starts from what is known already: each example brings
 * an offset, and the weights say only how far its features move it from there.
 *
 * <p>Penalised by the square of the weights, so that a rare word stays near nothing. All examples
 * at every step, features in the order of their names: the same examples give the same weights.
 */
final class LogisticFit {
  /** A labelled case; {@code offset} is the logit that it has without any weight. */
  record Example(ImmutableSet<String> features, double offset, boolean positive) {}

  private static final int ROUNDS = 400;
  private static final double STEP = 0.5;
  private static final double TINY = 1e-9;

  private final double penalty;
  private final int seldom;

  /** A fit that leaves out features which fewer than {@code seldom} examples have. */
  LogisticFit(double penalty, int seldom) {
    this.penalty = penalty;
    this.seldom = seldom;
  }

  /** The weights by feature. */
  ImmutableSortedMap<String, Double> fit(List<Example> examples) {
    List<String> names = names(examples);
    int[][] rows = rows(examples, names);
    double[] weights = new double[names.size()];
    double[] squares = new double[names.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = slope(examples, rows, weights);
      for (int j = 0; j < weights.length; j++) {
        double g = slope[j] + penalty * weights[j];
        squares[j] += g * g;
        weights[j] -= STEP * g / Math.sqrt(squares[j] + TINY);
      }
    }
    ImmutableSortedMap.Builder<String, Double> byName = ImmutableSortedMap.naturalOrder();
    for (int j = 0; j < weights.length; j++) {
      byName.put(names.get(j), weights[j]);
    }
    return byName.buildOrThrow();
  }

  /** The logistic function. */
  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private List<String> names(List<Example> examples) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      example.features().forEach(feature -> counts.merge(feature, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= seldom)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int[][] rows(List<Example> examples, List<String> names) {
    Map<String, Integer> places = new TreeMap<>();
    for (int j = 0; j < names.size(); j++) {
      places.put(names.get(j), j);
    }
    return examples.stream()
        .map(
            example ->
                example.features().stream()
                    .filter(places::containsKey)
                    .mapToInt(places::get)
                    .sorted()
                    .toArray())
        .toArray(int[][]::new);
  }

  private static double[] slope(List<Example> examples, int[][] rows, double[] weights) {
    double[] slope = new double[weights.length];
    for (int i = 0; i < rows.length; i++) {
      double logit =
          examples.get(i).offset() + Arrays.stream(rows[i]).mapToDouble(j -> weights[j]).sum();
      double miss = probability(logit) - (examples.get(i).positive() ? 1 : 0);
      for (int j : rows[i]) {
        slope[j] += miss;
      }
    }
    return slope;
  }
}
