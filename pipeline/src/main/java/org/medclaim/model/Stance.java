package org.medclaim.model;

/** One piece of evidence on one claim. */
public enum Stance {
  SUPPORTS,
  REFUTES,
  NEUTRAL
}
