package org.medclaim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medclaim.judge.VerdictCalibration;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.report.Provenance;
import org.medclaim.report.ReportContext;

class CalibrationWordsTest {
  private static final ReportContext PLAIN =
      ReportContext.uncalibrated(id -> id, id -> id, Provenance.of(Map.of()));

  @Test
  void withoutAFitPagesSayThatConfidenceIsByRule() {
    ReportContext said = CalibrationWords.said(VerdictCalibration.BY_RULE, PLAIN);
    assertEquals("not yet calibrated; set by rule", said.confidenceMeaning(ConfidenceLabel.HIGH));
    assertEquals("", said.errorRates());
    assertNull(said.calibration());
  }

  @Test
  void aLabelMeansWhatWasSeenOnClaimsHeldApart() {
    VerdictCalibration fitted =
        new VerdictCalibration(
            "2026-11-22",
            258,
            0,
            1,
            ImmutableMap.of(),
            1.01,
            0.7,
            new VerdictCalibration.Held(
                0.05,
                ImmutableMap.of(
                    ConfidenceLabel.HIGH,
                    new VerdictCalibration.Right(0, 0),
                    ConfidenceLabel.MEDIUM,
                    new VerdictCalibration.Right(15, 20)),
                ImmutableList.of(
                    new VerdictCalibration.Bin(0.74, new VerdictCalibration.Right(15, 20)))));
    ReportContext said = CalibrationWords.said(fitted, PLAIN);
    assertEquals(
        "calibrated on 258 claims of our own, 2026-11-22; of 20 others so labelled 15 were right",
        said.confidenceMeaning(ConfidenceLabel.MEDIUM));
    assertEquals(
        "calibrated on 258 claims of our own, 2026-11-22; no other is so labelled",
        said.confidenceMeaning(ConfidenceLabel.HIGH));
    assertEquals(
        "They can be wrong: of 20 verdicts on claims of our own that it was not calibrated on"
            + " (2026-11-22) 5 could not be defended (25%); of the 20 with MEDIUM confidence 5"
            + " could not be defended (25%).",
        said.errorRates());
    assertNotNull(said.calibration());
    assertEquals(0.75, said.calibration().bins().get(0).right());
  }
}
