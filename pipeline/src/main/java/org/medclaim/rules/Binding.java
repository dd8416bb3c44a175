package org.medclaim.rules;

import java.util.Locale;

/** Which texts an instrument binds. */
public enum Binding {
  /** Whatever is told to people. */
  ANY_TEXT,
  /** Advertising only: elsewhere its rules are information, never an error. */
  ADVERTISING;

  /** The word that stands in files: lower case with a hyphen. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
