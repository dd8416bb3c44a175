package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medclaim.judge.stance.StanceCalibration;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Stance;

class StanceScoresTest {
  private static ReadPair read(Stance gold, double supports, double refutes) {
    StancePair pair =
        new StancePair(
            "id", "claim", ImmutableList.of("a"), ImmutableList.of(), gold, "set", "group");
    return new ReadPair(
        pair, new StanceProbabilities(supports, refutes, 1 - supports - refutes), 2);
  }

  @Test
  void theScoresAreThoseWorkedByHand() {
    StanceScores scores =
        StanceScores.of(
            List.of(
                read(Stance.SUPPORTS, 0.9, 0.05),
                read(Stance.SUPPORTS, 0.2, 0.7),
                read(Stance.REFUTES, 0.1, 0.85),
                read(Stance.NEUTRAL, 0.1, 0.1)));
    assertFalse(scores.twoWay());
    assertEquals(0.75, scores.accuracy(), 1e-9);
    // Supports: 1 of 1 said, 1 of 2 there; refutes: 1 of 2 said, 1 of 1 there; neutral: all.
    assertEquals((2.0 / 3 + 2.0 / 3 + 1) / 3, scores.macroF1(), 1e-9);
    assertEquals(1, scores.confusion().get(Stance.SUPPORTS).get(Stance.REFUTES));
    assertTrue(scores.low() <= scores.macroF1() && scores.macroF1() <= scores.high());
    // 0.9, 0.7, 0.85, 0.8: the second was wrong.
    assertEquals((0.1 + 0.7 + 2 * 0.175) / 4, scores.calibrationError(), 1e-9);
    assertEquals(2, scores.milliseconds(), 1e-9);
  }

  @Test
  void aSetWithoutNeutralPairsIsScoredTwoWays() {
    StanceScores scores =
        StanceScores.of(List.of(read(Stance.SUPPORTS, 0.2, 0.1), read(Stance.REFUTES, 0.1, 0.2)));
    assertTrue(scores.twoWay());
    assertEquals(1, scores.macroF1(), 1e-9);
    assertEquals(2, scores.classes().size());
  }

  @Test
  void anIntervalDoesNotChangeFromRunToRun() {
    List<ReadPair> some = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      some.add(read(i % 3 == 0 ? Stance.REFUTES : Stance.NEUTRAL, 0.1, 0.02 * i));
    }
    assertEquals(StanceScores.of(some), StanceScores.of(some));
  }

  @Test
  void labelsAreCountedWithWhatTheyWereWorth() {
    StanceCalibration calibration = new StanceCalibration(1, 0.85, 0.7, 0.75, 0.1, 4);
    LabelScores labels =
        LabelScores.of(
            List.of(
                read(Stance.SUPPORTS, 0.9, 0.05),
                read(Stance.SUPPORTS, 0.2, 0.7),
                read(Stance.REFUTES, 0.86, 0.1),
                read(Stance.NEUTRAL, 0.1, 0.1)),
            calibration);
    assertEquals(new LabelScores.Share(2, 1), labels.of(ConfidenceLabel.HIGH));
    assertEquals(new LabelScores.Share(2, 1), labels.of(ConfidenceLabel.MEDIUM));
    assertEquals(1, labels.abstained());
    assertEquals(1, labels.wronglyStated());
  }

  @Test
  void theHardestSetDecidesHowSureAVoiceMayBe() {
    List<ReadPair> easy = new ArrayList<>();
    List<ReadPair> hard = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      easy.add(read(Stance.SUPPORTS, 0.95, 0.03));
      hard.add(read(i % 2 == 0 ? Stance.SUPPORTS : Stance.REFUTES, 0.95, 0.03));
    }
    StanceCalibration of = StanceCalibrator.fit(Map.of("easy", easy));
    StanceCalibration both = StanceCalibrator.fit(Map.of("easy", easy, "hard", hard));
    assertTrue(both.temperature() > of.temperature());
    assertTrue(of.speaks() < both.speaks());
    List<ReadPair> calibrated = StanceCalibrator.at(hard, both.temperature());
    assertEquals(0, LabelScores.of(calibrated, both).of(ConfidenceLabel.HIGH).pairs());
    assertEquals(0, LabelScores.of(calibrated, both).wronglyStated());
  }
}
