package org.medclaim.retrieve;

import java.util.Arrays;

/**
 * Brings the scores of two searches on one scale and adds them up.
 *
 * <p>Which one and with what weight was chosen on the training queries of SciFact;
 * pipeline/README.md has the figures.
 */
public enum Fusion {
  /** Distance from the mean in standard deviations. */
  Z_SCORE {
    @Override
    double[] scaled(double[] scores) {
      double mean = Arrays.stream(scores).average().orElse(0);
      double variance = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).average().orElse(0);
      double deviation = Math.sqrt(variance);
      return Arrays.stream(scores).map(s -> deviation == 0 ? 0 : (s - mean) / deviation).toArray();
    }
  },
  /** The least is 0, the most is 1. */
  MIN_MAX {
    @Override
    double[] scaled(double[] scores) {
      double least = Arrays.stream(scores).min().orElse(0);
      double most = Arrays.stream(scores).max().orElse(0);
      return Arrays.stream(scores)
          .map(s -> most == least ? 0 : (s - least) / (most - least))
          .toArray();
    }
  },
  /** One over the rank, which is counted from 60 on; equal scores have equal ranks. */
  RECIPROCAL_RANK {
    @Override
    double[] scaled(double[] scores) {
      double[] sorted = scores.clone();
      Arrays.sort(sorted);
      return Arrays.stream(scores)
          .map(s -> 1.0 / (60 + sorted.length - firstAbove(sorted, s)))
          .toArray();
    }
  };

  /** The scores on the common scale, in the same order. */
  abstract double[] scaled(double[] scores);

  /** One score a passage from its two scores; {@code weight} is the share of the words. */
  double[] fused(double[] words, double[] vectors, double weight) {
    double[] left = scaled(words);
    double[] right = scaled(vectors);
    double[] sums = new double[left.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = weight * left[i] + (1 - weight) * right[i];
    }
    return sums;
  }

  /** The number of scores up to and including the one given. */
  private static int firstAbove(double[] sorted, double score) {
    int count = 0;
    while (count < sorted.length && sorted[count] <= score) {
      count++;
    }
    return count;
  }
}
