package org.medclaim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, started as the launcher starts it. */
record RealProcess(Process process, Path messages) {
  private static final long MINUTES = 10;

  /**
   * Starts it; messages go to a file, so that a full pipe never stops it. The class path is that of
   * the tests, in the environment, since a command line has an end.
   */
  static RealProcess start(Path messages, List<String> arguments) throws IOException {
    return start(messages, List.of(), arguments);
  }

  /** The same behind other words, such as a shell that sets a limit and then runs the rest. */
  static RealProcess start(Path messages, List<String> before, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx600m",
            "-Dmedclaim.home=" + System.getProperty("medclaim.home", ".."),
            "org.medclaim.cli.Medclaim"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectErrorStream(true).redirectOutput(messages.toFile());
    return new RealProcess(builder.start(), messages);
  }

  /** Waits for its end and returns the exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException("no end after " + MINUTES + " minutes: " + said());
    }
    return process.exitValue();
  }

  /** Ends it as {@code kill -9} does; true where it was still alive then. */
  boolean kill() throws InterruptedException {
    boolean alive = process.isAlive();
    if (!process.destroyForcibly().waitFor(MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException("SIGKILL did not end the process");
    }
    return alive && process.exitValue() == 128 + 9;
  }

  /** What it said so far. */
  String said() {
    try {
      return Files.readString(messages, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
