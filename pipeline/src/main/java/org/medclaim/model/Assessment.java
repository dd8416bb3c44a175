package org.medclaim.model;

import java.io.Serializable;
import java.util.List;

/**
 * A claim's verdict with everything it rests on.
 *
 * <p>{@code explanation} is a paragraph in plain words. {@code evidence} is in order of weight, the
 * most decisive first.
 */
public record Assessment(
    Verdict verdict,
    List<Reason> reasons,
    String explanation,
    Confidence confidence,
    List<JudgedEvidence> evidence,
    EvidenceFloor floor)
    implements Serializable {
  public Assessment {
    reasons = List.copyOf(reasons);
    evidence = List.copyOf(evidence);
  }
}
