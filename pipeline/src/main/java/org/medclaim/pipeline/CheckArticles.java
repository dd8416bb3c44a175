package org.medclaim.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.InputFile;
import org.medclaim.model.Rejected;

/**
 * Checks every article and writes its files; gives on only small outcomes.
 *
 * <p>All work on an article is in one step, since elements between steps are coded and copied. A
 * file that cannot be written fails the bundle, so that the runner tries again; everything that is
 * wrong with an article itself makes it rejected.
 */
final class CheckArticles extends PTransform<PCollection<InputFile>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  static final String COUNTERS = "medclaim";
  static final String ARTICLES = "articles";
  static final TupleTag<ArticleOutcome> REPORTED = new TupleTag<>("reported") {};
  static final TupleTag<Rejected> REJECTED = new TupleTag<>("rejected") {};

  private final CheckSettings settings;

  CheckArticles(CheckSettings settings) {
    this.settings = settings;
  }

  @Override
  public PCollectionTuple expand(PCollection<InputFile> files) {
    PCollectionTuple outcomes =
        files.apply(
            "Read, extract, retrieve, judge, write",
            ParDo.of(new CheckFn(settings)).withOutputTags(REPORTED, TupleTagList.of(REJECTED)));
    outcomes.get(REPORTED).setCoder(SerializableCoder.of(ArticleOutcome.class));
    outcomes.get(REJECTED).setCoder(SerializableCoder.of(Rejected.class));
    return outcomes;
  }

  private static final class CheckFn extends DoFn<InputFile, ArticleOutcome> {
    private static final long serialVersionUID = 1L;

    private final CheckSettings settings;
    private final Counter articles = Metrics.counter(COUNTERS, ARTICLES);
    private final Counter claims = Metrics.counter(COUNTERS, "claims");
    private final Counter flagged = Metrics.counter(COUNTERS, "flagged");
    private final Counter rejected = Metrics.counter(COUNTERS, "rejected");
    private transient @Nullable CheckTools tools;
    private transient @Nullable RunParts parts;

    CheckFn(CheckSettings settings) {
      this.settings = settings;
    }

    @Setup
    public void open() {
      CheckTools opened = CheckTools.open(settings, message -> {});
      tools = opened;
      parts =
          new RunParts(Path.of(settings.runFolder()), settings.formats(), opened.reportContext());
    }

    @ProcessElement
    public void check(@Element InputFile file, MultiOutputReceiver out) throws IOException {
      RunParts writer = parts;
      if (tools == null || writer == null) {
        throw new IllegalStateException("not set up");
      }
      articles.inc();
      // A runner that is told to end tears down while work goes on: what is worked with is held on
      // to.
      try (CheckTools open = CheckTools.open(settings, message -> {})) {
        RememberingChecker.Judged judged = open.remembering().check(file);
        Rendering written = writer.write(judged.checked(), judged.fromState());
        open.remembering().remember(file, written, writer.standings());
        ArticleOutcome outcome = written.outcome();
        claims.inc(outcome.summary().claims());
        flagged.inc(outcome.summary().flagged());
        out.get(REPORTED).output(outcome);
      } catch (StageException e) {
        rejected.inc();
        out.get(REJECTED).output(e.rejected());
      }
    }

    @Teardown
    public void close() {
      if (tools != null) {
        tools.close();
        tools = null;
      }
    }
  }
}
