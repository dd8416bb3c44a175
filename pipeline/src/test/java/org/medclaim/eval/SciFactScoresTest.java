package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Stance;

class SciFactScoresTest {
  private static final SciFactSet.GoldClaim CLAIM =
      new SciFactSet.GoldClaim(
          "1",
          "a claim",
          ImmutableMap.of(
              "10",
              new SciFactSet.GoldEvidence(
                  Stance.SUPPORTS, ImmutableList.of(ImmutableSet.of(2, 5)))),
          ImmutableList.of("10", "11"));

  private static SciFactScores score(Map<String, SciFactScores.Named> named) {
    return SciFactScores.of(List.of(CLAIM), List.of(named));
  }

  @Test
  void theExampleOfTheJavadocIsRight() {
    SciFactScores scores =
        score(Map.of("10", new SciFactScores.Named(Stance.SUPPORTS, List.of(2, 5, 7))));
    assertEquals(1, scores.abstractLabel().f1(), 1e-9);
    assertEquals(1, scores.abstractRationale().f1(), 1e-9);
    assertEquals(2.0 / 3, scores.sentence().precision(), 1e-9);
    assertEquals(1, scores.sentence().recall(), 1e-9);
    assertEquals(0.8, scores.sentenceLabel().f1(), 1e-9);
  }

  @Test
  void halfARationaleShowsNothing() {
    SciFactScores scores =
        score(Map.of("10", new SciFactScores.Named(Stance.SUPPORTS, List.of(2))));
    assertEquals(1, scores.abstractLabel().f1(), 1e-9);
    assertEquals(0, scores.abstractRationale().f1(), 1e-9);
    assertEquals(0, scores.sentence().f1(), 1e-9);
  }

  @Test
  void aWrongStanceKeepsTheSentencesOnly() {
    SciFactScores scores =
        score(Map.of("10", new SciFactScores.Named(Stance.REFUTES, List.of(2, 5))));
    assertEquals(0, scores.abstractLabel().f1(), 1e-9);
    assertEquals(1, scores.sentence().f1(), 1e-9);
    assertEquals(0, scores.sentenceLabel().f1(), 1e-9);
  }

  @Test
  void anAbstractThatDoesNotBearCostsPrecision() {
    SciFactScores scores =
        score(
            Map.of(
                "10", new SciFactScores.Named(Stance.SUPPORTS, List.of(5, 2)),
                "11", new SciFactScores.Named(Stance.SUPPORTS, List.of(0))));
    assertEquals(0.5, scores.abstractLabel().precision(), 1e-9);
    assertEquals(2.0 / 3, scores.sentence().precision(), 1e-9);
  }

  @Test
  void sayingNothingCostsRecall() {
    assertEquals(0, score(Map.of()).abstractLabel().recall(), 1e-9);
    assertEquals(0, score(Map.of()).abstractLabel().precision(), 1e-9);
  }
}
