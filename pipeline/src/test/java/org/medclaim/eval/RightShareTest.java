package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightShareTest {
  /** As R's prop.test(right, of, correct = FALSE) gives them. */
  @ParameterizedTest
  @CsvSource({"90, 100, 0.8256, 0.9448", "0, 10, 0.0000, 0.2775", "35, 35, 0.9011, 1.0000"})
  void wilsonsIntervalHoldsAtTheEndsToo(int right, int of, double low, double high) {
    RightShare.Interval bounds = new RightShare(right, of).wilson();
    assertEquals(low, bounds.low(), 5e-5);
    assertEquals(high, bounds.high(), 5e-5);
  }

  @Test
  void theBootstrapIsTheSameAtEveryRunAndHoldsTheShare() {
    RightShare share = new RightShare(60, 100);
    assertEquals(share.bootstrap(), share.bootstrap());
    assertTrue(share.bootstrap().low() > 0.48 && share.bootstrap().low() < 0.53);
    assertTrue(share.bootstrap().high() > 0.67 && share.bootstrap().high() < 0.72);
  }

  @Test
  void withoutAnyVerdictNothingIsKnown() {
    RightShare none = new RightShare(0, 0);
    assertEquals(0, none.share());
    assertEquals(new RightShare.Interval(0, 1), none.wilson());
    assertEquals(new RightShare.Interval(0, 1), none.bootstrap());
  }

  @Test
  void noMoreCanBeRightThanThereAre() {
    assertThrows(IllegalArgumentException.class, () -> new RightShare(3, 2));
  }
}
