package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static Ranking ranking(Map<String, Integer> relevant, String... found) {
    return new Ranking(ImmutableList.copyOf(found), relevant);
  }

  @Test
  void scoresAreAsWorkedOutByHand() {
    Ranking ranking = ranking(Map.of("a", 1, "b", 1, "z", 1), "x", "a", "y", "b");
    // Gains 1/log2(3) + 1/log2(5) over 1/log2(2) + 1/log2(3) + 1/log2(4).
    assertEquals((0.6309298 + 0.4306766) / (1 + 0.6309298 + 0.5), ranking.ndcg(10), 1e-6);
    assertEquals(0.6309298 / (1 + 0.6309298), ranking.ndcg(2), 1e-6);
    assertEquals(2.0 / 3, ranking.recall(10), 1e-12);
    assertEquals(1.0 / 3, ranking.recall(3), 1e-12);
    assertEquals(0.5, ranking.reciprocalRank(10), 1e-12);
    assertEquals(0, ranking.reciprocalRank(1), 1e-12);
  }

  @Test
  void aBetterAnswerWeighsMore() {
    Map<String, Integer> relevant = Map.of("good", 2, "fair", 1);
    assertEquals(1, ranking(relevant, "good", "fair").ndcg(10), 1e-12);
    assertEquals(
        (1 + 2 * 0.6309298) / (2 + 0.6309298), ranking(relevant, "fair", "good").ndcg(10), 1e-6);
  }

  @Test
  void anOracleScoresOneEverywhere() {
    List<Ranking> oracle =
        IntStream.range(1, 8)
            .mapToObj(
                n -> {
                  List<String> ids = IntStream.range(0, n).mapToObj(i -> "d" + i).toList();
                  Map<String, Integer> relevant = new java.util.TreeMap<>();
                  ids.forEach(id -> relevant.put(id, 1));
                  return new Ranking(ImmutableList.copyOf(ids), relevant);
                })
            .toList();
    assertEquals(new RetrievalScores(1, 1, 1, 1, 7, 0), RetrievalScores.of(oracle));
  }

  @Test
  void aQueryWithoutResultsIsCountedAndScoresNothing() {
    RetrievalScores scores =
        RetrievalScores.of(List.of(ranking(Map.of("a", 1)), ranking(Map.of("a", 1), "a")));
    assertEquals(new RetrievalScores(0.5, 0.5, 0.5, 0.5, 2, 1), scores);
  }

  @Test
  void theIntervalOfADifferenceHoldsItAndTellsChanceFromGain() {
    double[] better = IntStream.range(0, 200).mapToDouble(i -> i % 3 == 0 ? 0.9 : 0.5).toArray();
    double[] worse = IntStream.range(0, 200).mapToDouble(i -> i % 3 == 0 ? 0.5 : 0.5).toArray();
    PairedBootstrap gain = PairedBootstrap.of(better, worse);
    assertEquals(67 * 0.4 / 200, gain.difference(), 1e-9);
    assertTrue(0.1 < gain.low() && gain.low() < gain.difference(), gain::toString);
    assertTrue(gain.difference() < gain.high() && gain.high() < 0.17, gain::toString);
    double[] mixed = IntStream.range(0, 200).mapToDouble(i -> i % 2 == 0 ? 0.6 : 0.4).toArray();
    double[] other = IntStream.range(0, 200).mapToDouble(i -> i % 2 == 0 ? 0.4 : 0.6).toArray();
    PairedBootstrap chance = PairedBootstrap.of(mixed, other);
    assertTrue(chance.low() < 0 && 0 < chance.high(), chance::toString);
    assertEquals(chance, PairedBootstrap.of(mixed, other));
    assertThrows(IllegalArgumentException.class, () -> PairedBootstrap.of(mixed, new double[] {1}));
  }
}
