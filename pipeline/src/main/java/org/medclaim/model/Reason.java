package org.medclaim.model;

import java.util.Locale;

/** Why a verdict was given: a closed list, each with the words that a reviewer sees. */
public enum Reason {
  FIGURE_WITHIN_EVIDENCE("the figure lies within what the evidence reports"),
  FIGURE_OUTSIDE_EVIDENCE("the figure lies outside what the evidence reports"),
  FIGURE_TOO_LOW("the figure is lower than the evidence reports"),
  FIGURE_TOO_HIGH("the figure is higher than the evidence reports"),
  FIGURE_UNCHECKED("the figure could not be held against any on record"),
  WRONG_MEASURE("the figure fits another measure, not the one that is named"),
  SINGLE_STUDY_GENERALISED("one trial's or one product's figure is offered as everybody's"),
  OUTDATED("the figure held once and does not hold now"),
  WRONG_POPULATION("the evidence is about other people than the claim"),
  IMPOSSIBLE_VALUE("the figure cannot be right as it stands"),
  CORRUPTED_FIGURE("the figure has lost its formatting, so that it says something else"),
  SOURCE_SAYS_OTHERWISE("the source that the article names reports another figure"),
  RETRACTED_SOURCE("the source that the article names was retracted"),
  ASSOCIATION_AS_CAUSE("the source found what goes together; it is told as cause and effect"),
  SURROGATE_AS_BENEFIT("a laboratory value is told as a benefit that patients feel"),
  EARLY_TRIAL_AS_PROOF("a small study without a control group is told as proof"),
  CITATION_WITHOUT_SOURCE("a mark of citation stands there, but no source is named for it"),
  ARITHMETIC_ERROR("the claim's own figures do not add up"),
  EVIDENCE_AGREES("good evidence says the same"),
  EVIDENCE_CONTRADICTS("good evidence says the opposite"),
  EVIDENCE_CONFLICTS("good sources disagree"),
  NO_BENEFIT_SHOWN("trials looked for this benefit and did not find it"),
  UNPROVEN("no adequate evidence in people, for or against"),
  UNDEFINED_INTERVENTION("the treatment is not defined well enough to be tested"),
  EVIDENCE_CLAIMED_BUT_NONE_FOUND("the article says that evidence exists; none was found"),
  IN_VITRO_AS_CLINICAL("a result from cells or animals is offered as a benefit for people"),
  BORROWED_EVIDENCE("the results belong to a different treatment"),
  OMITS_HARM("known serious harms are left out"),
  OMITS_LIMITS("what limits the statement is left out"),
  OVERSTATED_CERTAINTY("the wording is more certain than the evidence"),
  HARM_CONFIRMED("the named risk is known"),
  NOT_APPROVED("no regulator has approved it for this use"),
  APPROVED("a regulator has approved it for this use"),
  STANDARD_CARE("it is part of the recognised treatment"),
  NO_EVIDENCE_FOUND("nothing in the evidence base bears on it"),
  NOTHING_RETRIEVED("the search returned nothing at all"),
  TOO_UNSPECIFIC("too general to be held against evidence"),
  FORECAST("a statement about the future"),
  TOLD_OF_OTHERS("told of what others say or found; what is on record may be of another case");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** The code that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words that a reviewer sees; a clause without a full stop. */
  public String words() {
    return words;
  }
}
