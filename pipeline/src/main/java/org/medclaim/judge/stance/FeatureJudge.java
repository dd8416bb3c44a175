package org.medclaim.judge.stance;

import java.util.List;
import org.medclaim.terms.Terminology;

/**
 * Reads by features and their weights, without native code; every weight can be looked up in {@code
 * feature-weights.tsv}.
 */
public final class FeatureJudge implements StanceVoice {
  private final PairFeatures features;
  private final LinearWeights weights;

  /** A judge with the given weights. */
  public FeatureJudge(PairFeatures features, LinearWeights weights) {
    this.features = features;
    this.weights = weights;
  }

  /** The judge with the weights that the program brings. */
  public static FeatureJudge load(Terminology terms) {
    return new FeatureJudge(new PairFeatures(terms), LinearWeights.load());
  }

  @Override
  public StanceProbabilities read(String claim, List<String> sentences) {
    return sentences.isEmpty()
        ? StanceProbabilities.NONE
        : weights.weigh(features.of(claim, sentences));
  }
}
