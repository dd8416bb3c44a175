package org.medclaim.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How far the difference of two systems' means may be chance: queries are drawn again and again
 * with replacement, and 95 in 100 of the differences lie between {@code low} and {@code high}.
 *
 * <p>The draws are the same at every run.
 */
public record PairedBootstrap(double difference, double low, double high) {
  private static final int DRAWS = 10_000;
  private static final long SEED = 20_260_101;

  /** Compares the scores of the same queries in the same order, ours less the others'. */
  static PairedBootstrap of(double[] ours, double[] theirs) {
    if (ours.length != theirs.length || ours.length == 0) {
      throw new IllegalArgumentException(
          ours.length + " and " + theirs.length + " scores cannot be paired");
    }
    double[] differences = new double[ours.length];
    Arrays.setAll(differences, i -> ours[i] - theirs[i]);
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += differences[random.nextInt(differences.length)];
      }
      means[draw] = sum / differences.length;
    }
    Arrays.sort(means);
    return new PairedBootstrap(
        Arrays.stream(differences).average().orElse(0),
        means[DRAWS / 40],
        means[DRAWS - 1 - DRAWS / 40]);
  }
}
