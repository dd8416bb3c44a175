package org.medclaim.model;

import java.util.Locale;

/** What a rule asks; a closed set. */
public enum RuleKind {
  /** These words must not stand. */
  FORBID,
  /** Allowed only where the named evidence exists. */
  REQUIRE_EVIDENCE,
  /** Something else must stand in the same article. */
  REQUIRE_DISCLOSURE,
  /** Only the listed things may be said. */
  ALLOW_ONLY,
  /** Something that a claim of this sort needs is missing from it. */
  OMISSION;

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
