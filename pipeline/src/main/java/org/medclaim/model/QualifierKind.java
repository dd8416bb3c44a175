package org.medclaim.model;

import java.util.Locale;

/** How a sentence distances itself from a claim, after ConText (Harkema et al. 2009). */
public enum QualifierKind {
  NEGATED,
  HEDGED,
  HYPOTHETICAL,
  HISTORICAL,
  ANIMAL_OR_IN_VITRO,
  QUOTED,
  QUESTIONED;

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
