package org.medclaim.eval;

import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.model.Stance;

/** A pair with what a voice said of it and how long that took. */
public record ReadPair(StancePair pair, StanceProbabilities said, double milliseconds) {
  /** The likeliest stance; one of two where it is known that the set has no neutral pairs. */
  public Stance best(boolean twoWay) {
    return probabilities(twoWay).best();
  }

  /** The voice's probabilities, of two stances where the set has no neutral pairs. */
  StanceProbabilities probabilities(boolean twoWay) {
    return twoWay ? said.knownToBear() : said;
  }

  /** True where it said what people said. */
  public boolean isRight(boolean twoWay) {
    return best(twoWay) == pair.gold();
  }
}
