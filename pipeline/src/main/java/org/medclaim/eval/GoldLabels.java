package org.medclaim.eval;

import java.util.Locale;
import java.util.Optional;
import org.medclaim.model.Stance;
import org.medclaim.model.Verdict;

/** Translates other data sets' labels; the one place that knows their spellings. */
final class GoldLabels {
  /** Whom annotators count; the program counts people, whoever they are. */
  private static final String PEOPLE =
      "persons?|population|inhabitants?|patients?|participants?|volunteers?|men|women|boys|girls"
          + "|adults?|children|infants?|babies|subjects?|individuals?";

  private GoldLabels() {}

  /** The verdict of a label; empty where the label is not known. */
  static Optional<Verdict> verdict(String label) {
    return switch (label.toUpperCase(Locale.ROOT).replace(' ', '_')) {
      case "SUPPORTED", "SUPPORT", "SUPPORTS" -> Optional.of(Verdict.SUPPORTED);
      case "REFUTED", "REFUTES", "CONTRADICT", "CONTRADICTED" -> Optional.of(Verdict.REFUTED);
      case "MISLEADING" -> Optional.of(Verdict.MISLEADING);
      case "NOT_ENOUGH_INFO", "NEI" -> Optional.of(Verdict.NOT_ENOUGH_INFO);
      default -> Optional.empty();
    };
  }

  /** The stance of one piece of evidence that a label states; empty where it is not known. */
  static Optional<Stance> stance(String label) {
    return switch (label.toUpperCase(Locale.ROOT).replace(' ', '_')) {
      case "SUPPORTED", "SUPPORT", "SUPPORTS", "ENTAILMENT" -> Optional.of(Stance.SUPPORTS);
      case "REFUTED", "REFUTES", "CONTRADICT", "CONTRADICTED", "CONTRADICTION" ->
          Optional.of(Stance.REFUTES);
      case "NOT_ENOUGH_INFO", "NEI", "NEUTRAL" -> Optional.of(Stance.NEUTRAL);
      default -> Optional.empty();
    };
  }

  /**
   * One spelling for units that mean the same: lower case, singular, "people" for all words for
   * people, "per 100,000" without them.
   */
  static String unit(String unit) {
    String plain =
        unit.toLowerCase(Locale.ROOT)
            .replaceAll("(?<=\\d),(?=\\d)", "")
            .replace("percentage point", "%-point")
            .replaceAll("\\b(?:percent|per cent)\\b", "%")
            .replaceAll("\\b(?:" + PEOPLE + ")\\b", "people")
            .replaceAll("^(per [\\d. ]+?) people$", "$1")
            .replaceAll("^times$", "fold")
            .strip();
    return plain.length() > 3 && plain.endsWith("s")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }
}
