package org.medclaim.judge;

/** How a claimed figure stands to a reported one. */
enum Closeness {
  AGREES,
  /** The claim is somewhat lower than the evidence. */
  LOW,
  /** The claim is lower than the evidence by a factor or by many points. */
  FAR_TOO_LOW,
  /** The claim is somewhat higher than the evidence. */
  HIGH,
  /** The claim is higher than the evidence by a factor or by many points. */
  FAR_TOO_HIGH;

  boolean isLow() {
    return this == LOW || this == FAR_TOO_LOW;
  }

  boolean isFar() {
    return this == FAR_TOO_LOW || this == FAR_TOO_HIGH;
  }
}
