package org.medclaim.rules;

import java.util.Locale;
import java.util.Set;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.StudyDesign;

/**
 * Evidence that a rule can ask for: of a claim's intervention, which an {@link EvidenceFloor}
 * answers, or of a study that the text cites, which a {@link StudyRegister} answers.
 */
public enum Need {
  RANDOMISED_HUMAN("a randomised trial in people", false),
  CONTROLLED_HUMAN("a controlled study in people", false),
  APPROVAL("an approval of the product for this use", false),
  DEFINED_INTERVENTION("a definition of the treatment", false),
  /** The cited study has not been retracted. */
  STUDY_NOT_RETRACTED("a study that has not been retracted", true),
  /** The cited study was made in people. */
  STUDY_IN_PEOPLE("a study in people", true),
  /** The cited study is a randomised trial or a systematic review. */
  STUDY_RANDOMISED("a randomised trial or a review of such trials", true),
  /** The cited trial's register does not say that it is still to begin, running or given up. */
  STUDY_REPORTED("a trial that has ended and reported", true);

  private static final Set<String> UNFINISHED =
      Set.of(
          "not yet recruiting",
          "recruiting",
          "enrolling by invitation",
          "active, not recruiting",
          "suspended",
          "terminated",
          "withdrawn",
          "no longer available",
          "withheld");

  private final String words;
  private final boolean ofStudy;

  Need(String words, boolean ofStudy) {
    this.words = words;
    this.ofStudy = ofStudy;
  }

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words that a reviewer sees. */
  public String words() {
    return words;
  }

  /** True where a cited study is asked for, not a claim's intervention. */
  boolean isOfStudy() {
    return ofStudy;
  }

  /** True where the floor has it; an approval counts in the rule's jurisdiction, for INT in any. */
  boolean isMet(EvidenceFloor floor, String jurisdiction) {
    return switch (this) {
      case RANDOMISED_HUMAN -> floor.randomisedHuman();
      case CONTROLLED_HUMAN -> floor.controlledHuman() || floor.randomisedHuman();
      case APPROVAL ->
          jurisdiction.equals("INT")
              ? !floor.approvedIn().isEmpty()
              : floor.approvedIn().contains(jurisdiction);
      case DEFINED_INTERVENTION -> floor.defined();
      default -> throw new IllegalStateException(code() + " is asked of a study");
    };
  }

  /** True where the cited study has it. */
  boolean isMet(CitedStudy study) {
    return switch (this) {
      case STUDY_NOT_RETRACTED -> !study.retracted();
      case STUDY_IN_PEOPLE -> study.design().isHuman();
      case STUDY_RANDOMISED ->
          study.design() == StudyDesign.RANDOMISED_TRIAL
              || study.design() == StudyDesign.SYSTEMATIC_REVIEW;
      case STUDY_REPORTED -> !UNFINISHED.contains(study.status().toLowerCase(Locale.ROOT));
      default -> throw new IllegalStateException(code() + " is asked of an intervention");
    };
  }
}
