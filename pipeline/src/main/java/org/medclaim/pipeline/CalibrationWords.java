package org.medclaim.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medclaim.judge.VerdictCalibration;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.report.Calibration;
import org.medclaim.report.ReportContext;

/** Puts what the judge's confidence was found to be worth into what pages say. */
final class CalibrationWords {
  private CalibrationWords() {}

  /** The context with the calibration; as it was where nothing was fitted. */
  static ReportContext said(VerdictCalibration calibration, ReportContext context) {
    if (!calibration.isFitted()) {
      return context;
    }
    ReportContext withMeanings =
        context.with(meanings(calibration)).withErrorRates(errorRates(calibration));
    return calibration.held().bins().isEmpty()
        ? withMeanings
        : withMeanings.with(diagram(calibration));
  }

  private static Map<ConfidenceLabel, String> meanings(VerdictCalibration calibration) {
    Map<ConfidenceLabel, String> meanings = new EnumMap<>(ConfidenceLabel.class);
    for (ConfidenceLabel label : ConfidenceLabel.values()) {
      meanings.put(
          label,
          "calibrated on "
              + calibration.fittedOn()
              + " claims of our own, "
              + calibration.date()
              + "; "
              + held(calibration.held().labels().get(label)));
    }
    return meanings;
  }

  /** How often verdicts were wrong, for the footer; empty where nothing was held against them. */
  private static String errorRates(VerdictCalibration calibration) {
    int of = 0;
    int right = 0;
    for (VerdictCalibration.Right share : calibration.held().labels().values()) {
      of += share.of();
      right += share.right();
    }
    if (of == 0) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    words
        .append("They can be wrong: of ")
        .append(of)
        .append(" verdicts on claims of our own that it was not calibrated on (")
        .append(calibration.date())
        .append(") ")
        .append(wrong(new VerdictCalibration.Right(right, of)));
    for (ConfidenceLabel label : List.of(ConfidenceLabel.HIGH, ConfidenceLabel.MEDIUM)) {
      VerdictCalibration.Right share = calibration.held().labels().get(label);
      if (share != null && share.of() > 0) {
        words
            .append("; of the ")
            .append(share.of())
            .append(" with ")
            .append(label)
            .append(" confidence ")
            .append(wrong(share));
      }
    }
    return words.append('.').toString();
  }

  private static String wrong(VerdictCalibration.Right share) {
    int wrong = share.of() - share.right();
    return wrong + " could not be defended (" + Math.round(100.0 * wrong / share.of()) + "%)";
  }

  private static String held(VerdictCalibration.@Nullable Right share) {
    return share == null || share.of() == 0
        ? "no other is so labelled"
        : "of "
            + share.of()
            + " others so labelled "
            + share.right()
            + (share.right() == 1 ? " was right" : " were right");
  }

  private static Calibration diagram(VerdictCalibration calibration) {
    return new Calibration(
        calibration.date(),
        "claims of our own, other than the " + calibration.fittedOn() + " it was calibrated on",
        calibration.held().error(),
        calibration.held().bins().stream()
            .map(
                bin ->
                    new Calibration.Bin(
                        bin.stated(),
                        (double) bin.share().right() / bin.share().of(),
                        bin.share().of()))
            .toList());
  }
}
