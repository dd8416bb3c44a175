package org.medclaim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.medclaim.model.Approval;
import org.medclaim.model.ApprovalStatus;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.Evidence;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Reason;
import org.medclaim.model.Stance;
import org.medclaim.model.Verdict;
import org.medclaim.terms.Terminology;

/**
 * Holds "approved", "licensed" against the list of approvals: that of the regulator or the country
 * that the claim names, or all where it names none.
 */
final class ApprovalsJudge {
  private static final int MOST_SHOWN = 5;
  private static final Pattern PREDICATE =
      Pattern.compile(
          "(?i)\\b(?:approved|licensed|authorised|authorized|cleared) (?:for|by|in|to|as)\\b"
              + "|\\b(?:is|are|was|were|been|being|got|received)\\b|\\bapproval\\b|-approved\\b|(?i:\\b(?:fda|ema|nmpa|mhra|agency|regulators?)\\b)");

  /** What is asked for, expected or possible is no approval yet. */
  private static final Pattern SOUGHT =
      Pattern.compile(
          "(?i)\\b(?:cusp|verge|brink|await\\w*|pending|expect\\w*|seek\\w*|sought|appl(?:y|ied|ies|ication)\\b|submit\\w*|might approve|may approve|could (?:approve|be approved)|if approved|to approve|before it (?:is|can be)|hop(?:e[sd]?|ing)"
              // The study is approved, and not what it tests.
              + "|approv(?:ed|es|al of|al for) (?:\\w+ ){0,4}?(?:study|studies|trials?|research|testing|protocol))\\b");

  /** Says that nothing else is approved, which no single approval bears out. */
  private static final Pattern ONLY =
      Pattern.compile(
          "(?i)\\b(?:approved|licensed|authorised|authorized|cleared) (?:\\w+ ){0,3}?(?:only|solely|exclusively) (?:for|in|to|as)\\b|\\b(?:only|solely|exclusively) (?:approved|licensed|authorised|authorized|cleared)\\b");

  private final PicoMatcher matcher;

  private final Terminology terms;

  ApprovalsJudge(Terminology terms) {
    this.terms = terms;
    this.matcher = new PicoMatcher(terms);
  }

  Optional<Opinion> judge(Claim claim, List<Evidence> evidence) {
    if (!assertsApproval(claim)
        || claim.pico().intervention().isEmpty()
        || SOUGHT.matcher(claim.text()).find()) {
      return Optional.empty();
    }
    Set<String> asked = NamedRegulators.in(claim.text());
    List<Evidence> approved = new ArrayList<>();
    List<Evidence> refused = new ArrayList<>();
    boolean elsewhere = false;
    for (Evidence piece : evidence) {
      if (!(piece.content() instanceof Approval approval) || !answers(claim, approval)) {
        continue;
      }
      boolean isApproval = approval.status() == ApprovalStatus.APPROVED;
      if (asked.isEmpty() || asked.contains(approval.jurisdiction())) {
        (isApproval ? approved : refused).add(piece);
      } else {
        elsewhere |= isApproval;
      }
    }
    return ONLY.matcher(claim.text()).find() && !claim.has(QualifierKind.NEGATED)
        ? beyond(claim, evidence, asked)
        : decide(claim, approved, refused, elsewhere);
  }

  /** "Approved only for some": one approval of another disease is enough against it. */
  private Optional<Opinion> beyond(Claim claim, List<Evidence> evidence, Set<String> asked) {
    List<Evidence> others =
        evidence.stream()
            .filter(
                piece ->
                    piece.content() instanceof Approval approval
                        && approval.status() == ApprovalStatus.APPROVED
                        && (asked.isEmpty() || asked.contains(approval.jurisdiction()))
                        && isOfOtherCondition(claim, approval))
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(opinion(Verdict.REFUTED, Reason.EVIDENCE_CONTRADICTS, others, true));
  }

  private boolean isOfOtherCondition(Claim claim, Approval approval) {
    PicoMatch match = matcher.match(claim.pico(), approval.pico(), "");
    return match.condition() == Directness.MISMATCH
        && (match.intervention() == Directness.EXACT
            || match.intervention() == Directness.NARROWER);
  }

  private Optional<Opinion> decide(
      Claim claim, List<Evidence> approved, List<Evidence> refused, boolean elsewhere) {
    boolean negated = claim.has(QualifierKind.NEGATED);
    if (!approved.isEmpty()) {
      List<Evidence> refusals =
          refused.stream().filter(piece -> refusesAllOf(claim, piece)).toList();
      if (!refusals.isEmpty() && approved.stream().noneMatch(piece -> isOfItself(claim, piece))) {
        return Optional.of(inPart(approved, refusals, negated));
      }
      return Optional.of(
          opinion(
              negated ? Verdict.REFUTED : Verdict.SUPPORTED, Reason.APPROVED, approved, negated));
    }
    if (!refused.isEmpty()) {
      Reason denied = elsewhere ? Reason.EVIDENCE_CONTRADICTS : Reason.NOT_APPROVED;
      Reason agreed = elsewhere ? Reason.EVIDENCE_AGREES : Reason.NOT_APPROVED;
      return Optional.of(
          opinion(
              negated ? Verdict.SUPPORTED : Verdict.REFUTED,
              negated ? agreed : denied,
              refused,
              !negated));
    }
    return Optional.empty();
  }

  /** One product in one country is no approval of its class for the disease, and no lack of one. */
  private static Opinion inPart(List<Evidence> approved, List<Evidence> refused, boolean negated) {
    List<JudgedEvidence> shown = new ArrayList<>(judged(approved, negated));
    shown.addAll(judged(refused, !negated));
    return new Opinion(
        Verdict.MISLEADING,
        List.of(Reason.OMITS_LIMITS),
        0.8,
        List.copyOf(shown),
        "The approvals on record differ. "
            + approved.get(0).content().sentence()
            + " Yet: "
            + refused.get(0).content().sentence());
  }

  /** A regulator's refusal of all that the claim says; a warning is none, nor one of a part. */
  private boolean refusesAllOf(Claim claim, Evidence piece) {
    if (!(piece.content() instanceof Approval approval)
        || approval.status() != ApprovalStatus.NOT_APPROVED) {
      return false;
    }
    PicoMatch match = matcher.match(claim.pico(), approval.pico(), "");
    return isWhole(match.condition()) && isWhole(match.intervention());
  }

  private static boolean isWhole(Directness directness) {
    return directness == Directness.EXACT || directness == Directness.WIDER;
  }

  private boolean isOfItself(Claim claim, Evidence piece) {
    return matcher.match(claim.pico(), piece.content().pico(), "").intervention()
        == Directness.EXACT;
  }

  /**
   * "Is approved for lymphoma" asserts it; "all approved products respond" asserts something else.
   */
  private static boolean assertsApproval(Claim claim) {
    return claim.cues().stream()
        .filter(cue -> cue.kind() == CueKind.APPROVAL)
        .anyMatch(cue -> PREDICATE.matcher(cue.text()).find());
  }

  private boolean answers(Claim claim, Approval approval) {
    PicoMatch match = matcher.match(claim.pico(), approval.pico(), "");
    return match.applies()
        && (match.intervention() == Directness.EXACT
            || (match.intervention() == Directness.NARROWER && isOnlyOfClasses(claim, approval))
            || (match.intervention() == Directness.WIDER
                && approval.status() != ApprovalStatus.APPROVED));
  }

  /**
   * Of a product and its class together the approval of another product of the class tells nothing.
   */
  private boolean isOnlyOfClasses(Claim claim, Approval approval) {
    return claim.pico().intervention().stream()
        .allMatch(
            own ->
                approval.pico().intervention().stream()
                    .anyMatch(product -> terms.isA(product, own)));
  }

  private static Opinion opinion(
      Verdict verdict, Reason reason, List<Evidence> decisive, boolean refutes) {
    return new Opinion(
        verdict,
        List.of(reason),
        0.8,
        judged(decisive, refutes),
        (refutes ? "The approvals on record say otherwise: " : "The approvals on record agree: ")
            + decisive.get(0).content().sentence());
  }

  private static List<JudgedEvidence> judged(List<Evidence> pieces, boolean refutes) {
    return pieces.stream()
        .limit(MOST_SHOWN)
        .map(
            piece ->
                new JudgedEvidence(
                    piece,
                    refutes ? Stance.REFUTES : Stance.SUPPORTS,
                    0.85,
                    List.of(piece.content().sentence()),
                    ""))
        .toList();
  }
}
