package org.medclaim.extract;

import java.util.Map;
import java.util.regex.Pattern;
import org.medclaim.model.ClaimType;
import org.medclaim.terms.ConceptKind;

/** Says whether a sentence speaks of a treatment and what is done by it, named or not. */
final class TreatmentTalk {
  /** Words for what is done against a disease, where no treatment is named. */
  private static final Pattern TREATED =
      Pattern.compile(
          "\\b(?:treat\\w{0,6}|therap\\w{1,8}|drugs?|medic(?:ine|ation)s?|pills?|tablets?|surgery|operations?"
              + "|injections?|infusions?|vaccin\\w{0,6}|procedures?|supplements?|doses?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Whom a study counts has been picked for it, and tells nothing of how common something is. */
  private static final Pattern STUDIED =
      Pattern.compile(
          "\\b(?:participants?|volunteers|trials?|control group|placebo|(?:patients|people|those|women|men|children) (?:getting|given|taking|on)"
              + "|(?:who|that) (?:got|received|took)|(?:after|at) (?:about |just )?[\\w-]{1,12} (?:days|weeks|months))\\b",
          Pattern.CASE_INSENSITIVE);

  /** What a sentence that begins so speaks of stands before it, and may be a treatment. */
  private static final Pattern TAKES_UP =
      Pattern.compile(
          "\\W{0,5}(?:but |and |however, )?(?:it|this|they|these|that|its|those)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private TreatmentTalk() {}

  /** True where the sentence speaks of something done against a disease, named or not. */
  static boolean isOfTreatment(Reading reading) {
    return namesTreatment(reading)
        || TREATED.matcher(reading.partText()).find()
        || TAKES_UP.matcher(reading.partText()).matches();
  }

  /** True where those whom the sentence counts were picked: treated, or taking part in a study. */
  static boolean isOfPicked(Reading reading) {
    return isOfTreatment(reading) || STUDIED.matcher(reading.partText()).find();
  }

  /** True where a concept of the sentence is a treatment. */
  static boolean namesTreatment(Reading reading) {
    return reading.terms().stream()
        .anyMatch(term -> term.concept().kind() == ConceptKind.INTERVENTION);
  }

  /** True where a disease is named before the harm, as what does it. */
  static boolean isDoneByCondition(Reading reading, CheckWorthiness.Score score) {
    int harm =
        score.signals().entrySet().stream()
            .filter(entry -> entry.getKey().type().filter(ClaimType.SAFETY::equals).isPresent())
            .mapToInt(Map.Entry::getValue)
            .min()
            .orElse(0);
    return reading.terms().stream()
        .anyMatch(
            term -> term.concept().kind() == ConceptKind.CONDITION && term.span().start() < harm);
  }
}
