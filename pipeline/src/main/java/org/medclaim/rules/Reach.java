package org.medclaim.rules;

import java.util.Locale;

/** How far from a match something else may stand. */
public enum Reach {
  SAME_SENTENCE,
  /** In the same sentence or up to two sentences before or after. */
  NEAR,
  ARTICLE;

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
