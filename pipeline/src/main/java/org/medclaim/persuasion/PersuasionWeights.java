package org.medclaim.persuasion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sentence's logit and those around it are worth, and from which probability on it is taken,
 * 0 to 1.
 */
record PersuasionWeights(double bias, double own, double around, double highest, double threshold) {
  private static final String FILE = "persuasion-weights.tsv";
  private static final Splitter CELLS = Splitter.on('\t');

  /** The weights that the program brings. */
  static PersuasionWeights load() {
    Map<String, Double> cells = new HashMap<>();
    try {
      Resources.toString(Resources.getResource(PersuasionWeights.class, FILE), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(CELLS::splitToList)
          .forEach(row -> cells.put(row.get(0), Double.valueOf(row.get(1))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    for (String key : List.of("bias", "own", "around", "highest", "threshold")) {
      if (!cells.containsKey(key)) {
        throw new IllegalStateException(FILE + ": there is no '" + key + "'");
      }
    }
    return new PersuasionWeights(
        cells.getOrDefault("bias", 0.0),
        cells.getOrDefault("own", 0.0),
        cells.getOrDefault("around", 0.0),
        cells.getOrDefault("highest", 0.0),
        cells.getOrDefault("threshold", 0.0));
  }

  /** How likely a sentence persuades. */
  double probability(double logit, double meanAround, double meanOfHighest) {
    double sum = bias + own * logit + around * meanAround + highest * meanOfHighest;
    return 1 / (1 + Math.exp(-sum));
  }
}
