package org.medclaim.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.RunSigner;
import org.medclaim.ingest.InputFinder;
import org.medclaim.model.InputFile;
import org.medclaim.pipeline.CheckRun;
import org.medclaim.pipeline.CheckSettings;
import org.medclaim.review.DecisionLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the pipeline on files, folders and globs and writes a report. */
@Command(
    name = "check",
    description = "Check articles and write a report.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "What follows -- goes to Beam: -- --runner=FlinkRunner --flinkMaster=host:8081",
      "SIGTERM ends a run cleanly: nothing half-done counts, what was judged is in --state.",
      "Exit codes: 0 done, 1 findings at or above --fail-on, 2 could not run, 143 ended by",
      "SIGTERM (130 by Ctrl-C)."
    })
final class CheckCommand implements Callable<Integer> {
  private static final List<String> FORMATS =
      List.of("html", "jsonl", "sarif", "csv", "claimreview");
  private static final List<String> USUAL = List.of("html", "jsonl");
  private static final String NO_BASELINE = "none";

  private final Console console;
  private final List<String> beamArgs;

  @Mixin private final Shared shared = new Shared();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders (with all below) or globs of articles.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "reports",
      description = "Where the run's folder and 'latest' go (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("reports");

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "never",
      description =
          "Exit with 1 where a finding is at least so grave: never, warning, error (default:"
              + " ${DEFAULT-VALUE}).")
  private FailOn failOn = FailOn.NEVER;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "What to write: html, jsonl, sarif, csv, claimreview (default: html,jsonl; jsonl is"
              + " always written).")
  private List<String> formats = new ArrayList<>(USUAL);

  @Option(
      names = "--baseline",
      paramLabel = "RUN",
      description =
          "The folder of a run to compare with, or 'none' (default: the latest run in --out).")
  private @Nullable String baseline;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "Remember judgements there, and take unchanged articles from there; a folder, or a JDBC"
              + " URL of PostgreSQL (default: judge everything).")
  private @Nullable String state;

  @Option(
      names = "--sign",
      paramLabel = "KEY",
      description = "Sign the run with this private key ('medclaim audit keygen' makes one).")
  private @Nullable Path sign;

  CheckCommand(Console console, List<String> beamArgs) {
    this.console = console;
    this.beamArgs = beamArgs;
  }

  @Override
  public Integer call() {
    checkFormats();
    RunSigner signer = sign == null ? null : RunSigner.of(sign);
    List<InputFile> inputs = new InputFinder().find(paths);
    Clock clock = Clock.systemDefaultZone();
    CheckSettings settings =
        shared
            .settings(clock, formats)
            .remembering(baseline(), absolute(out.resolve(DecisionLog.NAME)))
            .withState(statePlace());
    CheckRun.Result result = run(clock, inputs, settings, signer);
    RunPrinter.print(console, result.summary());
    console.result(RunPrinter.report(out, formats));
    if (state != null) {
      console.result(
          "  " + Counted.of(result.fromState(), "article") + " taken from the state, unchanged");
    }
    if (failOn.failsFor(result.summary())) {
      console.message("there are findings at or above --fail-on " + failOn.code());
      return ExitCode.FINDINGS;
    }
    return ExitCode.DONE;
  }

  private CheckRun.Result run(
      Clock clock, List<InputFile> inputs, CheckSettings settings, @Nullable RunSigner signer) {
    Progress progress = new Progress(console.messages(), inputs.size());
    try (EndSignal end = new EndSignal(console)) {
      return new CheckRun(clock, console::message, progress::done, signer, end.signal()::isStopped)
          .run(inputs, settings, out, failOn.code(), beamArgs);
    }
  }

  private @Nullable String statePlace() {
    return state == null || state.startsWith("jdbc:") ? state : absolute(Path.of(state));
  }

  private @Nullable String baseline() {
    if (baseline != null) {
      return baseline.equals(NO_BASELINE) ? null : absolute(Path.of(baseline));
    }
    return Baselines.previous(console, out);
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private void checkFormats() {
    for (String format : formats) {
      if (!FORMATS.contains(format)) {
        throw new UsageException(
            "--format: '" + format + "' is not known; known: " + String.join(", ", FORMATS));
      }
    }
  }
}
