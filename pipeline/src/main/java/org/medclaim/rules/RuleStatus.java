package org.medclaim.rules;

import java.util.Locale;

/** Where a rule stands in its life. */
public enum RuleStatus {
  /** Being written: its examples are run, articles are not held against it. */
  DRAFT,
  /** In use. */
  ACTIVE,
  /** Out of use, kept so that old reports explain themselves; its id is never given again. */
  RETIRED;

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
