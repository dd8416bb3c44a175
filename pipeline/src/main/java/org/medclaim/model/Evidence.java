package org.medclaim.model;

import java.io.Serializable;

/**
 * One piece of evidence of one reference, retrieved for one claim.
 *
 * <p>{@code score} orders the evidence of one claim and means nothing else; it is not a
 * probability.
 */
public record Evidence(Reference reference, EvidenceContent content, double score)
    implements Serializable {
  /** How the piece and its reference were verified, the weaker of the two. */
  public Verification verification() {
    return content.verification().and(reference.verification());
  }

  /** True of what is told from memory of common teaching, and was not looked up in its source. */
  public boolean isRecalled() {
    return verification() == Verification.RECALLED;
  }
}
