package org.medclaim.rules;

import java.util.Locale;

/** Whom a text addresses, where a rule depends on it. */
public enum Audience {
  PUBLIC,
  PROFESSIONAL,
  ALL;

  /** True where a rule for this audience is to be applied to a text for the other. */
  boolean meets(Audience other) {
    return this == ALL || other == ALL || this == other;
  }

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
