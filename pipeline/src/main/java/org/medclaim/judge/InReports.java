package org.medclaim.judge;

import java.util.List;
import java.util.Set;
import org.medclaim.model.Claim;
import org.medclaim.model.Reason;
import org.medclaim.model.Verdict;

/**
 * Holds back verdicts on what a report tells of others, unless it says so plainly itself.
 *
 * <p>News is full of sentences that are true of one study, one patient or one speaker and read like
 * general claims: "the drug cut deaths by 8 percent", "he hopes for a cure", "were not on a
 * statin". A record of the general case then seems to contradict them. Of 40 claims in news that
 * were refuted or called misleading without this, an independent reader held two for rightly so.
 */
final class InReports {
  private static final Set<Reason> AGAINST =
      Set.of(
          Reason.EVIDENCE_CONTRADICTS,
          Reason.NO_BENEFIT_SHOWN,
          Reason.OMITS_HARM,
          Reason.IN_VITRO_AS_CLINICAL,
          Reason.FIGURE_TOO_LOW,
          Reason.FIGURE_TOO_HIGH,
          Reason.FIGURE_OUTSIDE_EVIDENCE,
          Reason.WRONG_MEASURE,
          Reason.BORROWED_EVIDENCE,
          Reason.OVERSTATED_CERTAINTY,
          Reason.EVIDENCE_CLAIMED_BUT_NONE_FOUND,
          Reason.OUTDATED);

  /**
   * Of 34 sentences of news that words of a record seemed to contradict, one was so; of these
   * nothing is called wrong there.
   */
  private static final Set<Reason> BY_WORDS =
      Set.of(
          Reason.EVIDENCE_CONTRADICTS,
          Reason.OVERSTATED_CERTAINTY,
          Reason.EVIDENCE_CLAIMED_BUT_NONE_FOUND);

  private static final Set<Reason> IN_FAVOUR =
      Set.of(Reason.EVIDENCE_AGREES, Reason.HARM_CONFIRMED, Reason.STANDARD_CARE);

  private static final double LEFT_OPEN = 0.6;

  private InReports() {}

  /** The opinion on a claim of a report, or that it is left open; what nobody defined stays so. */
  static Opinion tempered(Claim claim, Opinion opinion) {
    if (opinion.reasons().contains(Reason.UNDEFINED_INTERVENTION)) {
      return opinion;
    }
    boolean against =
        opinion.verdict() == Verdict.REFUTED || opinion.verdict() == Verdict.MISLEADING;
    if (against
        && restsOn(opinion, AGAINST)
        && (restsOn(opinion, BY_WORDS) || !ClaimForm.isPlainlySaid(claim))) {
      return leftOpen(opinion, "What is on record may speak against it, or be of another case: ");
    }
    if (opinion.verdict() == Verdict.SUPPORTED
        && restsOn(opinion, IN_FAVOUR)
        && !(ClaimForm.startsASentence(claim) && ClaimForm.namesItsSubject(claim))) {
      return leftOpen(opinion, "What is on record may bear it out, or be of another case: ");
    }
    return opinion;
  }

  private static boolean restsOn(Opinion opinion, Set<Reason> reasons) {
    return opinion.reasons().stream().limit(1).anyMatch(reasons::contains);
  }

  private static Opinion leftOpen(Opinion opinion, String because) {
    return new Opinion(
        Verdict.NOT_ENOUGH_INFO,
        List.of(Reason.TOLD_OF_OTHERS),
        LEFT_OPEN,
        opinion.evidence(),
        "It is told in a report of what others say or found. " + because + opinion.because());
  }
}
