package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was found for one query, best first, measured against what answers it. */
record Ranking(ImmutableList<String> found, Map<String, Integer> relevant) {

  /** The gain of the first {@code depth}, discounted by rank, over that of the best order. */
  double ndcg(int depth) {
    double gained = discounted(found.stream().map(id -> relevant.getOrDefault(id, 0)), depth);
    double ideal = discounted(relevant.values().stream().sorted(Comparator.reverseOrder()), depth);
    return ideal == 0 ? 0 : gained / ideal;
  }

  /** The share of the answers that is among the first {@code depth}. */
  double recall(int depth) {
    long hits = found.stream().limit(depth).filter(relevant::containsKey).count();
    return relevant.isEmpty() ? 0 : (double) hits / relevant.size();
  }

  /** One over the rank of the first answer; 0 where none is among the first {@code depth}. */
  double reciprocalRank(int depth) {
    for (int i = 0; i < Math.min(depth, found.size()); i++) {
      if (relevant.containsKey(found.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double discounted(Stream<Integer> gains, int depth) {
    List<Integer> first = gains.limit(depth).toList();
    double sum = 0;
    for (int i = 0; i < first.size(); i++) {
      sum += first.get(i) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }
}
