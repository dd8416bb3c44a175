package org.medclaim.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.medclaim.pipeline.RunReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Judges a run again from its kept inputs and compares the bytes. */
@Command(
    name = "replay",
    description = {
      "Judge a run again from the kept copies of its inputs, and compare every file byte by byte.",
      "Options and the day are the run's own; --corpus, --rules and --config name what to use of",
      "each today. What moved on since the run is said."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Exit codes: 0 the same bytes, 1 something differs, 2 could not run."})
final class AuditReplayCommand implements Callable<Integer> {
  private static final int FINDINGS_TOLD = 50;

  private final Console console;

  @Mixin private final Shared shared = new Shared();

  @Parameters(paramLabel = "RUN", description = "The folder of a run, such as reports/latest.")
  private Path run = Path.of("");

  AuditReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(run)) {
      throw new UsageException(run + ": no such folder; name the folder of a run");
    }
    Path scratch = Files.createTempDirectory("medclaim-replay");
    try {
      RunReplay.Result result =
          RunReplay.of(
              run,
              shared.settings(Clock.systemDefaultZone(), List.of()),
              scratch,
              console::message);
      result.moved().forEach(moved -> console.result("moved on: " + moved));
      result.different().forEach(console::result);
      result.findings().stream().limit(FINDINGS_TOLD).forEach(console::result);
      if (result.findings().size() > FINDINGS_TOLD) {
        console.result("and " + (result.findings().size() - FINDINGS_TOLD) + " more findings");
      }
      console.result(
          result.different().isEmpty()
              ? "the same bytes in all " + Counted.of(result.same(), "file")
              : Counted.of(result.same(), "file")
                  + " the same, "
                  + result.different().size()
                  + " not");
      return result.different().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    } finally {
      MoreFiles.deleteRecursively(scratch, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
