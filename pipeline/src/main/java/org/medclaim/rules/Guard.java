package org.medclaim.rules;

import java.util.Locale;

/** A way in which a sentence takes its distance from the words that a rule looks for. */
public enum Guard {
  /** "does not cure". */
  NEGATED,
  /** "Does it cure?", "whether it cures". */
  QUESTIONED,
  /** "It is a myth that it cures", "beware of miracle cures", quoted in order to reject. */
  CRITICISED;

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
