package org.medclaim.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.RunLock;
import org.medclaim.audit.RunSigner;
import org.medclaim.fetch.StopSignal;
import org.medclaim.model.InputFile;
import org.medclaim.pipeline.CheckRun;
import org.medclaim.pipeline.CheckSettings;
import org.medclaim.pipeline.ProgramVersion;
import org.medclaim.review.DecisionLog;
import org.medclaim.watch.WatchConfig;
import org.medclaim.watch.WatchConfigReader;
import org.medclaim.watch.WatchRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches and checks what is new, once or again and again. */
@Command(
    name = "watch",
    description = "Fetch and check what is new, on a schedule, and keep the numbers of it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "SIGTERM ends a run cleanly: nothing half-done counts, and the next run goes on from there.",
      "Exit codes with --once: 0 done, 1 findings at or above fail-on, 2 could not run or not one",
      "source could be read, 143 ended by SIGTERM (130 by Ctrl-C)."
    })
final class WatchCommand implements Callable<Integer> {
  private static final List<String> USUAL = List.of("html", "jsonl");
  private static final int SHOWN = 10;

  private final Console console;

  @Mixin private final Shared shared = new Shared();

  @Parameters(paramLabel = "CONFIG", description = "What to watch, as YAML.")
  private Path file = Path.of("watch.yaml");

  @Option(
      names = "--once",
      description = "Run once and end, for cron, systemd or Kubernetes (default: every so often).")
  private boolean once;

  WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    WatchConfig config = WatchConfigReader.read(file, ProgramVersion.current());
    shared.otherwise(config.check().packs(), config.check().configuration());
    FailOn failOn = FailOn.parse(config.check().failOn());
    try (EndSignal end = new EndSignal(console);
        RunLock lock = RunLock.take(config.places().out().resolve(".watch"))) {
      lock.check();
      StopSignal signal = end.signal();
      while (true) {
        long began = signal.nanos();
        int code = oneRun(config, failOn, signal);
        if (once || signal.isStopped()) {
          return code;
        }
        Duration took = Duration.ofNanos(signal.nanos() - began);
        Duration wait = config.every().minus(took);
        if (!wait.isNegative() && !signal.pause(wait)) {
          return ExitCode.DONE;
        }
      }
    }
  }

  /** A run that fails ends the program only with {@code --once}: the next one may go well. */
  private int oneRun(WatchConfig config, FailOn failOn, StopSignal signal) {
    Clock clock = Clock.systemDefaultZone();
    WatchRun run =
        new WatchRun(
            config,
            new WatchRun.Parts(
                inputs -> check(config, failOn, signal, clock, inputs),
                report -> FetchPrinter.print(console, report, config.places().pages(), SHOWN)),
            clock,
            signal);
    try {
      WatchRun.Result result = run.run();
      if (signal.isStopped()) {
        console.message("ended before the run was complete; the next one goes on from there");
        return ExitCode.FAILED;
      }
      return told(result);
    } catch (RuntimeException e) {
      if (once || Complaints.of(e).isEmpty()) {
        throw e;
      }
      console.message(Complaints.of(e).get());
      return ExitCode.FAILED;
    }
  }

  private WatchRun.Checked check(
      WatchConfig config, FailOn failOn, StopSignal signal, Clock clock, List<InputFile> inputs) {
    Path out = config.places().out();
    List<String> formats = config.check().formats().isEmpty() ? USUAL : config.check().formats();
    Path key = config.check().signingKey();
    @Nullable RunSigner signer = key == null ? null : RunSigner.of(key);
    CheckSettings settings =
        shared
            .settings(clock, formats)
            .remembering(
                Baselines.previous(console, out),
                out.resolve(DecisionLog.NAME).toAbsolutePath().normalize().toString())
            .withState(config.places().state());
    Progress progress = new Progress(console.messages(), inputs.size());
    CheckRun.Result result =
        new CheckRun(clock, console::message, progress::done, signer, signal::isStopped)
            .run(inputs, settings, out, failOn.code(), List.of());
    RunPrinter.print(console, result.summary());
    if (config.places().state() != null) {
      console.result("  " + Counted.of(result.fromState(), "article") + " taken from the state");
    }
    console.result(RunPrinter.report(out, formats));
    return new WatchRun.Checked(
        result.folder(), failOn.failsFor(result.summary()), result.fromState());
  }

  private int told(WatchRun.Result result) {
    if (result.removed().runs() > 0) {
      console.result(
          Counted.of(result.removed().runs(), "run")
              + " expired, "
              + Counted.of(result.removed().files(), "file")
              + " removed");
    }
    if (result.isCutOff()) {
      console.message("not one source could be read");
      return ExitCode.FAILED;
    }
    if (result.checked().isEmpty()) {
      console.message("nothing to check yet");
      return ExitCode.DONE;
    }
    if (result.checked().get().failing()) {
      console.message("there are findings as grave as fail-on says");
      return ExitCode.FINDINGS;
    }
    return ExitCode.DONE;
  }
}
