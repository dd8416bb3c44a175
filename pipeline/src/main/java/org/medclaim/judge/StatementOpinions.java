package org.medclaim.judge;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Reason;
import org.medclaim.model.Stance;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;
import org.medclaim.model.Verdict;

/** Says what follows for a claim once it is known which statements decide. */
final class StatementOpinions {
  private static final int MOST_SHOWN = 5;
  private static final Pattern EVERYBODY =
      Pattern.compile(
          "(?i)\\b(?:(?:all|every|any|each)\\b(?= (?:\\w+ )?(?:patient|people|person|age|case|type|kind|women|men|child|individual|cancer|disease|stage))|every(?:one|body)|any(?:one|body)|always|invariably|regardless|universal\\w*|(?:for|suits) (?:all|every|any))");

  /** "Nearly all" leaves some out. */
  private static final Pattern NEARLY =
      Pattern.compile("(?i)\\b(?:nearly|almost|virtually|practically|not)\\s*$");

  private static final Pattern ONLY =
      Pattern.compile(
          "(?i)(?<!often |usually |sometimes |mostly |currently )\\bthe only (?:\\w+ )?(?:cure|treatment|therapy|way|option|remedy)\\b");

  private static final Pattern REMISSION = Pattern.compile("(?i)\\b(?:remission|revers\\p{L}+)\\b");
  private static final Pattern REVERSAL =
      Pattern.compile(
          "(?i)\\b(?:can|may|might|could|helps?|sometimes)\\b.*\\brevers(?:e|es|ing)\\b");
  private static final Pattern CURE =
      Pattern.compile("(?i)\\b(?:cur(?:e[sd]?|ing)|permanent\\p{L}*|for good|for ever|forever)\\b");
  private static final Pattern RECOMMENDATION =
      Pattern.compile("(?i)\\b(?:recommend\\w*|should|advise[sd]?|guidelines?)\\b");

  /** Both sides are told, since neither decides. */
  Opinion conflict(List<Bearing> strong) {
    return of(
        Verdict.NOT_ENOUGH_INFO,
        List.of(Reason.EVIDENCE_CONFLICTS),
        0.6,
        strong,
        Effect.REFUTES,
        "Sources disagree on this. One side: ",
        " The other side: " + said(first(strong, Effect.SUPPORTS)));
  }

  /** True of what was told from memory and names no publication that it could be looked up in. */
  private static boolean isCommonTeaching(Bearing bearing) {
    return bearing.evidence().isRecalled()
        && bearing.evidence().reference().identifiers().isEmpty();
  }

  Opinion refuted(Claim claim, List<Bearing> strong) {
    Bearing first = first(strong, Effect.REFUTES);
    boolean noBenefit = first.statement().kind() == StatementKind.NO_BENEFIT;
    return of(
        Verdict.REFUTED,
        List.of(noBenefit ? Reason.NO_BENEFIT_SHOWN : Reason.EVIDENCE_CONTRADICTS),
        claim.has(QualifierKind.HEDGED) ? 0.7 : 0.8,
        strong,
        Effect.REFUTES,
        isCommonTeaching(first)
            ? "General medical knowledge says otherwise: "
            : noBenefit
                ? "There is evidence that it does not help: "
                : "The evidence says otherwise: ");
  }

  /** Nobody has shown it; MISLEADING where the claim says more than that it may be so. */
  Opinion unproven(Claim claim, List<Bearing> found) {
    // That something is not approved tells least of what was tried.
    List<Bearing> strong =
        found.stream()
            .sorted(comparing(one -> one.statement().kind() == StatementKind.NOT_APPROVED))
            .toList();
    UnprovenClaim unproven = new UnprovenClaim(claim, strong);
    if (unproven.claimsEvidence()) {
      return of(
          Verdict.MISLEADING,
          List.of(Reason.EVIDENCE_CLAIMED_BUT_NONE_FOUND, Reason.UNPROVEN),
          0.78,
          strong,
          Effect.UNPROVEN,
          "The article says that this has been shown; it has not: ");
    }
    if (unproven.isSetBesideAnother()) {
      return of(
          Verdict.MISLEADING,
          List.of(Reason.OVERSTATED_CERTAINTY, Reason.UNPROVEN),
          0.7,
          strong,
          Effect.UNPROVEN,
          "The article sets it beside another treatment, though nobody has shown that it helps: ");
    }
    if (unproven.isPromised() && isForEverybody(claim)) {
      return of(
          Verdict.MISLEADING,
          List.of(Reason.OVERSTATED_CERTAINTY, Reason.UNPROVEN),
          0.78,
          strong,
          Effect.UNPROVEN,
          "The article promises this to everybody, though nobody has shown it: ");
    }
    return of(
        Verdict.NOT_ENOUGH_INFO,
        List.of(Reason.UNPROVEN),
        0.8,
        strong,
        Effect.UNPROVEN,
        "There is no adequate evidence in people, neither for this nor against it: ");
  }

  Opinion supported(Claim claim, List<Bearing> strong) {
    Bearing first = first(strong, Effect.SUPPORTS);
    StatementKind kind = first.statement().kind();
    boolean onlyOne =
        ONLY.matcher(claim.text()).find()
            && strong.stream()
                .map(bearing -> bearing.statement().sentence())
                .noneMatch(sentence -> ONLY.matcher(sentence).find());
    boolean everybody = promisesToEverybody(claim);
    if (onlyOne || isOverpraise(claim, first.statement())) {
      return of(
          Verdict.MISLEADING,
          List.of(Reason.OVERSTATED_CERTAINTY),
          0.65,
          strong,
          Effect.SUPPORTS,
          onlyOne
              ? "There is a benefit, but that nothing else helps is not shown: "
              : everybody
                  ? "There is a benefit, but not for everybody as the claim says: "
                  : "There is a benefit, but no cure is shown: ");
    }
    Reason reason =
        switch (kind) {
          case STANDARD_CARE -> Reason.STANDARD_CARE;
          case HARM -> Reason.HARM_CONFIRMED;
          default -> Reason.EVIDENCE_AGREES;
        };
    return of(
        Verdict.SUPPORTED,
        List.of(reason),
        0.74,
        strong,
        Effect.SUPPORTS,
        isCommonTeaching(first)
            ? "General medical knowledge says the same: "
            : "Good evidence says the same: ");
  }

  /**
   * True where a claim that a record of this kind bears out in part is misleading for that: it
   * tells of a cure where a benefit is on record, or promises the benefit to everybody.
   */
  static boolean isOverpraise(Claim claim, Statement statement) {
    boolean curesWithoutCure =
        Assertion.claimsCure(claim)
            && Assertion.of(claim) == Assertion.BENEFIT
            && statement.kind() == StatementKind.BENEFIT
            && !(isReversal(claim.text()) && REMISSION.matcher(statement.sentence()).find());
    return curesWithoutCure || promisesToEverybody(claim);
  }

  /** "Can reverse diabetes" says no more than that it brings the disease into remission. */
  private static boolean isReversal(String claim) {
    return REVERSAL.matcher(claim).find() && !CURE.matcher(claim).find();
  }

  private static boolean promisesToEverybody(Claim claim) {
    return isForEverybody(claim)
        && Assertion.of(claim) == Assertion.BENEFIT
        && !claim.has(CueKind.TRIAL_SCOPE)
        && !RECOMMENDATION.matcher(claim.text()).find();
  }

  /** "For many" and "all kinds of help" promise nothing to everybody. */
  private static boolean isForEverybody(Claim claim) {
    return claim.cues().stream()
        .filter(cue -> cue.kind() == CueKind.UNIVERSAL)
        .filter(cue -> EVERYBODY.matcher(cue.text()).find())
        .anyMatch(cue -> !NEARLY.matcher(TreatmentPromise.before(claim, cue.span())).find());
  }

  private static Bearing first(List<Bearing> bearings, Effect effect) {
    return bearings.stream()
        .filter(bearing -> bearing.effect() == effect)
        .findFirst()
        .orElse(bearings.get(0));
  }

  /** An opinion that rests on the first statement of this effect, the others shown beside it. */
  Opinion of(
      Verdict verdict,
      List<Reason> reasons,
      double probability,
      List<Bearing> strong,
      Effect decisive,
      String lead) {
    return of(verdict, reasons, probability, strong, decisive, lead, "");
  }

  private Opinion of(
      Verdict verdict,
      List<Reason> reasons,
      double probability,
      List<Bearing> strong,
      Effect decisive,
      String lead,
      String end) {
    Bearing first = first(strong, decisive);
    List<JudgedEvidence> shown = new ArrayList<>();
    shown.add(judged(first));
    strong.stream()
        .filter(bearing -> !bearing.equals(first))
        .limit(MOST_SHOWN - 1L)
        .forEach(bearing -> shown.add(judged(bearing)));
    return new Opinion(verdict, reasons, probability, shown, lead + said(first) + end);
  }

  private String said(Bearing bearing) {
    String says = bearing.statement().sentence();
    return says.substring(0, says.length() - 1)
        + " ("
        + Wording.source(bearing.evidence().reference())
        + ").";
  }

  private static JudgedEvidence judged(Bearing bearing) {
    Stance stance =
        switch (bearing.effect()) {
          case SUPPORTS -> Stance.SUPPORTS;
          case REFUTES, OMITTED_HARM -> Stance.REFUTES;
          case UNPROVEN, ONLY_IN_THE_LABORATORY -> Stance.NEUTRAL;
        };
    return new JudgedEvidence(
        bearing.evidence(),
        stance,
        Math.min(0.9, 0.5 + bearing.weight() / 10),
        List.of(bearing.statement().sentence()),
        "");
  }
}
