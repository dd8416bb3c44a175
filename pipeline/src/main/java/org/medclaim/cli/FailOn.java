package org.medclaim.cli;

import java.util.Arrays;
import java.util.Locale;
import org.medclaim.model.Severity;
import org.medclaim.report.RunSummary;
import picocli.CommandLine.TypeConversionException;

/** The severity from which on findings make the exit code 1. */
enum FailOn {
  NEVER,
  WARNING,
  ERROR;

  /** Reads what the command line says. */
  static FailOn parse(String text) {
    return Arrays.stream(values())
        .filter(value -> value.code().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + text + "' is not known; known: never, warning, error"));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True where a run has a finding that is as grave and that no reviewer has settled. */
  boolean failsFor(RunSummary summary) {
    return summary.articles().stream()
        .flatMap(article -> article.review().severities().entrySet().stream())
        .anyMatch(entry -> entry.getValue() > 0 && failsAt(entry.getKey()));
  }

  boolean failsAt(Severity severity) {
    return switch (this) {
      case NEVER -> false;
      case WARNING -> severity.compareTo(Severity.WARNING) >= 0;
      case ERROR -> severity == Severity.ERROR;
    };
  }
}
