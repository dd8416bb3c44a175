package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static LogisticRegression.Example example(boolean positive, double... features) {
    return new LogisticRegression.Example(features, positive, 1);
  }

  @Test
  void theConstantIsTheLogOddsWhereFeaturesTellNothing() {
    List<LogisticRegression.Example> examples = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      examples.add(example(i < 6, 0));
    }
    double[] weights = LogisticRegression.fit(examples, 0.01);
    assertEquals(0, weights[0], 1e-9);
    assertEquals(Math.log(3), weights[1], 1e-6);
  }

  @Test
  void whatTellsWeighsAndWhatDoesNotTellDoesNot() {
    List<LogisticRegression.Example> examples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean positive = i % 4 != 0;
      examples.add(example(positive, positive == (i % 5 != 0) ? 1 : -1, i / 4 % 2 == 0 ? 1 : -1));
    }
    double[] weights = LogisticRegression.fit(examples, 0.1);
    assertTrue(weights[0] > 0.5, () -> "the telling feature weighs " + weights[0]);
    assertTrue(Math.abs(weights[1]) < weights[0]);
    assertArrayEquals(weights, LogisticRegression.fit(examples, 0.1));
  }

  @Test
  void aPenaltyKeepsWeightsFiniteWhereExamplesCanBeTold() {
    double[] weights = LogisticRegression.fit(List.of(example(true, 1), example(false, -1)), 0.05);
    assertTrue(weights[0] > 0 && weights[0] < 10);
  }
}
