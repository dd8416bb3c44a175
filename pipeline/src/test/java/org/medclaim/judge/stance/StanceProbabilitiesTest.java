package org.medclaim.judge.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Stance;

class StanceProbabilitiesTest {
  private static final StanceProbabilities SURE = new StanceProbabilities(0.8, 0.15, 0.05);

  @Test
  void ofEqualsTheMoreCarefulIsTheBest() {
    assertEquals(Stance.NEUTRAL, new StanceProbabilities(0.4, 0.2, 0.4).best());
    assertEquals(Stance.REFUTES, new StanceProbabilities(0.4, 0.4, 0.2).best());
    assertEquals(Stance.SUPPORTS, SURE.best());
  }

  @Test
  void aHigherTemperatureIsLessSureInTheSameOrder() {
    StanceProbabilities warm = SURE.at(2);
    assertTrue(warm.supports() < SURE.supports() && warm.supports() > warm.refutes());
    assertTrue(warm.refutes() > warm.neutral());
    assertEquals(SURE.supports(), SURE.at(1).supports(), 1e-12);
  }

  @Test
  void whatIsKnownToBearIsNotNeutral() {
    assertEquals(
        new StanceProbabilities(0.75, 0.25, 0).supports(),
        new StanceProbabilities(0.3, 0.1, 0.6).knownToBear().supports(),
        1e-12);
    assertEquals(0.5, StanceProbabilities.NONE.knownToBear().refutes(), 1e-12);
  }

  @Test
  void whatDoesNotAddUpIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new StanceProbabilities(0.5, 0.4, 0.2));
    assertThrows(IllegalArgumentException.class, () -> new StanceProbabilities(1.2, -0.2, 0));
  }

  @Test
  void belowItsBoundAVoiceAbstains() {
    StanceCalibration calibration = new StanceCalibration(1, 0.9, 0.7, 0.6, 0.1, 100);
    assertEquals(Stance.SUPPORTS, calibration.stated(SURE));
    assertEquals(Stance.NEUTRAL, calibration.stated(new StanceProbabilities(0.55, 0.4, 0.05)));
    assertEquals(ConfidenceLabel.MEDIUM, calibration.label(0.8));
    assertEquals(ConfidenceLabel.HIGH, calibration.label(0.9));
    assertEquals(ConfidenceLabel.LOW, calibration.label(0.69));
  }

  @Test
  void everyVoiceIsCalibrated() {
    assertEquals(VoiceKind.values().length, StanceCalibration.load().size());
  }
}
