package org.medclaim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.medclaim.TestInstallation;

/** What a command answered: its exit code and the lines on both streams. */
record CommandRun(int code, List<String> results, List<String> messages) {
  static CommandRun of(String... args) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        new Cli(new PrintStream(results, true, UTF_8), new PrintStream(messages, true, UTF_8))
            .run(List.of(args));
    return new CommandRun(code, lines(results), lines(messages));
  }

  /** The command with the index that all tests share. */
  static CommandRun withIndex(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    int separator = all.indexOf("--");
    all.addAll(
        separator < 0 ? all.size() : separator,
        List.of("--index", TestInstallation.index().toString()));
    return of(all.toArray(String[]::new));
  }

  private static List<String> lines(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8).lines().toList();
  }

  String result() {
    return String.join("\n", results);
  }

  String message() {
    return String.join("\n", messages);
  }
}
