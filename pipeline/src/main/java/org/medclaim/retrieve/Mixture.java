package org.medclaim.retrieve;

import static com.google.common.base.Preconditions.checkArgument;

/** A way of making one score of two; the words have the weight given, the vectors the rest of 1. */
public record Mixture(Fusion fusion, double weightOfWords) {
  public Mixture {
    checkArgument(
        weightOfWords >= 0 && weightOfWords <= 1,
        "the weight of words is %s; expected 0 to 1",
        weightOfWords);
  }
}
