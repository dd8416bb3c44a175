package org.medclaim.rules;

import java.util.Locale;

/** Which texts an instrument binds. */
public enum Binding {
  /** Whatever is told to people. */
  ANY_TEXT,
  /**
   * Advertising only: elsewhere its rules are information, never an error, and in a report of what
   * others say they are silent.
   */
  ADVERTISING,
  /** Advertising only, and silent elsewhere: what it asks for would be missed in every article. */
  ADVERTISING_ONLY;

  /** The word that stands in files: lower case with a hyphen. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
