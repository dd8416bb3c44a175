package org.medclaim.judge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Reason;
import org.medclaim.model.Stance;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;
import org.medclaim.model.Verdict;
import org.medclaim.terms.Terminology;

/**
 * Judges promises that no study could bear out ({@link Overpromise}).
 *
 * <p>A promise of no harm is refuted by a record of a harm of the very treatment. Any other is
 * misleading on principle, whether or not a record names the treatment: no record is needed to know
 * that no success is certain.
 */
final class OverpromiseJudge {
  private static final double REFUTED = 0.8;
  private static final double MISLEADING = 0.75;
  private static final double SHOWN = 0.8;
  private static final int MOST_SHOWN = 3;

  /** A treatment that is named to be set against another, or denied, is not what is promised. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "(?i)\\b(?:unlike|instead of|rather than|compared|than|as opposed to|contrary to|replac\\w+|alternative|not|without the)\\b|n['\u2019]t\\b");

  /** "That herbs are free of side effects is not so." */
  private static final Pattern NOT_HARMLESS =
      Pattern.compile(
          "(?i)\\b(?:free of|without|no) (?:\\w+ )?(?:side effects|risks?)\\b.{0,40}\\bnot so\\b");

  private final PicoMatcher matcher;

  OverpromiseJudge(Terminology terms) {
    this.matcher = new PicoMatcher(terms);
  }

  /** What follows from the claim's promise; empty where it makes none. */
  Optional<Opinion> judge(Claim claim, List<Evidence> evidence) {
    return Overpromise.in(claim).map(promise -> judge(promise, claim, evidence));
  }

  private Opinion judge(Overpromise promise, Claim claim, List<Evidence> evidence) {
    if (promise != Overpromise.HARMLESS) {
      return misleading(promise, List.of());
    }
    List<Evidence> harms =
        evidence.stream().filter(piece -> isHarmOfTheVery(claim, piece)).limit(MOST_SHOWN).toList();
    return harms.isEmpty()
        ? misleading(
            promise,
            evidence.stream().filter(piece -> saysNoneIsHarmless(claim, piece)).limit(1).toList())
        : refuted(promise, harms);
  }

  private static Opinion refuted(Overpromise promise, List<Evidence> harms) {
    Evidence first = harms.get(0);
    return new Opinion(
        Verdict.REFUTED,
        List.of(Reason.EVIDENCE_CONTRADICTS, Reason.OMITS_HARM),
        REFUTED,
        judged(harms),
        "It has known harms: " + said(first) + " " + promise.principle());
  }

  private static Opinion misleading(Overpromise promise, List<Evidence> general) {
    String because = promise.principle();
    if (!general.isEmpty()) {
      because += " On record is: " + said(general.get(0));
    }
    return new Opinion(
        Verdict.MISLEADING,
        List.of(Reason.OVERSTATED_CERTAINTY),
        MISLEADING,
        judged(general),
        because);
  }

  /** A harm on record of a treatment that the claim itself names, or that it is all about. */
  private boolean isHarmOfTheVery(Claim claim, Evidence piece) {
    if (!(piece.content() instanceof Statement statement)
        || statement.kind() != StatementKind.HARM
        || piece.reference().retracted()
        || OF_ANOTHER.matcher(claim.text()).find()) {
      return false;
    }
    PicoMatch match = matcher.match(claim.pico(), statement.pico(), "");
    return match.intervention() == Directness.EXACT
        && match.people() != Directness.MISMATCH
        && (match.condition() != Directness.MISMATCH || isNamedInSentence(claim, statement));
  }

  /** What harms in one disease harms in another; but only where the sentence names it. */
  private static boolean isNamedInSentence(Claim claim, Statement statement) {
    return claim.mentions().stream()
        .anyMatch(
            mention ->
                mention.origin() == MentionOrigin.SENTENCE
                    && statement.pico().intervention().contains(mention.conceptId()));
  }

  /** A record that none is free of harm, of treatments at large or of the claim's own class. */
  private boolean saysNoneIsHarmless(Claim claim, Evidence piece) {
    if (!(piece.content() instanceof Statement statement) || piece.reference().retracted()) {
      return false;
    }
    Directness treatment = matcher.match(claim.pico(), statement.pico(), "").intervention();
    return (statement.pico().intervention().isEmpty()
            || treatment == Directness.EXACT
            || treatment == Directness.WIDER)
        && (Denial.ofHarmlessness(statement.sentence())
            || NOT_HARMLESS.matcher(statement.sentence()).find());
  }

  private static String said(Evidence piece) {
    String says = piece.content().sentence();
    return says.substring(0, says.length() - 1) + " (" + Wording.source(piece.reference()) + ").";
  }

  private static List<JudgedEvidence> judged(List<Evidence> pieces) {
    return pieces.stream()
        .map(
            piece ->
                new JudgedEvidence(
                    piece, Stance.REFUTES, SHOWN, List.of(piece.content().sentence()), ""))
        .toList();
  }
}
