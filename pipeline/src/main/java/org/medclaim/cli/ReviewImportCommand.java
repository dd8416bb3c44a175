package org.medclaim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.review.DecisionFile;
import org.medclaim.review.DecisionLog;
import org.medclaim.review.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records the decisions that a reviewer exported from a report's page. */
@Command(
    name = "import",
    description = {
      "Record the decisions that a reviewer exported from a report's page.",
      "They go behind the others in DIR/decisions.jsonl; the next run in DIR knows them."
    },
    mixinStandardHelpOptions = true)
final class ReviewImportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The exported file, medclaim-decisions.json.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "reports",
      description = "The folder of the runs (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("reports");

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decided (default: the name that the file gives).")
  private @Nullable String by;

  ReviewImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(out)) {
      throw new UsageException(
          out + ": no such folder; --out must name the folder that 'medclaim check' wrote to");
    }
    List<Proposal> proposals = DecisionFile.read(file, by);
    DecisionLog.Outcome outcome =
        new DecisionLog(out.resolve(DecisionLog.NAME))
            .record(proposals, "import", Clock.systemUTC());
    console.result(
        Counted.of(outcome.recorded(), "decision")
            + " recorded, "
            + outcome.same()
            + " known already"
            + (outcome.older() == 0
                ? ""
                : ", " + outcome.older() + " passed over: a later decision stands"));
    return ExitCode.DONE;
  }
}
