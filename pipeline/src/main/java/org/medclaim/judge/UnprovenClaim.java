package org.medclaim.judge;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.StatementKind;

/**
 * A claim of a benefit that records call unproven, and what it says beyond a hope of it.
 *
 * @param strong the statements that decide, those on approvals last
 */
record UnprovenClaim(Claim claim, List<Bearing> strong) {
  /** Promises no proof. */
  private static final Pattern PRELIMINARY =
      Pattern.compile(
          "(?i)\\b(?:promising|promise|preliminary|early (?:results?|data|studies)|pilot)\\b");

  private static final Pattern APPROVAL =
      Pattern.compile("(?i)\\b(?:approv|licen[cs]|authori[sz]|clear(?:ed|ance))\\p{L}*");

  /** True where it says that this was shown; one study, or early results, show nothing for good. */
  boolean claimsEvidence() {
    boolean shown =
        claim.has(CueKind.EVIDENCE_CLAIMED)
            && isUntested()
            && !Comparability.isOfOneStudy(claim)
            && !PRELIMINARY.matcher(claim.text()).find()
            && !Unasserted.isDoubt(claim.text());
    return isOfVeryTreatment() && (shown || (claim.has(CueKind.APPROVAL) && isApprovalDenied()));
  }

  /** True where it sets the treatment on a level with another, or in its place. */
  boolean isSetBesideAnother() {
    return isOfVeryTreatment()
        && unproven().anyMatch(this::isOfOutcome)
        && Assertion.of(claim) == Assertion.BENEFIT
        && ComparedWith.isWithAnother(claim.text())
        && strong.stream()
            .noneMatch(bearing -> ComparedWith.isWithAnother(bearing.statement().sentence()));
  }

  /** True where it promises something; "asked every day by people who ..." does not. */
  boolean isPromised() {
    return isOfVeryTreatment() && (claim.has(CueKind.BENEFIT) || claim.has(CueKind.CURE));
  }

  /** That no authority has approved it does not say that no study was done. */
  private boolean isUntested() {
    return unproven().anyMatch(bearing -> bearing.ofAllNamed() && isOfOutcome(bearing));
  }

  private Stream<Bearing> unproven() {
    return open().stream().filter(bearing -> bearing.statement().kind() == StatementKind.UNPROVEN);
  }

  private boolean isOfOutcome(Bearing bearing) {
    return bearing.sameOutcome() || claim.pico().outcome().isEmpty();
  }

  private boolean isOfVeryTreatment() {
    return open().stream()
        .flatMap(bearing -> bearing.statement().pico().intervention().stream())
        .anyMatch(claim.pico().intervention()::contains);
  }

  /** What is approved for one use may be unproven in another; a record has to deny the approval. */
  private boolean isApprovalDenied() {
    return open().stream()
        .anyMatch(
            bearing ->
                bearing.statement().kind() == StatementKind.NOT_APPROVED
                    || APPROVAL.matcher(bearing.statement().sentence()).find());
  }

  private List<Bearing> open() {
    return Bearing.only(strong, Effect.UNPROVEN);
  }
}
