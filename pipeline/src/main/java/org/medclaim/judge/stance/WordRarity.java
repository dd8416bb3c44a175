package org.medclaim.judge.stance;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a word tells: the rarer among sentences of abstracts, the more.
 *
 * <p>Counted once, so that a pair means the same whatever it is read together with.
 */
public final class WordRarity {
  private static final String FILE = "word-counts.tsv";
  private static final int FEWEST = 6;

  private final ImmutableMap<String, Integer> counts;
  private final int sentences;

  private WordRarity(ImmutableMap<String, Integer> counts, int sentences) {
    this.counts = counts;
    this.sentences = sentences;
  }

  /** Reads the counts beside this class: a stem and in how many sentences it stands. */
  static WordRarity load() {
    ImmutableMap.Builder<String, Integer> counts = ImmutableMap.builder();
    int total = 0;
    for (Table.Row row : Table.resource(FILE, List.of("stem", "sentences")).rows()) {
      Integer count = Ints.tryParse(row.of("sentences"));
      if (count == null) {
        throw row.wrong("'" + row.of("sentences") + "' is no count");
      }
      if (row.of("stem").equals("*")) {
        total = count;
      } else {
        counts.put(row.of("stem"), count);
      }
    }
    return new WordRarity(counts.buildOrThrow(), total);
  }

  /**
   * The table that {@link #load} reads, counted in these sentences; stems of fewer than {@value
   * #FEWEST} sentences are left out.
   */
  public static String counted(Iterable<String> sentences) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    int total = 0;
    for (String sentence : sentences) {
      total++;
      TextWords.of(sentence).stems().forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    StringBuilder table = new StringBuilder();
    table.append("# In how many sentences of abstracts a stem stands; * is how many there are.\n");
    table.append("# Made by 'medclaim eval fit-stance' from the training parts of its sets.\n");
    table.append("stem\tsentences\n*\t").append(total).append('\n');
    counts.forEach(
        (stem, count) -> {
          if (count >= FEWEST) {
            table.append(stem).append('\t').append(count).append('\n');
          }
        });
    return table.toString();
  }

  /** The weight of a stem; one that was never counted has the highest. */
  double of(String stem) {
    return Math.log(1 + (sentences + 1) / (counts.getOrDefault(stem, 0) + 0.5));
  }

  /** The weights of all of them together. */
  double sum(Collection<String> stems) {
    double sum = 0;
    for (String stem : stems) {
      sum += of(stem);
    }
    return sum;
  }
}
