package org.medclaim.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reviewer says of a finding; a closed set. */
public enum DecisionKind {
  /** The finding is right, and has been taken up. */
  ACCEPTED,
  /** The finding is wrong: a false alarm. */
  REJECTED,
  /** Somebody has to look again; the finding stays open. */
  NEEDS_WORK;

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a word in a file. */
  public static Optional<DecisionKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** False where the finding stays open. */
  public boolean settles() {
    return this != NEEDS_WORK;
  }
}
