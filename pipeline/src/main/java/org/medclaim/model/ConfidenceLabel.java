package org.medclaim.model;

/** Confidence in three words; about our finding, never about a source (see {@link Certainty}). */
public enum ConfidenceLabel {
  HIGH,
  MEDIUM,
  LOW
}
