package org.medclaim.rules;

import java.util.Locale;
import org.medclaim.model.EvidenceFloor;

/** Evidence that a rule can ask for; an {@link EvidenceFloor} answers. */
public enum Need {
  RANDOMISED_HUMAN("a randomised trial in people"),
  CONTROLLED_HUMAN("a controlled study in people"),
  APPROVAL("an approval of the product for this use"),
  DEFINED_INTERVENTION("a definition of the treatment");

  private final String words;

  Need(String words) {
    this.words = words;
  }

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words that a reviewer sees. */
  public String words() {
    return words;
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
    };
  }
}
