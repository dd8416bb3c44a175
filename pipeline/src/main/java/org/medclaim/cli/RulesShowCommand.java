package org.medclaim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one rule as it stands in its file. */
@Command(
    name = "show",
    description = "Print one rule as it stands in its file.",
    mixinStandardHelpOptions = true)
final class RulesShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ID", description = "The rule's id, such as core/no-side-effects.")
  private String id = "";

  @Option(names = "--rules", paramLabel = "DIR", description = "The rule packs.")
  private @Nullable Path rules;

  RulesShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Home.content(rules, "rules");
    Path file = folder.resolve(id + ".yaml").normalize();
    if (!id.matches("[a-z0-9-]+/[a-z0-9-]+") || !Files.isRegularFile(file)) {
      throw new UsageException(
          "there is no rule '" + id + "'; 'medclaim rules list' lists those in force");
    }
    console.result(Files.readString(file, StandardCharsets.UTF_8).stripTrailing());
    return ExitCode.DONE;
  }
}
