package org.medclaim.judge;

import java.util.List;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Pico;
import org.medclaim.model.Reason;
import org.medclaim.model.Verdict;
import org.medclaim.terms.Terminology;

/**
 * Says why nothing decides on a claim.
 *
 * <p>That a treatment was tested but not for what is claimed, that it is on record for other
 * diseases only, and that nothing at all is on record for it are three things and read so. None of
 * them says that it does not work.
 */
final class Silence {
  private static final double PROBABILITY = 0.5;
  private static final Pattern FUTURE =
      Pattern.compile("(?i)\\b(?:will|in (?:the )?future|one day|future development)\\b");

  private final PicoMatcher matcher;
  private final Wording wording;

  Silence(Terminology terms) {
    this.matcher = new PicoMatcher(terms);
    this.wording = new Wording(terms);
  }

  Opinion on(Claim claim, List<Evidence> evidence, EvidenceFloor floor) {
    if (evidence.isEmpty()) {
      return opinion(
          Reason.NOTHING_RETRIEVED,
          "The search returned nothing for this claim, so it could not be judged. Somebody who"
              + " knows the subject has to look at it.");
    }
    if (FUTURE.matcher(claim.text()).find()) {
      return opinion(
          Reason.FORECAST, "A statement about the future cannot be held against evidence.");
    }
    if (!claim.pico().intervention().isEmpty()) {
      return opinion(Reason.NO_EVIDENCE_FOUND, onTreatment(claim, evidence, floor));
    }
    return claim.pico().population().isEmpty()
        ? opinion(
            Reason.TOO_UNSPECIFIC,
            "The claim names neither a treatment nor a disease that it could be held against.")
        : opinion(
            Reason.NO_EVIDENCE_FOUND,
            "The evidence base has records on "
                + wording.names(claim.pico().population())
                + ", but none that bears on what is claimed.");
  }

  private String onTreatment(Claim claim, List<Evidence> evidence, EvidenceFloor floor) {
    String treatment = wording.names(claim.pico().intervention());
    String disease = wording.names(claim.pico().population());
    String inDisease = disease.isEmpty() ? "" : " in " + disease;
    if (floor.controlledHuman()) {
      return "Controlled studies of "
          + treatment
          + inDisease
          + " are on record, but none of what is claimed.";
    }
    Pico asked = new Pico(List.of(), claim.pico().intervention(), List.of(), List.of());
    boolean known =
        evidence.stream()
            .map(piece -> matcher.match(asked, piece.content().pico(), "").intervention())
            .anyMatch(relation -> relation == Directness.EXACT || relation == Directness.NARROWER);
    return known
        ? "There are records on "
            + treatment
            + ", but none that tests what is claimed"
            + inDisease
            + "."
        : "Nothing is on record on "
            + treatment
            + inDisease
            + ", neither for it nor against it; whether anybody has tested it is not known here.";
  }

  private static Opinion opinion(Reason reason, String because) {
    return new Opinion(Verdict.NOT_ENOUGH_INFO, List.of(reason), PROBABILITY, List.of(), because);
  }
}
