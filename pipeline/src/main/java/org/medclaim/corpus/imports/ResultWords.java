package org.medclaim.corpus.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for one cell of a trial's table of results: what was measured, in whom, and how. */
record ResultWords(String group, String what, String statistic, String unit, String dispersion) {

  /** The parts that say something, with a comma between them. */
  static String joined(String... parts) {
    return Stream.of(parts)
        .filter(part -> !part.isBlank())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** "Exenatide Arm: Beta-cell function, mean 2.89 ratio (standard error 0.27)." */
  Optional<String> sentence(String value, String spread, String lower, String upper) {
    if (!value.matches(".*\\d.*")) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(group.isBlank() ? "" : group + ": ");
    text.append(what.isBlank() ? "" : what + ", ");
    // "Number 30 participants" would read like a number of something.
    if (!statistic.isBlank() && !statistic.equalsIgnoreCase("number")) {
      text.append(words(statistic)).append(' ');
    }
    text.append(value).append(unit.isBlank() ? "" : " " + unit);
    String range = lower.isBlank() || upper.isBlank() ? spread : lower + " to " + upper;
    if (!range.isBlank()) {
      text.append(" (")
          .append(dispersion.isBlank() ? "" : words(dispersion) + " ")
          .append(range)
          .append(')');
    }
    return Optional.of(text.append('.').toString());
  }

  /** "Comparison of the groups: hazard ratio 0.77 (95% CI 0.61 to 0.97), p = 0.03." */
  static Optional<String> analysis(
      String parameter, String value, String level, String lower, String upper, String p) {
    StringBuilder text = new StringBuilder();
    if (!value.isBlank()) {
      text.append(parameter.isBlank() ? "" : words(parameter) + " ").append(value);
      if (!lower.isBlank() && !upper.isBlank()) {
        text.append(" (")
            .append(level.isBlank() ? "" : level.replaceAll("\\.0+$", "") + "% CI ")
            .append(lower)
            .append(" to ")
            .append(upper)
            .append(')');
      }
    }
    if (!p.isBlank()) {
      String sign = p.matches("[<>=\u2264\u2265].*") ? "p " : "p = ";
      text.append(text.isEmpty() ? "" : ", ").append(sign).append(p.strip());
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of("Comparison of the groups: " + text + ".");
  }

  private static String words(String code) {
    return code.replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
