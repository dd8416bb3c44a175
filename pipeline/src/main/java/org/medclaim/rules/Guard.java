package org.medclaim.rules;

import java.util.Locale;

/** A way in which a sentence takes its distance from the words that a rule looks for. */
public enum Guard {
  /** "does not cure". */
  NEGATED,
  /** "Does it cure?", "whether it cures". */
  QUESTIONED,
  /** "It is a myth that it cures", "beware of miracle cures", quoted in order to reject. */
  CRITICISED,
  /** "Could be a breakthrough", in a report; a seller's "may" promises all the same. */
  HEDGED,
  /** "Hailed as a breakthrough", "the company says that it has no side effects", in a report. */
  ATTRIBUTED,
  /** "Earlier studies have linked it to a 30% higher risk", in a report: not what is reported. */
  PASSING;

  /** True where it silences rules in a report of what others say or found, and nowhere else. */
  boolean isOfReports() {
    return this == HEDGED || this == ATTRIBUTED || this == PASSING;
  }

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
