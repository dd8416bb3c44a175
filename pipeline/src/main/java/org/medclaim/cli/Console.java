package org.medclaim.cli;

import java.io.PrintStream;

/** Where a command speaks: results on one stream, messages and progress on the other. */
record Console(PrintStream results, PrintStream messages) {
  /** A line of result. */
  void result(String line) {
    results.println(line);
  }

  /** A message to the person who runs the program. */
  void message(String line) {
    messages.println("medclaim: " + line);
  }
}
