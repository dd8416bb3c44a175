package org.medclaim.model;

import java.util.Locale;

/** A regulator's decision. */
public enum ApprovalStatus {
  APPROVED,
  NOT_APPROVED,
  WITHDRAWN,
  WARNED;

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
