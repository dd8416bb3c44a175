package org.medclaim.eval;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How well one way of searching does over all queries: means, the queries weighing the same. */
public record RetrievalScores(
    double ndcg10,
    double recall10,
    double recall100,
    double mrr10,
    int queries,
    int queriesWithoutResults) {

  static RetrievalScores of(List<Ranking> rankings) {
    return new RetrievalScores(
        mean(rankings, ranking -> ranking.ndcg(10)),
        mean(rankings, ranking -> ranking.recall(10)),
        mean(rankings, ranking -> ranking.recall(100)),
        mean(rankings, ranking -> ranking.reciprocalRank(10)),
        rankings.size(),
        (int) rankings.stream().filter(ranking -> ranking.found().isEmpty()).count());
  }

  private static double mean(List<Ranking> rankings, ToDoubleFunction<Ranking> measure) {
    return rankings.stream().mapToDouble(measure).average().orElse(0);
  }
}
