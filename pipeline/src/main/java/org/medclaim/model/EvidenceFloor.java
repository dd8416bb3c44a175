package org.medclaim.model;

import java.io.Serializable;
import java.util.List;

/**
 * What there is at all for this intervention in this condition.
 *
 * <p>{@code defined} is false for an intervention that nobody has defined. {@code controlledHuman}
 * is true where a controlled study in people was found, {@code randomisedHuman} where a randomised
 * trial or a systematic review was; both also where it is on record as standard care or as an
 * established benefit, which rest on such studies. {@code approvedIn} lists jurisdictions, sorted.
 */
public record EvidenceFloor(
    boolean defined, boolean controlledHuman, boolean randomisedHuman, List<String> approvedIn)
    implements Serializable {
  /** For claims that are not about an intervention. */
  public static final EvidenceFloor NOT_APPLICABLE =
      new EvidenceFloor(true, false, false, List.of());

  public EvidenceFloor {
    approvedIn = List.copyOf(approvedIn);
  }
}
