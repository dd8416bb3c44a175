package org.medclaim.eval;

import java.util.Locale;

/** How the sentences that show a stance are picked. */
public enum SentencePick {
  /** Those that share the claim's telling words. */
  WORDS,
  /** Those whose vectors are closest to the claim's. */
  VECTORS,
  /** Those of which the voice itself, reading one by one, is the surest that they bear on it. */
  VOICE,
  /** By the voice and by vectors together. */
  BOTH;

  /** The word that stands on the command line: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether an encoder of texts is needed. */
  public boolean needsVectors() {
    return this == VECTORS || this == BOTH;
  }
}
