package org.medclaim.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.joda.time.Duration;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.InputStore;
import org.medclaim.audit.LatestPointer;
import org.medclaim.audit.ManifestFile;
import org.medclaim.audit.RunChain;
import org.medclaim.audit.RunId;
import org.medclaim.audit.RunLock;
import org.medclaim.audit.RunManifest;
import org.medclaim.audit.RunSigner;
import org.medclaim.ingest.InputBytes;
import org.medclaim.model.InputFile;
import org.medclaim.report.HistoryPoint;
import org.medclaim.report.RunSummary;

/** One run: a pipeline over the inputs, then the run's own files, manifest last. */
public final class CheckRun {
  private static final Duration BETWEEN_LOOKS = Duration.millis(250);

  private final Clock clock;
  private final Consumer<String> messages;
  private final LongConsumer articlesDone;
  private final @Nullable RunSigner signer;
  private final BooleanSupplier ended;
  private final @Nullable List<HistoryPoint> earlier;

  /**
   * A run that tells its progress.
   *
   * <p>{@code messages} hears of the index being built, {@code articlesDone} how many articles are
   * through, a few times a second.
   */
  public CheckRun(Clock clock, Consumer<String> messages, LongConsumer articlesDone) {
    this(clock, messages, articlesDone, null);
  }

  /** A run whose manifest is signed, where there is a signer. */
  public CheckRun(
      Clock clock,
      Consumer<String> messages,
      LongConsumer articlesDone,
      @Nullable RunSigner signer) {
    this(clock, messages, articlesDone, signer, () -> false);
  }

  /**
   * A run that can be told to end; {@code ended} is asked a few times a second.
   *
   * <p>A run that is ended leaves a folder without a manifest, on which nothing counts; what it had
   * judged is in the state.
   */
  public CheckRun(
      Clock clock,
      Consumer<String> messages,
      LongConsumer articlesDone,
      @Nullable RunSigner signer,
      BooleanSupplier ended) {
    this(clock, messages, articlesDone, signer, ended, null);
  }

  /** A run that is replayed somewhere else, with what it knew of the runs before it. */
  CheckRun(Clock clock, Consumer<String> messages, List<HistoryPoint> earlier) {
    this(clock, messages, done -> {}, null, () -> false, earlier);
  }

  private CheckRun(
      Clock clock,
      Consumer<String> messages,
      LongConsumer articlesDone,
      @Nullable RunSigner signer,
      BooleanSupplier ended,
      @Nullable List<HistoryPoint> earlier) {
    this.clock = clock;
    this.messages = messages;
    this.articlesDone = articlesDone;
    this.signer = signer;
    this.ended = ended;
    this.earlier = earlier;
  }

  /** Where a run's files are, what it found, and how many articles were remembered. */
  public record Result(Path folder, RunSummary summary, long fromState) {}

  /**
   * Checks the inputs and writes a new run folder below {@code out}.
   *
   * <p>Nothing is written before the corpus and the rules were found right. {@code
   * settings.runFolder()} is not looked at; the run's own folder takes its place.
   *
   * @param beamArguments Beam's own options, such as {@code --runner=FlinkRunner}; none for the
   *     Direct Runner
   * @throws SettingsException where there is no such rule pack or Beam option
   * @throws org.medclaim.yaml.YamlFileException where a rule or corpus file is wrong
   * @throws LedgerException where the books do not balance
   * @throws RunEndedException where the run was told to end
   * @throws org.medclaim.audit.RunLockedException where another run writes to {@code out}
   */
  public Result run(
      List<InputFile> inputs,
      CheckSettings settings,
      Path out,
      String failOn,
      List<String> beamArguments) {
    // Wrong options are told before anything is done; without any, Beam may not be needed at all.
    Optional<PipelineOptions> named =
        beamArguments.isEmpty()
            ? Optional.empty()
            : Optional.of(BeamArguments.options(beamArguments));
    try (CheckTools tools = CheckTools.open(settings, messages);
        RunLock lock = RunLock.take(out)) {
      RunStart start = begin(inputs, settings, out, failOn);
      Path folder = out.resolve(start.id().toString());
      CheckSettings placed = settings.inRunFolder(folder.toAbsolutePath().toString());
      RunOutcome outcome = outcome(start, placed, tools, named);
      RunSummary summary =
          new RunFiles(folder, placed, tools).write(inputs, outcome, start.earlier());
      RunManifest manifest =
          new RunBooks(folder, placed, tools).manifest(start, clock.instant(), outcome, summary);
      lock.check();
      ManifestFile.write(folder, manifest, signer);
      new RunChain(out).enter(start.id());
      tools.remembering().complete();
      new LatestPointer().point(out, start.id());
      return new Result(
          folder, summary, outcome.reported().stream().filter(ArticleOutcome::fromState).count());
    }
  }

  /** Under the folder's lock, so that the run before is the one before. */
  private RunStart begin(List<InputFile> inputs, CheckSettings settings, Path out, String failOn) {
    Instant started = clock.instant();
    RunChain chain = new RunChain(out);
    chain.mend();
    // A run may have been ended behind its entry in the chain, before 'latest' moved to it.
    chain
        .last()
        .filter(last -> Files.exists(out.resolve(last.runId()).resolve(ManifestFile.NAME)))
        .ifPresent(last -> new LatestPointer().point(out, new RunId(last.runId())));
    InputStore store = new InputStore(out, InputBytes::open);
    store.removeLeftovers();
    String configuration = settings.ruleChoice().configuration();
    Optional<RunManifest.Previous> previous = chain.last();
    return new RunStart(
        RunId.create(clock, out),
        started,
        failOn,
        inputs.stream().map(store::pin).toList(),
        previous,
        earlier(out, settings, previous.orElse(null)),
        RunStart.seen(settings.decisions()),
        configuration.isEmpty() ? null : store.keep(Path.of(configuration)));
  }

  /** A run that is compared with none stands by itself, whatever else lies in the folder. */
  private List<HistoryPoint> earlier(
      Path out, CheckSettings settings, RunManifest.@Nullable Previous previous) {
    if (earlier != null) {
      return earlier;
    }
    return settings.baseline() == null ? List.of() : RunTrend.before(out, previous).points();
  }

  /** Of all articles; where the state holds all of them there is nothing for a pipeline to do. */
  private RunOutcome outcome(
      RunStart start, CheckSettings settings, CheckTools tools, Optional<PipelineOptions> named) {
    RunParts parts =
        new RunParts(Path.of(settings.runFolder()), settings.formats(), tools.reportContext());
    RememberedArticles.Split split =
        new RememberedArticles(tools.remembering(), parts, ended, articlesDone)
            .write(start.inputs());
    if (split.open().isEmpty() && !split.outcomes().isEmpty()) {
      return new RunOutcome(split.outcomes(), List.of());
    }
    PipelineOptions options = named.orElseGet(() -> BeamArguments.options(List.of()));
    return runPipeline(split.open(), settings, options, split.outcomes().size())
        .with(split.outcomes());
  }

  private RunOutcome runPipeline(
      List<InputFile> inputs, CheckSettings settings, PipelineOptions options, long before) {
    if (DirectRunner.class.equals(options.getRunner())) {
      options.as(DirectOptions.class).setBlockOnRun(false);
    }
    PipelineResult.State state = waitFor(CheckPipeline.of(inputs, settings, options), before);
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("the pipeline ended as " + state);
    }
    return HandOver.take(Path.of(settings.runFolder()));
  }

  private PipelineResult.State waitFor(Pipeline pipeline, long before) {
    try {
      PipelineResult result = pipeline.run();
      PipelineResult.State state = result.waitUntilFinish(BETWEEN_LOOKS);
      while (state == null || !state.isTerminal()) {
        articlesDone.accept(before + done(result));
        if (ended.getAsBoolean()) {
          throw new RunEndedException(String.valueOf(result.cancel()));
        }
        state = result.waitUntilFinish(BETWEEN_LOOKS);
      }
      return state;
    } catch (IOException e) {
      throw new UncheckedIOException("the pipeline cannot be cancelled", e);
    } catch (Pipeline.PipelineExecutionException e) {
      // What a step threw says more than that a pipeline failed.
      throw rethrown(e);
    }
  }

  private static RuntimeException rethrown(Pipeline.PipelineExecutionException e) {
    if (e.getCause() instanceof IOException io) {
      return new UncheckedIOException("a step of the pipeline could not read or write", io);
    }
    return e.getCause() instanceof RuntimeException cause ? cause : e;
  }

  private static long done(PipelineResult result) {
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(CheckArticles.COUNTERS, CheckArticles.ARTICLES))
            .build();
    long done = 0;
    for (MetricResult<Long> counter : result.metrics().queryMetrics(filter).getCounters()) {
      done += counter.getAttempted();
    }
    return done;
  }
}
