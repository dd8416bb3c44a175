package org.medclaim.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has the commands on the report of a finished run. */
@Command(
    name = "report",
    description = "Pack a finished run for an auditor; print the schema of its findings.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ReportCommand implements Runnable {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "a command is missing: pack or schema");
    }
  }
}
