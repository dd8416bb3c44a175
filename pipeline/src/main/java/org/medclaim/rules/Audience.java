package org.medclaim.rules;

import java.util.Locale;

/** Whom a text addresses, where a rule depends on it. */
public enum Audience {
  PUBLIC,
  PROFESSIONAL,
  ALL;

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
