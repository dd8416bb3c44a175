package org.medclaim.extract;

import java.util.List;
import java.util.Set;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.terms.OrdinaryTreatments;
import org.medclaim.terms.Terminology;

/** Says whether a sentence praises or advertises a treatment, a product or a clinic. */
final class Praise {
  /**
   * Praise as strong as this needs no effect to be praised: a story, a secret, "second to none".
   */
  private static final double OUTRIGHT = 1.5;

  /** "completely" alone praises nothing. */
  private static final double MORE_THAN_A_WORD = 0.7;

  private static final Set<CueKind> HELPS =
      Set.of(CueKind.BENEFIT, CueKind.CURE, CueKind.REASSURANCE);

  private static final Set<CueKind> PRAISED =
      Set.of(CueKind.BENEFIT, CueKind.CURE, CueKind.PRAISE, CueKind.REASSURANCE);

  private static final Set<CueKind> REPORTS =
      Set.of(CueKind.TRIAL_SCOPE, CueKind.NO_EFFECT, CueKind.HARM);

  private final OrdinaryTreatments ordinary;

  Praise(Terminology terminology) {
    this.ordinary = new OrdinaryTreatments(terminology);
  }

  /** True where words of praise of this weight make the sentence promotional. */
  static boolean isPromotional(double weight, Reading reading) {
    return weight >= OUTRIGHT
        || weight >= MORE_THAN_A_WORD
            && (hasCue(reading, PRAISED) || TreatmentTalk.namesTreatment(reading));
  }

  /**
   * True of a plain benefit or safety on a page that offers what it speaks of; a result does not
   * advertise, nor does what a page says of ordinary treatments.
   */
  boolean advertises(Reading reading, List<ClaimType> types) {
    boolean sober =
        reading.terms().stream().anyMatch(term -> ordinary.contains(term.concept().id()));
    return hasCue(reading, HELPS)
        && !hasCue(reading, REPORTS)
        && !sober
        && (types.contains(ClaimType.EFFICACY) || types.contains(ClaimType.SAFETY))
        && TreatmentTalk.isOfTreatment(reading);
  }

  private static boolean hasCue(Reading reading, Set<CueKind> kinds) {
    return reading.cues().stream().map(Cue::kind).anyMatch(kinds::contains);
  }
}
