package org.medclaim.rules;

import java.util.Locale;

/** What an article is for, which no program can know for certain. */
public enum Purpose {
  /** Advertising, because somebody said so. */
  ADVERTISING,
  /** Information, because somebody said so. */
  INFORMATION,
  /** Nobody said: advertising where it offers what it tells of, information where it does not. */
  DETECT;

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
