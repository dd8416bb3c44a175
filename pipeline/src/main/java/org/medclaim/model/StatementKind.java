package org.medclaim.model;

import java.util.Locale;

/** What a statement without numbers says of an intervention or a condition. */
public enum StatementKind {
  /** Good human evidence shows the benefit. */
  BENEFIT,
  /** Good human evidence was sought and shows no benefit. */
  NO_BENEFIT,
  /** Nobody has shown it: no adequate human evidence either way. */
  UNPROVEN,
  /** Established standard treatment, or a part of it. */
  STANDARD_CARE,
  /** Causes the named harm, or carries a warning about it. */
  HARM,
  /** Good evidence that it does not cause the named harm. */
  NO_HARM,
  /** Not curable by what is known. */
  INCURABLE,
  /** Cured in many or most of those treated. */
  CURABLE,
  /** Works in the named way, shown in people or generally accepted. */
  MECHANISM,
  /** The named way of working is wrong. */
  NOT_MECHANISM,
  /** Shown only in cells or animals. */
  PRECLINICAL_ONLY,
  /** A cause, risk factor, course or frequency that is generally accepted. */
  FACT,
  /** A cause, risk factor, course or frequency that is told and is not so. */
  NOT_FACT,
  /** No product is approved, or paid use outside trials is not allowed. */
  NOT_APPROVED;

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
