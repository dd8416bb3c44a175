package org.medclaim.model;

import java.util.Locale;

/** How the evidence was obtained; the order is no ranking. */
public enum StudyDesign {
  SYSTEMATIC_REVIEW,
  RANDOMISED_TRIAL,
  NON_RANDOMISED_TRIAL,
  SINGLE_ARM_TRIAL,
  COHORT,
  CASE_CONTROL,
  CROSS_SECTIONAL,
  REGISTRY,
  CASE_REPORT,
  ANIMAL,
  IN_VITRO,
  GUIDELINE,
  LABEL,
  REGULATOR,
  OFFICIAL_STATISTICS,
  NARRATIVE_REVIEW,
  OTHER;

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words that a reader sees: lower case with spaces. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * True for designs in which people who got the intervention are compared with people who did not.
   */
  public boolean isControlled() {
    return switch (this) {
      case SYSTEMATIC_REVIEW, RANDOMISED_TRIAL, NON_RANDOMISED_TRIAL, COHORT, CASE_CONTROL -> true;
      default -> false;
    };
  }

  /** True for evidence from people, not from animals or cells. */
  public boolean isHuman() {
    return this != ANIMAL && this != IN_VITRO;
  }
}
