package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medclaim.judge.VerdictCalibration;
import org.medclaim.model.Assessment;
import org.medclaim.model.Confidence;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Reason;
import org.medclaim.model.Verdict;

class VerdictCalibratorTest {
  private static final String DATE = "2026-11-22";

  /** So many verdicts alike, of which the first {@code right} of every ten are right. */
  private static List<JudgedClaim> alike(
      int count, int right, Verdict verdict, Reason reason, double stated) {
    List<JudgedClaim> judged = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean isRight = (i * 7 + i / 10) % 10 < right;
      Verdict other = verdict == Verdict.REFUTED ? Verdict.SUPPORTED : Verdict.REFUTED;
      judged.add(
          new JudgedClaim(
              new HeldApartClaim(
                  reason.code() + "-" + i,
                  "A claim.",
                  isRight ? verdict : other,
                  ImmutableSet.of(),
                  ImmutableList.of(),
                  "why"),
              Optional.of(
                  new Assessment(
                      verdict,
                      List.of(reason),
                      "",
                      new Confidence(ConfidenceLabel.LOW, stated),
                      List.of(),
                      new EvidenceFloor(true, false, false, List.of())))));
    }
    return judged;
  }

  @SafeVarargs
  private static List<JudgedClaim> together(List<JudgedClaim>... lists) {
    List<JudgedClaim> all = new ArrayList<>();
    for (List<JudgedClaim> list : lists) {
      all.addAll(list);
    }
    return all;
  }

  @Test
  void aProbabilityBecomesTheShareThatWasRight() {
    VerdictCalibration fitted =
        VerdictCalibrator.fit(
            together(
                alike(200, 8, Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.6),
                alike(200, 3, Verdict.NOT_ENOUGH_INFO, Reason.NO_EVIDENCE_FOUND, 0.6)),
            DATE);
    assertEquals(400, fitted.fittedOn());
    assertEquals(0.8, fitted.probability(Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.6), 0.03);
    assertEquals(
        0.3, fitted.probability(Verdict.NOT_ENOUGH_INFO, Reason.NO_EVIDENCE_FOUND, 0.6), 0.03);
  }

  @Test
  void nothingIsAboveTheHighestLabelThatMayBeGiven() {
    VerdictCalibration fitted =
        VerdictCalibrator.fit(
            together(
                alike(200, 10, Verdict.REFUTED, Reason.EVIDENCE_CONTRADICTS, 0.8),
                alike(100, 8, Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.8)),
            DATE,
            ConfidenceLabel.MEDIUM);
    assertEquals(
        ConfidenceLabel.MEDIUM,
        fitted.label(fitted.probability(Verdict.REFUTED, Reason.EVIDENCE_CONTRADICTS, 0.8)));
  }

  @Test
  void highIsGivenOnlyWhereNinetyOfAHundredAreShown() {
    VerdictCalibration shown =
        VerdictCalibrator.fit(
            together(
                alike(200, 10, Verdict.REFUTED, Reason.EVIDENCE_CONTRADICTS, 0.8),
                alike(100, 5, Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.8)),
            DATE);
    assertEquals(
        ConfidenceLabel.HIGH,
        shown.label(shown.probability(Verdict.REFUTED, Reason.EVIDENCE_CONTRADICTS, 0.8)));
    assertEquals(
        ConfidenceLabel.LOW,
        shown.label(shown.probability(Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.8)));
    // All of 25 right shows no more than 87 of 100.
    VerdictCalibration few =
        VerdictCalibrator.fit(
            together(
                alike(25, 10, Verdict.REFUTED, Reason.EVIDENCE_CONTRADICTS, 0.95),
                alike(100, 5, Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.6)),
            DATE);
    assertTrue(few.high() > 1, "HIGH begins at " + few.high());
    assertTrue(few.medium() < 1, "MEDIUM begins at " + few.medium());
  }

  @Test
  void whatIsStatedIsLeftOutWhereTheSurerWereRightLessOften() {
    VerdictCalibration fitted =
        VerdictCalibrator.fit(
            together(
                alike(100, 2, Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.9),
                alike(100, 8, Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.6)),
            DATE);
    assertEquals(0, fitted.slope());
  }

  @Test
  void aReasonThatIsTooRareGetsNoWeight() {
    VerdictCalibration fitted =
        VerdictCalibrator.fit(
            together(
                alike(100, 8, Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.8),
                alike(4, 10, Verdict.SUPPORTED, Reason.APPROVED, 0.8)),
            DATE);
    assertTrue(fitted.weights().containsKey("evidence-agrees"));
    assertTrue(!fitted.weights().containsKey("approved"));
  }

  @Test
  void claimsInWhichNothingWasFoundAreLeftOutAndTooFewAreRefused() {
    JudgedClaim nothing =
        new JudgedClaim(
            new HeldApartClaim(
                "a", "A.", Verdict.SUPPORTED, ImmutableSet.of(), ImmutableList.of(), "why"),
            Optional.empty());
    List<JudgedClaim> few =
        together(List.of(nothing), alike(9, 8, Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.8));
    GoldException e = assertThrows(GoldException.class, () -> VerdictCalibrator.fit(few, DATE));
    assertTrue(String.valueOf(e.getMessage()).startsWith("9 claims with a verdict"));
  }
}
