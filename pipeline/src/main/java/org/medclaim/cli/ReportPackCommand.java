package org.medclaim.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.review.EvidencePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs a finished run into one archive. */
@Command(
    name = "pack",
    description = {
      "Pack a finished run into one archive: pages, findings, manifest, decisions, digests.",
      "A file that is not as the run wrote it is refused. The same run gives the same bytes."
    },
    mixinStandardHelpOptions = true)
final class ReportPackCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RUN", description = "The run's folder, such as reports/latest.")
  private Path run = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The archive (default: RUN-ID.zip in the working folder).")
  private @Nullable Path to;

  ReportPackCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    EvidencePack pack = EvidencePack.of(run);
    Path file = to == null ? Path.of(pack.runId() + ".zip") : to;
    String digest = pack.write(file);
    console.result(file + ": " + Counted.of(pack.files(), "file") + ", sha256 " + digest);
    return ExitCode.DONE;
  }
}
