package org.medclaim.eval;

import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medclaim.judge.stance.StanceCalibration;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Stance;

/**
 * What a voice's confidence was worth: how many pairs it called HIGH, MEDIUM and LOW and how many
 * of those were right; and how often it abstained from a stance, or stated a wrong one.
 */
public record LabelScores(
    ImmutableMap<ConfidenceLabel, Share> labels, int pairs, int abstained, int wronglyStated) {

  /** Some pairs, and how many of them were right. */
  public record Share(int pairs, int right) {
    /** The share that was right; 0 where there are none. */
    public double accuracy() {
      return pairs == 0 ? 0 : (double) right / pairs;
    }
  }

  /** Counts what was read with probabilities that were calibrated so. */
  public static LabelScores of(List<ReadPair> read, StanceCalibration calibration) {
    boolean twoWay = StanceScores.isTwoWay(read);
    Map<ConfidenceLabel, Share> labels = new EnumMap<>(ConfidenceLabel.class);
    for (ConfidenceLabel label : ConfidenceLabel.values()) {
      labels.put(label, new Share(0, 0));
    }
    int abstained = 0;
    int wrong = 0;
    for (ReadPair one : read) {
      // How sure the voice is, is said by what it said, not by what we know of the set.
      double probability = one.said().of(one.said().best());
      boolean right = twoWay ? one.isRight(true) : one.said().best() == one.pair().gold();
      labels.merge(
          calibration.label(probability),
          new Share(1, right ? 1 : 0),
          (a, b) -> new Share(a.pairs() + b.pairs(), a.right() + b.right()));
      Stance stated = calibration.stated(one.said());
      abstained += stated == Stance.NEUTRAL && one.said().best() != Stance.NEUTRAL ? 1 : 0;
      wrong += stated != Stance.NEUTRAL && stated != one.pair().gold() ? 1 : 0;
    }
    return new LabelScores(ImmutableMap.copyOf(labels), read.size(), abstained, wrong);
  }

  /** The counts of one label. */
  public Share of(ConfidenceLabel label) {
    return labels.getOrDefault(label, new Share(0, 0));
  }
}
