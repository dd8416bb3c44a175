package org.medclaim.cli;

import java.util.concurrent.Callable;
import org.medclaim.report.FindingSchema;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of a line of findings.jsonl. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of a line of findings.jsonl.",
    mixinStandardHelpOptions = true)
final class ReportSchemaCommand implements Callable<Integer> {
  private final Console console;

  ReportSchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.result(FindingSchema.text().stripTrailing());
    return ExitCode.DONE;
  }
}
