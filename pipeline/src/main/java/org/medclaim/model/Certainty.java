package org.medclaim.model;

import java.util.Locale;

/**
 * The certainty that a source itself states for its evidence, by GRADE.
 *
 * <p>Only ever read from a source; never mixed with {@link Confidence}, which is about our finding.
 */
public enum Certainty {
  HIGH,
  MODERATE,
  LOW,
  VERY_LOW,
  NOT_STATED;

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
