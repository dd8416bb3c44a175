package org.medclaim.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an input. */
public enum Outcome {
  /** It was checked and has its report. */
  REPORTED,
  /** A stage could not handle it; {@code rejected.jsonl} says why. */
  REJECTED;

  /** The word that stands in files: lower case. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
