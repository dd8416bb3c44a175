package org.medclaim.model;

import java.util.Locale;

/** What a claim asserts; a claim may be of several types, the main one first. */
public enum ClaimType {
  NUMERIC,
  EFFICACY,
  SAFETY,
  COMPARATIVE,
  PROGNOSIS,
  EPIDEMIOLOGY,
  MECHANISM,
  PROMOTIONAL;

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
