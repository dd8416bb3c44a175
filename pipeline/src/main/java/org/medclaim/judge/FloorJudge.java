package org.medclaim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.medclaim.model.Approval;
import org.medclaim.model.ApprovalStatus;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.Evidence;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Passage;
import org.medclaim.model.Pico;
import org.medclaim.model.Reason;
import org.medclaim.model.Stance;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verdict;
import org.medclaim.terms.Concept;
import org.medclaim.terms.Terminology;

/**
 * Asks what there is at all for a claim's intervention in its condition: is it defined, was it
 * studied in people against a control, is it approved and where.
 */
final class FloorJudge {
  private static final List<String> JURISDICTIONS = List.of("CN", "EU", "UK", "US");

  private final Terminology terms;
  private final PicoMatcher matcher;
  private final Wording wording;

  FloorJudge(Terminology terms) {
    this.terms = terms;
    this.matcher = new PicoMatcher(terms);
    this.wording = new Wording(terms);
  }

  /**
   * What the retrieved evidence amounts to for the claim's intervention in its condition.
   *
   * <p>Of several interventions the weakest counts: that drugs were tested says nothing of the cell
   * therapy that is named beside them.
   */
  EvidenceFloor floor(Claim claim, List<Evidence> evidence) {
    List<String> interventions = claim.pico().intervention();
    if (interventions.isEmpty()) {
      return EvidenceFloor.NOT_APPLICABLE;
    }
    boolean controlled = true;
    boolean randomised = true;
    TreeSet<String> approvedIn = new TreeSet<>(JURISDICTIONS);
    for (String intervention : interventions) {
      EvidenceFloor one = floor(claim, intervention, evidence);
      controlled &= one.controlledHuman();
      randomised &= one.randomisedHuman();
      approvedIn.retainAll(one.approvedIn());
    }
    return new EvidenceFloor(
        undefined(claim).isEmpty(), controlled, randomised, List.copyOf(approvedIn));
  }

  private EvidenceFloor floor(Claim claim, String intervention, List<Evidence> evidence) {
    Pico question =
        new Pico(
            claim.pico().population(), List.of(intervention), List.of(), claim.pico().outcome());
    boolean controlled = false;
    boolean randomised = false;
    TreeSet<String> approvedIn = new TreeSet<>();
    for (Evidence piece : evidence) {
      if (piece.reference().retracted()
          || !answers(matcher.match(question, piece.content().pico(), ""))) {
        continue;
      }
      if (piece.content() instanceof Approval approval) {
        if (approval.status() == ApprovalStatus.APPROVED) {
          approvedIn.add(approval.jurisdiction());
        }
      } else if (!(piece.content() instanceof Passage)) {
        StudyDesign design = piece.reference().design();
        boolean recognised = isRecognised(piece);
        controlled |= design.isControlled() || recognised;
        randomised |=
            design == StudyDesign.RANDOMISED_TRIAL
                || design == StudyDesign.SYSTEMATIC_REVIEW
                || recognised;
      }
    }
    return new EvidenceFloor(true, controlled, randomised, List.copyOf(approvedIn));
  }

  /** Standard care and established benefit rest on trials, though the record names none of them. */
  private static boolean isRecognised(Evidence piece) {
    return piece.content() instanceof Statement statement
        && (statement.kind() == StatementKind.STANDARD_CARE
            || statement.kind() == StatementKind.BENEFIT);
  }

  private static boolean answers(PicoMatch match) {
    return match.applies()
        && (match.intervention() == Directness.EXACT || match.intervention() == Directness.NARROWER)
        && match.condition() != Directness.UNSTATED;
  }

  /** An opinion where the claim lends a benefit or safety to something that nobody has defined. */
  Optional<Opinion> onUndefined(Claim claim, List<Evidence> evidence) {
    List<String> undefined = undefined(claim);
    Assertion assertion = Assertion.of(claim);
    if (undefined.isEmpty() || (assertion != Assertion.BENEFIT && assertion != Assertion.SAFETY)) {
      return Optional.empty();
    }
    List<Reason> reasons = new ArrayList<>();
    String because =
        "\""
            + wording.names(undefined)
            + "\" names no product, dose or protocol, so that there is nothing a trial could have"
            + " tested and no evidence can be held against the claim.";
    if (claim.has(CueKind.EVIDENCE_CLAIMED) || claim.has(CueKind.UNIVERSAL)) {
      boolean claimsEvidence = claim.has(CueKind.EVIDENCE_CLAIMED);
      reasons.add(
          claimsEvidence ? Reason.EVIDENCE_CLAIMED_BUT_NONE_FOUND : Reason.OVERSTATED_CERTAINTY);
      because +=
          claimsEvidence
              ? " The article says nevertheless that evidence or experience has shown it."
              : " The article offers it to everybody nevertheless.";
    }
    reasons.add(Reason.UNDEFINED_INTERVENTION);
    return Optional.of(
        new Opinion(
            reasons.size() > 1 ? Verdict.MISLEADING : Verdict.NOT_ENOUGH_INFO,
            reasons,
            0.85,
            nearest(claim, evidence),
            because));
  }

  private List<String> undefined(Claim claim) {
    return claim.pico().intervention().stream()
        .filter(id -> terms.concept(id).filter(Concept::undefined).isPresent())
        .toList();
  }

  /** What is on record for the nearest thing that can be named, for the reviewer to read. */
  private List<JudgedEvidence> nearest(Claim claim, List<Evidence> evidence) {
    return evidence.stream()
        .filter(
            piece -> {
              PicoMatch match = matcher.match(claim.pico(), piece.content().pico(), "");
              return match.applies() && match.intervention() != Directness.UNSTATED;
            })
        .limit(3)
        .map(
            piece ->
                new JudgedEvidence(
                    piece, Stance.NEUTRAL, 0.8, List.of(piece.content().sentence()), ""))
        .toList();
  }
}
