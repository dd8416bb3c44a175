package org.medclaim.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.ManifestFile;
import org.medclaim.audit.RunExpiry;
import org.medclaim.audit.RunManifest;
import org.medclaim.fetch.FetchReport;
import org.medclaim.fetch.SupersededPages;
import org.medclaim.fetch.Waiting;
import org.medclaim.fetch.WebFetch;
import org.medclaim.ingest.InputFinder;
import org.medclaim.model.InputFile;

/**
 * One scheduled run: fetch what is new, check all that is kept, let old runs expire, leave numbers
 * for the monitoring.
 *
 * <p>Two watches of one folder at a time are for the caller to keep apart; fetches and runs keep
 * themselves apart in any case.
 */
public final class WatchRun {
  private final WatchConfig config;
  private final Parts parts;
  private final Clock clock;
  private final Waiting waiting;
  private final Map<String, Duration> stages = new LinkedHashMap<>();

  /** What a run is made of besides its configuration, and who hears of it. */
  public record Parts(Checking checking, Consumer<FetchReport> fetched) {}

  /** Checks articles and writes a run. */
  @FunctionalInterface
  public interface Checking {
    /** The folder of the run, whose manifest is written, and whether it has what should fail. */
    Checked check(List<InputFile> inputs);
  }

  /** What came of checking: {@code remembered} articles were taken from the state. */
  public record Checked(Path folder, boolean failing, long remembered) {}

  /** What came of a run. */
  public record Result(
      Optional<FetchReport> fetch, Optional<Checked> checked, RunExpiry.Removed removed) {
    /** True where there are sources on the web and not one of them could be read. */
    public boolean isCutOff() {
      return fetch.isPresent() && fetch.get().sourcesRead() == 0;
    }
  }

  /** A run of these parts. */
  public WatchRun(WatchConfig config, Parts parts, Clock clock, Waiting waiting) {
    this.config = config;
    this.parts = parts;
    this.clock = clock;
    this.waiting = waiting;
  }

  /**
   * Runs once; the metrics are written also where the run fails.
   *
   * @throws RuntimeException what fetching, finding and checking throw where they cannot be done
   */
  public Result run() {
    @Nullable Result result = null;
    try {
      result = stages();
      return result;
    } finally {
      metrics(result);
    }
  }

  private Result stages() {
    Optional<FetchReport> fetch =
        config.sources().web().isEmpty()
            ? Optional.empty()
            : Optional.of(timed("fetch", this::fetch));
    if (waiting.isStopped()) {
      return new Result(fetch, Optional.empty(), new RunExpiry.Removed(0, 0, 0));
    }
    List<InputFile> inputs = timed("find", this::inputs);
    Optional<Checked> checked =
        inputs.isEmpty()
            ? Optional.empty()
            : Optional.of(timed("check", () -> parts.checking().check(inputs)));
    return new Result(fetch, checked, timed("expire", this::expire));
  }

  private FetchReport fetch() {
    FetchReport report =
        new WebFetch(config.fetch(), clock, waiting)
            .run(config.sources().web(), config.places().pages());
    parts.fetched().accept(report);
    return report;
  }

  private List<InputFile> inputs() {
    List<String> patterns = new ArrayList<>(config.sources().local());
    Path pages = config.places().pages();
    if (holdsPages(pages)) {
      patterns.add(pages.toString());
    }
    return patterns.isEmpty() ? List.of() : new InputFinder().find(patterns);
  }

  private static boolean holdsPages(Path pages) {
    if (!Files.isDirectory(pages)) {
      return false;
    }
    try (Stream<Path> files = Files.list(pages)) {
      return files.anyMatch(file -> file.toString().endsWith(".warc.gz"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + pages, e);
    }
  }

  private RunExpiry.Removed expire() {
    WatchConfig.Retention keep = config.retention();
    if (keep.keepsEverything()) {
      return new RunExpiry.Removed(0, 0, 0);
    }
    SupersededPages.remove(config.places().pages(), keep.before(clock.instant()));
    return new RunExpiry(config.places().out())
        .apply(
            new RunExpiry.Terms(keep.newest(), keep.before(clock.instant()), keep.hold()),
            clock.instant());
  }

  private <T> T timed(String stage, Supplier<T> work) {
    long began = waiting.nanos();
    try {
      return work.get();
    } finally {
      stages.put(stage, Duration.ofNanos(waiting.nanos() - began));
    }
  }

  private void metrics(@Nullable Result result) {
    if (config.places().metrics().isEmpty()) {
      return;
    }
    RunMetrics metrics = new RunMetrics();
    if (result != null) {
      result.fetch().ifPresent(fetch -> fetched(metrics, fetch));
      result.checked().ifPresent(checked -> checked(metrics, checked));
    }
    metrics
        .stages(stages)
        .ended(clock.instant(), result != null && !waiting.isStopped())
        .write(config.places().metrics().get());
  }

  private static void fetched(RunMetrics metrics, FetchReport fetch) {
    FetchReport.Pages pages = fetch.pages();
    Map<String, Long> outcomes = new LinkedHashMap<>();
    outcomes.put("new", pages.fresh());
    outcomes.put("changed", pages.changed());
    outcomes.put("unchanged", pages.unchanged());
    outcomes.put("rejected", pages.rejected());
    outcomes.put("left", pages.left());
    outcomes.forEach(
        (outcome, n) ->
            metrics.add(
                "medclaim_run_pages",
                "Pages that sources named, by what became of them.",
                "outcome",
                outcome,
                n));
    String help = "Sources on the web, by whether they could be read.";
    metrics.add("medclaim_run_sources", help, "outcome", "read", fetch.sourcesRead());
    metrics.add("medclaim_run_sources", help, "outcome", "failed", fetch.failedSources().size());
  }

  private static void checked(RunMetrics metrics, Checked checked) {
    RunManifest run = ManifestFile.read(checked.folder());
    String articles = "Articles of the last run, by what became of them.";
    String name = "medclaim_run_articles";
    metrics.add(name, articles, "outcome", "reported", run.ledger().articlesReported());
    metrics.add(name, articles, "outcome", "rejected", run.ledger().articlesRejected());
    metrics.add(
        "medclaim_run_articles_remembered",
        "Articles of the last run that were taken from the state.",
        checked.remembered());
    metrics.add("medclaim_run_claims", "Claims of the last run.", run.ledger().claimsWritten());
    metrics.add(
        "medclaim_run_claims_flagged",
        "Claims of the last run that are flagged.",
        run.findings().flagged());
    run.findings()
        .bySeverity()
        .forEach(
            (severity, n) ->
                metrics.add(
                    "medclaim_run_findings",
                    "Findings of the last run, by severity.",
                    "severity",
                    severity,
                    n));
    run.findings()
        .byVerdict()
        .forEach(
            (verdict, n) ->
                metrics.add(
                    "medclaim_run_verdicts",
                    "Findings of the last run, by verdict.",
                    "verdict",
                    verdict,
                    n));
  }
}
