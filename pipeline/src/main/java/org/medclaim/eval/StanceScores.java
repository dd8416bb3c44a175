package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.medclaim.model.Stance;

/**
 * How good a voice is on a set of pairs.
 *
 * <p>A set without neutral pairs is scored two ways: what is known to bear on the claim supports or
 * refutes it. Macro-F1 is the mean over the stances that the set has. {@code low} and {@code high}
 * bound it at 95%, by drawing pairs again with replacement, the same draws at every run.
 */
public record StanceScores(
    int pairs,
    boolean twoWay,
    double accuracy,
    double macroF1,
    double low,
    double high,
    ImmutableMap<Stance, ClassScore> classes,
    ImmutableMap<Stance, ImmutableMap<Stance, Integer>> confusion,
    double calibrationError,
    ImmutableList<Bin> reliability,
    double milliseconds) {
  private static final int DRAWS = 1000;
  private static final long SEED = 20_260_101;
  private static final int BINS = 10;

  /** How well one stance is found: of those said, of those there, and their harmonic mean. */
  public record ClassScore(double precision, double recall, double f1, int gold) {}

  /** Pairs said with a probability between {@code from} and {@code to}, and how many were right. */
  public record Bin(double from, double to, int pairs, double said, double right) {}

  /** Scores what was read; needs at least one pair. */
  public static StanceScores of(List<ReadPair> read) {
    boolean twoWay = isTwoWay(read);
    int[] gold = read.stream().mapToInt(one -> one.pair().gold().ordinal()).toArray();
    int[] said = read.stream().mapToInt(one -> one.best(twoWay).ordinal()).toArray();
    int[] all = new int[gold.length];
    Arrays.setAll(all, i -> i);
    int[][] counts = counts(gold, said, all);
    double[] draws = draws(gold, said);
    double right = 0;
    for (int i = 0; i < gold.length; i++) {
      right += gold[i] == said[i] ? 1 : 0;
    }
    ImmutableList<Bin> bins = bins(read, twoWay);
    return new StanceScores(
        gold.length,
        twoWay,
        right / gold.length,
        macroF1(counts),
        draws[DRAWS / 40],
        draws[DRAWS - 1 - DRAWS / 40],
        classes(counts),
        confusion(counts),
        calibrationError(bins, gold.length),
        bins,
        read.stream().mapToDouble(ReadPair::milliseconds).sum() / gold.length);
  }

  /** True where no pair is neutral. */
  public static boolean isTwoWay(List<ReadPair> read) {
    return read.stream().noneMatch(one -> one.pair().gold() == Stance.NEUTRAL);
  }

  private static double[] draws(int[] gold, int[] said) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] draws = new double[DRAWS];
    int[] drawn = new int[gold.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = random.nextInt(gold.length);
      }
      draws[draw] = macroF1(counts(gold, said, drawn));
    }
    Arrays.sort(draws);
    return draws;
  }

  /** Rows are what people said, columns what the voice said. */
  private static int[][] counts(int[] gold, int[] said, int[] which) {
    int size = Stance.values().length;
    int[][] counts = new int[size][size];
    for (int i : which) {
      counts[gold[i]][said[i]]++;
    }
    return counts;
  }

  private static double macroF1(int[][] counts) {
    double sum = 0;
    int present = 0;
    for (int stance = 0; stance < counts.length; stance++) {
      if (Arrays.stream(counts[stance]).sum() > 0) {
        sum += score(counts, stance).f1();
        present++;
      }
    }
    return present == 0 ? 0 : sum / present;
  }

  private static ClassScore score(int[][] counts, int stance) {
    int hit = counts[stance][stance];
    int there = Arrays.stream(counts[stance]).sum();
    int said = Arrays.stream(counts).mapToInt(row -> row[stance]).sum();
    return new ClassScore(
        said == 0 ? 0 : (double) hit / said,
        there == 0 ? 0 : (double) hit / there,
        said + there == 0 ? 0 : 2.0 * hit / (said + there),
        there);
  }

  private static ImmutableMap<Stance, ClassScore> classes(int[][] counts) {
    Map<Stance, ClassScore> classes = new EnumMap<>(Stance.class);
    for (Stance stance : Stance.values()) {
      if (Arrays.stream(counts[stance.ordinal()]).sum() > 0) {
        classes.put(stance, score(counts, stance.ordinal()));
      }
    }
    return ImmutableMap.copyOf(classes);
  }

  private static ImmutableMap<Stance, ImmutableMap<Stance, Integer>> confusion(int[][] counts) {
    ImmutableMap.Builder<Stance, ImmutableMap<Stance, Integer>> rows = ImmutableMap.builder();
    for (Stance gold : Stance.values()) {
      ImmutableMap.Builder<Stance, Integer> row = ImmutableMap.builder();
      for (Stance said : Stance.values()) {
        row.put(said, counts[gold.ordinal()][said.ordinal()]);
      }
      rows.put(gold, row.buildOrThrow());
    }
    return rows.buildOrThrow();
  }

  private static ImmutableList<Bin> bins(List<ReadPair> read, boolean twoWay) {
    double[] sums = new double[BINS];
    int[] counts = new int[BINS];
    int[] right = new int[BINS];
    for (ReadPair one : read) {
      double probability = one.probabilities(twoWay).of(one.best(twoWay));
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      sums[bin] += probability;
      counts[bin]++;
      right[bin] += one.isRight(twoWay) ? 1 : 0;
    }
    ImmutableList.Builder<Bin> bins = ImmutableList.builder();
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] > 0) {
        bins.add(
            new Bin(
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                counts[bin],
                sums[bin] / counts[bin],
                (double) right[bin] / counts[bin]));
      }
    }
    return bins.build();
  }

  private static double calibrationError(List<Bin> bins, int pairs) {
    return bins.stream()
        .mapToDouble(bin -> Math.abs(bin.said() - bin.right()) * bin.pairs() / pairs)
        .sum();
  }
}
