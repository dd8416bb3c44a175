package org.medclaim.extract;

import java.util.regex.Pattern;
import org.medclaim.model.CueKind;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;

/** What part an intervention plays in the sentence that names it. */
enum InterventionRole {
  /** The sentence is about it. */
  STUDIED,
  /** The sentence holds another one against it: "better than chemotherapy". */
  COMPARED,
  /**
   * It is only the ground: "relieves the side effects of chemotherapy", "used alongside surgery".
   */
  BACKGROUND;

  private static final int REACH = 90;

  private static final Pattern COMPARES =
      Pattern.compile(
          "\\b(?:than|versus|vs\\.?|compared (?:with|to)|rather than|instead of|relative to|superior to|inferior to|similar to|as effective as)\\b[^,;.:]{0,60}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SUFFERED =
      Pattern.compile(
          "(?:(?:side|adverse|toxic) effects? (?:of|from|caused by)|(?:caused|induced) by|toxicity (?:of|from)|(?:resistance|sensitivity|sensitive|resistant) to"
              + "|toleran\\w{2,4} (?:of|to)|damage (?:of|from|by)|failed|relapsed? (?:on|after)|dependence on|alongside|in addition to|unresponsive to|without(?: any)?|no need for)\\s(?:[\\p{L}-]{1,20}\\s){0,3}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SUFFERED_AFTER =
      Pattern.compile(
          "^[- ](?:drugs?\\s)?(?:side effects?|toxicity|resistance|resistant|induced|related|sensitivity|caused?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The role of one mention; one that is all the sentence has is never mere background. */
  static InterventionRole of(Reading reading, TermMatch term) {
    if (COMPARES.matcher(head(reading, term)).find()) {
      return COMPARED;
    }
    boolean suffered =
        reading.terms().stream()
            .filter(other -> other.concept().id().equals(term.concept().id()))
            .anyMatch(other -> isSuffered(reading, other));
    return suffered && hasOtherSubject(reading, term) ? BACKGROUND : STUDIED;
  }

  private static boolean isSuffered(Reading reading, TermMatch term) {
    return SUFFERED.matcher(head(reading, term)).find()
        || SUFFERED_AFTER.matcher(reading.text().substring(term.span().end())).find();
  }

  private static String head(Reading reading, TermMatch term) {
    int end = term.span().start();
    return reading.text().substring(Math.max(0, end - REACH), end);
  }

  private static boolean hasOtherSubject(Reading reading, TermMatch term) {
    return reading.cues().stream().anyMatch(cue -> cue.kind() == CueKind.BENEFIT)
        || reading.terms().stream()
            .anyMatch(
                other ->
                    other.concept().kind() == ConceptKind.INTERVENTION
                        && !other.concept().id().equals(term.concept().id()));
  }
}
