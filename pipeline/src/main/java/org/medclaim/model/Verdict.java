package org.medclaim.model;

/** The claim after all its evidence. */
public enum Verdict {
  SUPPORTED,
  REFUTED,
  /**
   * A true kernel, but outdated, generalised from one trial or product, of another population or
   * measure, in vitro offered as clinical, or leaving out what reverses the message.
   */
  MISLEADING,
  /** We looked and found nothing decisive. */
  NOT_ENOUGH_INFO
}
