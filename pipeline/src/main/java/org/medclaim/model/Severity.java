package org.medclaim.model;

import java.util.Locale;

/** How much attention something needs; in rising order. */
public enum Severity {
  NONE,
  INFO,
  WARNING,
  ERROR;

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The graver of the two. */
  public Severity and(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
