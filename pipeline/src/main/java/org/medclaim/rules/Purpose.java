package org.medclaim.rules;

import java.util.Locale;

/** What an article is for, which no program can know for certain. */
public enum Purpose {
  /** Advertising, because somebody said so. */
  ADVERTISING,
  /** Information, because somebody said so. */
  INFORMATION,
  /** A report of what others say or found, because somebody said so. */
  REPORT,
  /**
   * Nobody said: advertising where it offers what it tells of, a report where it goes on telling
   * what others say or found, information where it does neither.
   */
  DETECT;

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
