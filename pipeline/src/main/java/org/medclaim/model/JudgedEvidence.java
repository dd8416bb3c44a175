package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.List;

/**
 * Evidence with its stance on the claim.
 *
 * <p>{@code comparison} sets both figures beside each other in words, or is empty. {@code
 * rationale} are the sentences that bear on the claim.
 */
public record JudgedEvidence(
    Evidence evidence, Stance stance, double probability, List<String> rationale, String comparison)
    implements Serializable {
  public JudgedEvidence {
    checkArgument(probability >= 0 && probability <= 1, "not a probability: %s", probability);
    rationale = List.copyOf(rationale);
  }
}
