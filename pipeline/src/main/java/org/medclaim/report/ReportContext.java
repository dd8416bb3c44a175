package org.medclaim.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.ConfidenceLabel;

/**
 * What pages say that the findings themselves don't hold.
 *
 * <p>{@code conceptName} and {@code measureName} turn ids of the terminology into words; an id that
 * they do not know comes back as it is. {@code errorRates} is the sentence with the measured error
 * rates for the footer, empty where nothing has been measured. {@code standings} knows the run
 * before and what reviewers decided, {@code kinship} how concepts are related. {@code calibration}
 * is null where nobody has held the judge's probabilities against labelled claims.
 */
public record ReportContext(
    Function<String, String> conceptName,
    Function<String, String> measureName,
    Map<ConfidenceLabel, String> confidenceMeanings,
    String errorRates,
    Provenance provenance,
    Standings standings,
    Kinship kinship,
    @Nullable Calibration calibration) {
  private static final String NOT_CALIBRATED = "not yet calibrated; set by rule";

  public ReportContext {
    Map<ConfidenceLabel, String> copy = new EnumMap<>(ConfidenceLabel.class);
    copy.putAll(confidenceMeanings);
    confidenceMeanings = Map.copyOf(copy);
  }

  /** A context without a run before, without decisions and without a terminology. */
  public ReportContext(
      Function<String, String> conceptName,
      Function<String, String> measureName,
      Map<ConfidenceLabel, String> confidenceMeanings,
      String errorRates,
      Provenance provenance) {
    this(
        conceptName,
        measureName,
        confidenceMeanings,
        errorRates,
        provenance,
        Standings.NONE,
        Kinship.NONE,
        null);
  }

  /** The same context with what is known of findings beyond this run. */
  public ReportContext with(Standings known) {
    return new ReportContext(
        conceptName,
        measureName,
        confidenceMeanings,
        errorRates,
        provenance,
        known,
        kinship,
        calibration);
  }

  /** The same context with how concepts are related. */
  public ReportContext with(Kinship relations) {
    return new ReportContext(
        conceptName,
        measureName,
        confidenceMeanings,
        errorRates,
        provenance,
        standings,
        relations,
        calibration);
  }

  /** The same context with how well the judge's probabilities were found to hold. */
  public ReportContext with(Calibration measured) {
    return new ReportContext(
        conceptName,
        measureName,
        confidenceMeanings,
        errorRates,
        provenance,
        standings,
        kinship,
        measured);
  }

  /** The same context with what confidence labels were found to mean. */
  public ReportContext with(Map<ConfidenceLabel, String> meanings) {
    return new ReportContext(
        conceptName,
        measureName,
        meanings,
        errorRates,
        provenance,
        standings,
        kinship,
        calibration);
  }

  /** The same context with a sentence on the measured error rates. */
  public ReportContext withErrorRates(String sentence) {
    return new ReportContext(
        conceptName,
        measureName,
        confidenceMeanings,
        sentence,
        provenance,
        standings,
        kinship,
        calibration);
  }

  /** A context in which confidence has not been measured against labelled data. */
  public static ReportContext uncalibrated(
      Function<String, String> conceptName,
      Function<String, String> measureName,
      Provenance provenance) {
    return new ReportContext(conceptName, measureName, Map.of(), "", provenance);
  }

  /**
   * What a confidence label means, in words that a reviewer can act on.
   *
   * <p>A label without a measured meaning says so: a number that was never held against outcomes is
   * no frequency.
   */
  public String confidenceMeaning(ConfidenceLabel label) {
    return confidenceMeanings.getOrDefault(label, NOT_CALIBRATED);
  }
}
