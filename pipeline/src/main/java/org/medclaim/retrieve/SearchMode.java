package org.medclaim.retrieve;

import java.util.Locale;

/** By what passages are found. */
public enum SearchMode {
  /** By words. */
  BM25,
  /** By vectors. */
  DENSE,
  /** By both, fused. */
  HYBRID;

  /** The word on the command line and in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
