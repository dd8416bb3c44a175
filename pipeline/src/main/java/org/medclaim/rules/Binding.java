package org.medclaim.rules;

import java.util.Locale;

/** Which texts an instrument binds. */
public enum Binding {
  /** Whatever is told to people. */
  ANY_TEXT,
  /**
   * Whatever is told to people, but for reports by others than whoever offers the treatment and for
   * plain texts, which persuade nobody: who tells a patient's story or a trial's figure as news
   * offers it as no proof, and who warns of a guarantee gives none.
   */
  ALL_BUT_REPORTS,
  /**
   * Advertising only: elsewhere its rules are information, never an error, and in a report of what
   * others say and in plain text they are silent.
   */
  ADVERTISING,
  /** Advertising only, and silent elsewhere: what it asks for would be missed in every article. */
  ADVERTISING_ONLY;

  /** True where it is no matter of advertising, so that it keeps its severity in all texts. */
  boolean isOfAnyText() {
    return this == ANY_TEXT || this == ALL_BUT_REPORTS;
  }

  /** The word that stands in files: lower case with a hyphen. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
