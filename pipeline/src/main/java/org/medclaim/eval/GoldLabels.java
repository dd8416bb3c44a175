package org.medclaim.eval;

import java.util.Locale;
import org.medclaim.model.Verdict;

/** Translates other data sets' labels; the one place that knows their spellings. */
final class GoldLabels {
  private GoldLabels() {}

  /**
   * The verdict of a label.
   *
   * @throws GoldException where the label is not known
   */
  static Verdict verdict(String label) {
    return switch (label.toUpperCase(Locale.ROOT).replace(' ', '_')) {
      case "SUPPORTED", "SUPPORT", "SUPPORTS" -> Verdict.SUPPORTED;
      case "REFUTED", "REFUTES", "CONTRADICT", "CONTRADICTED" -> Verdict.REFUTED;
      case "MISLEADING" -> Verdict.MISLEADING;
      case "NOT_ENOUGH_INFO", "NEI" -> Verdict.NOT_ENOUGH_INFO;
      default -> throw new GoldException("'" + label + "' is no verdict that is known here");
    };
  }
}
