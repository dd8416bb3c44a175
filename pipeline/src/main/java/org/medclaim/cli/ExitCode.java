package org.medclaim.cli;

/** What the program's exit code tells. */
final class ExitCode {
  /** Done, and nothing at or above what should fail. */
  static final int DONE = 0;

  /** Done, and there are findings at or above what should fail. */
  static final int FINDINGS = 1;

  /** Could not run. */
  static final int FAILED = 2;

  private ExitCode() {}
}
