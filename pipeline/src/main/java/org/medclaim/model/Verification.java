package org.medclaim.model;

import java.util.Locale;

/** How a fact of the corpus was checked. */
public enum Verification {
  /** Read in the study, the registry or the official source itself. */
  PRIMARY,
  /** Read in another source that quotes it. */
  SECONDARY,
  /** Widely known and not read again; never enough for HIGH confidence. */
  RECALLED;

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The weaker of the two. */
  public Verification and(Verification other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
