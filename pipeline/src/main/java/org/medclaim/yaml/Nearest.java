package org.medclaim.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody who mistyped most likely meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known word at the smallest edit distance; empty where none is near.
   *
   * <p>Near is a third of the word's length, at least 2 edits, swapped neighbours counting as one.
   * Equal distances are settled by the alphabet.
   */
  public static Optional<String> to(String seen, Collection<String> known) {
    int limit = Math.max(2, seen.length() / 3);
    return known.stream()
        .filter(word -> distance(seen, word) <= limit)
        .min(
            Comparator.comparingInt((String word) -> distance(seen, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Optimal string alignment distance (Damerau-Levenshtein without edits inside a swap). */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
