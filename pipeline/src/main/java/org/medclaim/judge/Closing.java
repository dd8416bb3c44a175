package org.medclaim.judge;

import org.medclaim.model.Reason;

/** The last sentence of an explanation: what would change the verdict that a reason led to. */
final class Closing {
  private Closing() {}

  /** A full sentence for every reason. */
  static String of(Reason reason) {
    return switch (reason) {
      case FIGURE_WITHIN_EVIDENCE ->
          "A larger or newer source with another figure would change this.";
      case FIGURE_OUTSIDE_EVIDENCE, FIGURE_TOO_LOW, FIGURE_TOO_HIGH, SOURCE_SAYS_OTHERWISE ->
          "A source that reports the claimed figure for the same patients would change this.";
      case FIGURE_UNCHECKED -> "With a source for the figure it could be judged.";
      case WRONG_MEASURE -> "It would be right if it named the measure that the figure belongs to.";
      case SINGLE_STUDY_GENERALISED ->
          "It would be right if it named the study, the treatment and the patients.";
      case OUTDATED -> "It would be right if it named the years for which the figure holds.";
      case WRONG_POPULATION -> "It would be right if it named the people who were studied.";
      case IMPOSSIBLE_VALUE, CORRUPTED_FIGURE, ARITHMETIC_ERROR ->
          "Only a corrected figure can be held against evidence.";
      case EVIDENCE_AGREES, STANDARD_CARE, HARM_CONFIRMED ->
          "Better evidence to the contrary would change this.";
      case EVIDENCE_CONTRADICTS ->
          "Only newer and better evidence for the claim would change this.";
      case EVIDENCE_CONFLICTS -> "A review that weighs both sides would settle it.";
      case NO_BENEFIT_SHOWN -> "A larger controlled trial that finds a benefit would change this.";
      case UNPROVEN ->
          "That there is no evidence of a benefit does not show that there is none; a controlled"
              + " trial in patients would settle it.";
      case UNDEFINED_INTERVENTION ->
          "With the product, the dose and the patients named it could be judged.";
      case EVIDENCE_CLAIMED_BUT_NONE_FOUND ->
          "A controlled trial that the article can name would change this.";
      case IN_VITRO_AS_CLINICAL -> "A controlled trial in patients would change this.";
      case BORROWED_EVIDENCE -> "A trial of this very treatment would change this.";
      case OMITS_HARM -> "It would be right if it named the known harms.";
      case OMITS_LIMITS -> "It would be right if it named what limits it.";
      case OVERSTATED_CERTAINTY -> "It would be right in words no stronger than the evidence.";
      case NOT_APPROVED -> "An approval for this use would change this.";
      case APPROVED -> "A withdrawal of the approval would change this.";
      case RETRACTED_SOURCE -> "A valid source that says the same would change this.";
      case ASSOCIATION_AS_CAUSE -> "It would be right if it spoke of a link, not of an effect.";
      case SURROGATE_AS_BENEFIT -> "A trial that counts what patients feel would change this.";
      case EARLY_TRIAL_AS_PROOF -> "A controlled trial with the same result would change this.";
      case CITATION_WITHOUT_SOURCE -> "With its sources named it could be held against them.";
      case NO_EVIDENCE_FOUND, NOTHING_RETRIEVED ->
          "A study or an official source that speaks to it would allow a judgement.";
      case TOO_UNSPECIFIC -> "With the treatment and the disease named it could be judged.";
      case FORECAST -> "Time will tell.";
      case TOLD_OF_OTHERS -> "What the source itself says would allow a judgement.";
    };
  }
}
