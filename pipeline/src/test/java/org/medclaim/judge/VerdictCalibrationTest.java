package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Confidence;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Reason;
import org.medclaim.model.Verdict;

class VerdictCalibrationTest {
  private static final VerdictCalibration FITTED =
      new VerdictCalibration(
          "2026-11-22",
          286,
          0.2,
          0.5,
          ImmutableMap.of("supported", 1.0, "evidence-agrees", 0.6, "unproven", -0.5),
          0.92,
          0.7,
          new VerdictCalibration.Held(
              0.04,
              ImmutableMap.of(
                  ConfidenceLabel.HIGH,
                  new VerdictCalibration.Right(19, 20),
                  ConfidenceLabel.LOW,
                  new VerdictCalibration.Right(5, 12)),
              ImmutableList.of(
                  new VerdictCalibration.Bin(0.55, new VerdictCalibration.Right(5, 12)))));

  @Test
  void byRuleNothingIsChanged() {
    Confidence confidence =
        VerdictCalibration.BY_RULE.confidence(Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.93, 1);
    assertEquals(new Confidence(ConfidenceLabel.HIGH, 0.93), confidence);
  }

  @Test
  void whatWasFittedCountsByVerdictAndLeadingReason() {
    // 0.2 + 0.5 ln(0.8 / 0.2) + 1 + 0.6 = 2.493.
    assertEquals(0.924, FITTED.probability(Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.8), 1e-9);
    // A reason that was too rare leaves the verdict's mean: 0.2 + 0.693 + 1.
    assertEquals(0.869, FITTED.probability(Verdict.SUPPORTED, Reason.APPROVED, 0.8), 1e-9);
  }

  @Test
  void noFitLiftsAVerdictAboveWhatItsEvidenceAllows() {
    assertEquals(
        new Confidence(ConfidenceLabel.LOW, 0.69),
        FITTED.confidence(Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.69, 0.69));
    assertEquals(
        new Confidence(ConfidenceLabel.HIGH, 0.924),
        FITTED.confidence(Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.8, 1));
  }

  @Test
  void whereNoHighWasShownNoProbabilityReadsLikeOne() {
    VerdictCalibration noHigh = VerdictCalibration.parse(FITTED.table().replace("0.920", "1.010"));
    assertEquals(0.89, noHigh.probability(Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.9), 1e-9);
    VerdictCalibration noMedium =
        VerdictCalibration.parse(
            FITTED.table().replace("0.920", "1.010").replace("MEDIUM\t0.700", "MEDIUM\t1.010"));
    assertEquals(0.69, noMedium.probability(Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, 0.9), 1e-9);
    assertEquals(ConfidenceLabel.LOW, noMedium.label(0.69));
  }

  @Test
  void theTableReadsBackAsItWasWritten() {
    assertEquals(FITTED, VerdictCalibration.parse(FITTED.table()));
  }

  @Test
  void theProgramsOwnTableIsInOrder() {
    VerdictCalibration own = VerdictCalibration.load();
    assertTrue(own.high() >= VerdictCalibration.LEAST_HIGH);
    own.held()
        .bins()
        .forEach(bin -> assertTrue(bin.share().right() <= bin.share().of(), bin.toString()));
  }

  @Test
  void aTableWithoutWhatItNeedsIsRefused() {
    String table = FITTED.table();
    IllegalStateException lacking =
        assertThrows(
            IllegalStateException.class,
            () -> VerdictCalibration.parse(table.replace("\tslope\t", "\tslpe\t")));
    assertEquals("verdict-calibration.tsv: there is no row 'slope'", lacking.getMessage());
    IllegalStateException unknown =
        assertThrows(
            IllegalStateException.class,
            () -> VerdictCalibration.parse(table.replace("weight\t", "wait\t")));
    assertEquals("verdict-calibration.tsv:9: unknown part", unknown.getMessage());
  }

  @Test
  void theSurerNeverBecomesTheLessSure() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new VerdictCalibration(
                "", 1, 0, -0.1, ImmutableMap.of(), 0.9, 0.7, VerdictCalibration.Held.NONE));
  }
}
