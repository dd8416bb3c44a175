package org.medclaim.judge.stance;

import java.util.List;

/** Reads a claim against sentences. Implementations are safe for any number of threads. */
public interface StanceVoice {
  /**
   * How likely the sentences, in order of their text, support or refute the claim.
   *
   * <p>Without sentences the answer is {@link StanceProbabilities#NONE}.
   */
  StanceProbabilities read(String claim, List<String> sentences);
}
