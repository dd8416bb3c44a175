package org.medclaim.judge.stance;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Weighs features by two logistic functions: do the sentences bear on the claim at all, and if so,
 * do they support it.
 *
 * <p>Each feature counts by its distance from its {@code mean} in units of its {@code spread}, both
 * of the training pairs, so that weights can be compared with each other.
 */
public record LinearWeights(ImmutableMap<String, Weight> weights, double bears, double supports) {
  private static final String FILE = "feature-weights.tsv";
  private static final String CONSTANT = "*";
  private static final List<String> COLUMNS =
      List.of("feature", "mean", "spread", "bears", "supports");

  /** Beyond this many spreads a feature counts no more: no single one decides alone. */
  private static final double FURTHEST = 4;

  /** What a feature counts for. */
  public record Weight(double mean, double spread, double bears, double supports) {
    public Weight {
      checkArgument(spread > 0, "a spread has to be positive: %s", spread);
    }

    /** How far a value is from the mean, in spreads. */
    public double distance(double value) {
      return Math.max(-FURTHEST, Math.min(FURTHEST, (value - mean) / spread));
    }
  }

  /**
   * Reads the table beside this class.
   *
   * @throws IllegalStateException where it is not as it was written
   */
  static LinearWeights load() {
    return of(Table.resource(FILE, COLUMNS));
  }

  /**
   * Reads a table that another package brings; the class is one of that package.
   *
   * @throws IllegalStateException where it is missing or not as it was written
   */
  public static LinearWeights resource(Class<?> beside, String name) {
    return of(Table.resource(beside, name, COLUMNS));
  }

  static LinearWeights parse(String table) {
    return of(Table.parse(FILE, table, COLUMNS));
  }

  private static LinearWeights of(Table table) {
    ImmutableMap.Builder<String, Weight> weights = ImmutableMap.builder();
    double bears = Double.NaN;
    double supports = Double.NaN;
    for (Table.Row row : table.rows()) {
      if (row.of("feature").equals(CONSTANT)) {
        bears = row.number("bears");
        supports = row.number("supports");
      } else {
        weights.put(
            row.of("feature"),
            new Weight(
                row.number("mean"),
                row.number("spread"),
                row.number("bears"),
                row.number("supports")));
      }
    }
    if (Double.isNaN(bears) || Double.isNaN(supports)) {
      throw new IllegalStateException(FILE + ": there is no row '*' with the constants");
    }
    return new LinearWeights(weights.buildOrThrow(), bears, supports);
  }

  /** The table that {@link #load} reads; {@code maker} is the command that makes it. */
  public String table(String maker) {
    StringBuilder table = new StringBuilder();
    table.append(
        "# What each feature counts for, in logits a spread: whether the sentences bear on\n");
    table.append("# the claim, and if so whether they support it. Made by '" + maker + "'.\n");
    table.append(String.join("\t", COLUMNS)).append('\n');
    table.append(String.format(Locale.ROOT, "%s\t0\t1\t%.4f\t%.4f\n", CONSTANT, bears, supports));
    weights.forEach(
        (name, w) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%s\t%.4f\t%.4f\t%.4f\t%.4f\n",
                    name,
                    w.mean(),
                    w.spread(),
                    w.bears(),
                    w.supports())));
    return table.toString();
  }

  /**
   * What the features say.
   *
   * @throws IllegalArgumentException where they are not the ones that the weights are for
   */
  public StanceProbabilities weigh(Map<String, Double> features) {
    checkArgument(
        features.keySet().equals(weights.keySet()),
        "features and weights differ; the command that the table names makes the weights anew");
    double topic = bears;
    double polarity = supports;
    for (Map.Entry<String, Weight> entry : weights.entrySet()) {
      Double value = features.get(entry.getKey());
      Weight weight = entry.getValue();
      double distance = value == null ? 0 : weight.distance(value);
      topic += weight.bears() * distance;
      polarity += weight.supports() * distance;
    }
    return StanceProbabilities.of(logistic(topic), logistic(polarity));
  }

  private static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }
}
