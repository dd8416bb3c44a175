package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.medclaim.judge.stance.RationaleChoice;
import org.medclaim.judge.stance.SentenceChoice;
import org.medclaim.judge.stance.StanceVoice;
import org.medclaim.neural.TextEncoder;

/**
 * Picks sentences in each of the ways that are compared; the product's own is {@link
 * RationaleChoice}.
 *
 * <p>How near to the best a sentence has to be was set for each way on SciFact's dev claims.
 */
final class SentencePicker {
  private static final double WORDS_OF_THE_BEST = 0.75;
  private static final double VECTORS_OF_THE_BEST = 0.85;
  private static final double BOTH_OF_THE_BEST = 0.5;

  /** What closeness counts beside the voice, and from which closeness on. */
  private static final double CLOSENESS = 2;

  private static final double FAR = 0.5;

  private final SentencePick pick;
  private final SentenceChoice words = SentenceChoice.load();
  private final RationaleChoice voice;
  private final Optional<TextEncoder> encoder;

  /**
   * A picker of this way.
   *
   * @throws IllegalArgumentException where vectors are needed and no encoder is given
   */
  SentencePicker(SentencePick pick, StanceVoice voice, Optional<TextEncoder> encoder) {
    if (pick.needsVectors() && encoder.isEmpty()) {
      throw new IllegalArgumentException("picking by vectors needs an encoder");
    }
    this.pick = pick;
    this.voice = new RationaleChoice(voice);
    this.encoder = encoder;
  }

  /** The numbers of the sentences, best first. */
  ImmutableList<Integer> best(String claim, List<String> sentences) {
    return switch (pick) {
      case WORDS -> RationaleChoice.best(shared(claim, sentences), WORDS_OF_THE_BEST);
      case VECTORS -> RationaleChoice.best(closeness(claim, sentences), VECTORS_OF_THE_BEST);
      case VOICE -> voice.best(claim, sentences);
      case BOTH -> RationaleChoice.best(together(claim, sentences), BOTH_OF_THE_BEST);
    };
  }

  private double[] shared(String claim, List<String> sentences) {
    double[] worth = new double[sentences.size()];
    words
        .rank(claim, sentences, sentences.size())
        .forEach(chosen -> worth[chosen.index()] = chosen.worth());
    return worth;
  }

  private double[] closeness(String claim, List<String> sentences) {
    TextEncoder vectors = encoder.orElseThrow();
    float[] wanted = vectors.query(claim);
    return sentences.stream()
        .mapToDouble(sentence -> product(wanted, vectors.document(sentence)))
        .toArray();
  }

  private double[] together(String claim, List<String> sentences) {
    double[] bearing = voice.bearing(claim, sentences);
    double[] closeness = closeness(claim, sentences);
    double[] worth = new double[bearing.length];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = bearing[i] + CLOSENESS * (closeness[i] - FAR);
    }
    return worth;
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
