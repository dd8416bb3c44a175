package org.medclaim.judge;

import java.util.regex.Pattern;
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

  private static final Pattern INCURABLE =
      Pattern.compile("(?i)incurab|no (?:known )?cure|not cur");

  /** True where the claim says that something is cured; "incurable" says the opposite. */
  static boolean claimsCure(Claim claim) {
    return claim.cues().stream()
        .anyMatch(cue -> cue.kind() == CueKind.CURE && !INCURABLE.matcher(cue.text()).find());
  }

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
    if (claim.has(CueKind.BENEFIT) || claimsCure(claim)) {
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
