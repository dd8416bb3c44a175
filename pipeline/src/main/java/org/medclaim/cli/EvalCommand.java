package org.medclaim.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has the commands that measure. */
@Command(
    name = "eval",
    description = "Measure against labelled data.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class EvalCommand implements Runnable {
  @Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "a command is missing: articles, sentences, verdicts, retrieval, stance or scifact");
    }
  }
}
