package org.medclaim.judge;

/** How the evidence's side of one PICO dimension stands to the claim's; in falling order. */
enum Directness {
  /** The same concept. */
  EXACT,
  /** The evidence is about something wider that contains what the claim is about. */
  WIDER,
  /** The evidence is about a kind of what the claim is about. */
  NARROWER,
  /** One of the two does not say. */
  UNSTATED,
  /** They are about different things. */
  MISMATCH;

  boolean applies() {
    return this != MISMATCH;
  }

  /** The less direct of the two. */
  Directness and(Directness other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
