package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.judge.stance.StanceVoice;

/** Lets a voice read labelled pairs and keeps what it said. */
public final class StanceEvaluation {
  /** What a voice is given to read. */
  public enum Given {
    /** All sentences of the evidence; the voice picks those that it reads closely. */
    EVIDENCE,
    /** The sentences that the annotators named, where they named some: picking is perfect. */
    RATIONALE
  }

  private StanceEvaluation() {}

  /** What the voice says of each pair, in their order. */
  public static ImmutableList<ReadPair> read(
      List<StancePair> pairs, StanceVoice voice, Given given) {
    ImmutableList.Builder<ReadPair> read = ImmutableList.builder();
    for (StancePair pair : pairs) {
      boolean named = given == Given.RATIONALE && !pair.rationale().isEmpty();
      long began = System.nanoTime();
      StanceProbabilities said =
          voice.read(pair.claim(), named ? pair.rationale() : pair.sentences());
      read.add(new ReadPair(pair, said, (System.nanoTime() - began) / 1e6));
    }
    return read.build();
  }
}
