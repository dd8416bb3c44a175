package org.medclaim.cli;

import java.util.Locale;
import org.medclaim.model.Severity;

/** The severity from which on findings make the exit code 1. */
enum FailOn {
  NEVER,
  WARNING,
  ERROR;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean failsAt(Severity severity) {
    return switch (this) {
      case NEVER -> false;
      case WARNING -> severity.compareTo(Severity.WARNING) >= 0;
      case ERROR -> severity == Severity.ERROR;
    };
  }
}
