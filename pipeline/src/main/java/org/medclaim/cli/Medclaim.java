package org.medclaim.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** The program. */
public final class Medclaim {
  private Medclaim() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    silenceLibraries();
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code;
    try {
      code = new Cli(out, err).run(List.of(args));
    } catch (OutOfMemoryError e) {
      // Java's own exit code for an error is 1, which would tell of findings.
      err.println("medclaim: out of memory; MEDCLAIM_HEAP=4g gives more (it is 2g unless set)");
      code = ExitCode.FAILED;
    }
    out.flush();
    err.flush();
    System.exit(EndSignal.codeOr(code));
  }

  /** Libraries log what users can do nothing about; what matters comes as exceptions. */
  private static void silenceLibraries() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
