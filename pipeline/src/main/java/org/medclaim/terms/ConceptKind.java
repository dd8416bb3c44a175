package org.medclaim.terms;

import java.util.Locale;

/** Which part of a clinical question a concept can answer. */
public enum ConceptKind {
  CONDITION,
  INTERVENTION,
  OUTCOME,
  POPULATION,
  /** A place: country, continent, the world; part of a population. */
  REGION;

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
