package org.medclaim.judge.stance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Picks the sentences that share the claim's telling words.
 *
 * <p>A long sentence is worth less for the same words. Of equals the later is taken: abstracts
 * conclude at their end. Safe for any number of threads.
 */
public final class SentenceChoice {
  private static final double SHORT = 8;

  private final WordRarity rarity;

  SentenceChoice(WordRarity rarity) {
    this.rarity = rarity;
  }

  /** A choice by the words beside this class. */
  public static SentenceChoice load() {
    return new SentenceChoice(WordRarity.load());
  }

  /** Which sentence it is, and what it is worth beside the best one: 0 to 1. */
  public record Chosen(int index, double worth) {}

  /** The best sentences, best first; {@code most} at most. */
  public ImmutableList<Chosen> rank(String claim, List<String> sentences, int most) {
    return rank(
        TextWords.of(claim).stems(),
        sentences.stream().map(sentence -> TextWords.of(sentence).stems()).toList(),
        most);
  }

  /** The best sentences, in order of the text; {@code most} at most. */
  public ImmutableList<String> choose(String claim, List<String> sentences, int most) {
    return rank(claim, sentences, most).stream()
        .map(Chosen::index)
        .sorted()
        .map(sentences::get)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Chosen> rank(Set<String> claim, List<? extends Set<String>> sentences, int most) {
    List<Chosen> all = new ArrayList<>();
    double best = 0;
    for (int i = 0; i < sentences.size(); i++) {
      double worth = worth(claim, sentences.get(i));
      best = Math.max(best, worth);
      all.add(new Chosen(i, worth));
    }
    double scale = best == 0 ? 1 : best;
    return all.stream()
        .sorted(
            Comparator.comparingDouble(Chosen::worth).thenComparingInt(Chosen::index).reversed())
        .limit(most)
        .map(chosen -> new Chosen(chosen.index(), chosen.worth() / scale))
        .collect(ImmutableList.toImmutableList());
  }

  private double worth(Set<String> wanted, Set<String> sentence) {
    double sum = 0;
    for (String stem : wanted) {
      sum += sentence.contains(stem) ? rarity.of(stem) : 0;
    }
    return sum / Math.sqrt(SHORT + sentence.size());
  }
}
