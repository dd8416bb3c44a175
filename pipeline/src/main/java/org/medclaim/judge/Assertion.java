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

  private static final Pattern CAUSES =
      Pattern.compile(
          "(?i)\\b(?:causes?|caused|lead(?:s|ing)? to|linked to|link between|associated with|occurred after"
              + "|triggers?|triggered|provokes?|provoked|worsens?|worsened|aggravates?|aggravated|exacerbates?|exacerbated"
              + "|ma(?:ke|kes|de) [^.,;:]{1,40} worse|shorten(?:s|ed)? (?:\\p{L}+ ){0,2}?(?:life|lives|lifespan|survival)"
              + "|(?:increas|rais|doubl|tripl)(?:es?|s|ed|ing) (?:\\p{L}+ ){0,2}?(?:risks?|severity|mortality|danger))\\b");
  private static final Pattern INCURABLE =
      Pattern.compile(
          "(?i)incurab|\\bno (?:known )?cures?\\b|\\bcannot be cured"
              + "|(?:\\b(?:not|never|cannot|neither|nor|no|none)\\b|n[\u2019']t\\b)[^,;:]{0,60}?\\bcur(?:e[sd]?|able|ing)\\b");

  /** True where the claim says that something is cured; "incurable" says the opposite. */
  static boolean claimsCure(Claim claim) {
    return claim.cues().stream()
        .anyMatch(cue -> cue.kind() == CueKind.CURE && !INCURABLE.matcher(cue.text()).find());
  }

  /** True where the claim says that there is no cure. */
  static boolean deniesCure(Claim claim) {
    return INCURABLE.matcher(claim.text()).find() && !Denial.ofUniversal(claim.text());
  }

  /** "Without chemotherapy" says how something is done; it denies nothing else. */
  private static boolean isNegated(Claim claim) {
    return claim.qualifiers().stream()
        .anyMatch(
            qualifier ->
                qualifier.kind() == QualifierKind.NEGATED
                    && !Denial.isAnswer(claim, qualifier.span())
                    && !qualifier.text().equalsIgnoreCase("without"));
  }

  /**
   * The main assertion of a claim.
   *
   * <p>"No side effects" is SAFETY whether it is found as reassurance or as a negated harm; "does
   * not help" is NO_BENEFIT. A claim that names a benefit and a risk asserts the benefit.
   */
  static Assertion of(Claim claim) {
    boolean negated = isNegated(claim);
    if (Denial.ofHarmlessness(claim.text())) {
      return HARM;
    }
    if (Denial.ofHarm(claim)) {
      return SAFETY;
    }
    if (claim.has(CueKind.NO_EFFECT)) {
      return NO_BENEFIT;
    }
    if (claim.has(CueKind.REASSURANCE) && !claim.has(CueKind.BENEFIT)) {
      return SAFETY;
    }
    if (claim.has(CueKind.BENEFIT) || claimsCure(claim)) {
      return negated ? NO_BENEFIT : BENEFIT;
    }
    if (claim.has(CueKind.HARM) || CAUSES.matcher(claim.text()).find()) {
      return negated ? SAFETY : HARM;
    }
    if (claim.is(ClaimType.EFFICACY)) {
      return negated ? NO_BENEFIT : BENEFIT;
    }
    return claim.is(ClaimType.SAFETY) ? HARM : OTHER;
  }
}
