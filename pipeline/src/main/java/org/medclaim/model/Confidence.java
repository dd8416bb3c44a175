package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * How sure we are of a finding.
 *
 * <p>{@code probability} is that of the verdict being right, 0 to 1.
 */
public record Confidence(ConfidenceLabel label, double probability) implements Serializable {
  public Confidence {
    checkArgument(probability >= 0 && probability <= 1, "not a probability: %s", probability);
  }
}
