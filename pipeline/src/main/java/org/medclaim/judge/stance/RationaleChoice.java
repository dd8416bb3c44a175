package org.medclaim.judge.stance;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Picks the sentences that show what a text says of a claim: the voice reads them one by one, and
 * those count of which it is nearly as sure that they bear on the claim as of the best.
 *
 * <p>At most {@value #MOST}. Chosen on SciFact; pipeline/README.md has the figures. Costs a reading
 * a sentence. Safe for any number of threads.
 */
public final class RationaleChoice {
  private static final int MOST = 3;
  private static final double OF_THE_BEST = 0.5;

  private final StanceVoice voice;

  /** A choice by what this voice says of single sentences. */
  public RationaleChoice(StanceVoice voice) {
    this.voice = voice;
  }

  /** The numbers of the sentences, best first, of equals the earlier; at least one of several. */
  public ImmutableList<Integer> best(String claim, List<String> sentences) {
    return best(bearing(claim, sentences), OF_THE_BEST);
  }

  /** How sure the voice is of each sentence by itself that it bears on the claim, 0 to 1. */
  public double[] bearing(String claim, List<String> sentences) {
    return sentences.stream()
        .mapToDouble(sentence -> 1 - voice.read(claim, List.of(sentence)).neutral())
        .toArray();
  }

  /** The numbers of those that are worth at least this share of the best, as above. */
  public static ImmutableList<Integer> best(double[] worth, double ofTheBest) {
    double best = Arrays.stream(worth).max().orElse(0);
    return IntStream.range(0, worth.length)
        .filter(i -> worth[i] >= ofTheBest * best)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> worth[i]).reversed().thenComparing(i -> i))
        .limit(MOST)
        .collect(ImmutableList.toImmutableList());
  }
}
