package org.medclaim.judge;

import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.CueKind;
import org.medclaim.model.QualifierKind;

/** What a claim says happens, negation taken into account. */
enum Assertion {
  BENEFIT,
  NO_BENEFIT,
  HARM,
  SAFETY,
  OTHER;

  /**
   * The main assertion of a claim.
   *
   * <p>"No side effects" is SAFETY whether it is found as reassurance or as a negated harm; "does
   * not help" is NO_BENEFIT. A claim that names a benefit and a risk asserts the benefit.
   */
  static Assertion of(Claim claim) {
    boolean negated = claim.has(QualifierKind.NEGATED);
    if (claim.has(CueKind.NO_EFFECT)) {
      return NO_BENEFIT;
    }
    if (claim.has(CueKind.BENEFIT) || claim.has(CueKind.CURE)) {
      return negated ? NO_BENEFIT : BENEFIT;
    }
    if (claim.has(CueKind.REASSURANCE)) {
      return SAFETY;
    }
    if (claim.has(CueKind.HARM)) {
      return negated ? SAFETY : HARM;
    }
    if (claim.is(ClaimType.EFFICACY)) {
      return negated ? NO_BENEFIT : BENEFIT;
    }
    return claim.is(ClaimType.SAFETY) ? HARM : OTHER;
  }
}
