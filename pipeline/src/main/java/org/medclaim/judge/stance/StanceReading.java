package org.medclaim.judge.stance;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.medclaim.model.Stance;

/** A voice with what its probabilities are worth, ready to be asked about passages. */
public record StanceReading(StanceVoice voice, StanceCalibration calibration) {
  /** How likely the sentences support or refute the claim, calibrated. */
  public StanceProbabilities read(String claim, List<String> sentences) {
    return voice.read(claim, sentences);
  }

  /** The numbers of the sentences that show what was read, the most telling first. */
  public ImmutableList<Integer> rationale(String claim, List<String> sentences) {
    return sentences.size() == 1
        ? ImmutableList.of(0)
        : new RationaleChoice(voice).best(claim, sentences);
  }

  /** The stance that may be stated; neutral where the voice abstains. */
  public Stance stated(StanceProbabilities said) {
    return calibration.stated(said);
  }
}
