package org.medclaim.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.PCollection;
import org.medclaim.report.ReportFiles;

/** Leaves the outcome where the program that started the pipeline finds it. */
final class HandOver extends PTransform<PCollection<RunOutcome>, PCollection<Void>> {
  private static final long serialVersionUID = 1L;

  private final String runFolder;

  HandOver(String runFolder) {
    this.runFolder = runFolder;
  }

  @Override
  public PCollection<Void> expand(PCollection<RunOutcome> outcome) {
    return outcome.apply("Write outcome", ParDo.of(new WriteFn(runFolder)));
  }

  /** The outcome that a pipeline left in a run's folder. */
  static RunOutcome take(Path run) {
    try {
      byte[] bytes = Files.readAllBytes(RunParts.outcome(run));
      return (RunOutcome) SerializableUtils.deserializeFromByteArray(bytes, "the run's outcome");
    } catch (IOException e) {
      throw new UncheckedIOException("the pipeline left no outcome", e);
    }
  }

  private static final class WriteFn extends DoFn<RunOutcome, Void> {
    private static final long serialVersionUID = 1L;

    private final String runFolder;

    WriteFn(String runFolder) {
      this.runFolder = runFolder;
    }

    @ProcessElement
    public void write(@Element RunOutcome outcome) throws IOException {
      ReportFiles.write(
          RunParts.outcome(Path.of(runFolder)), SerializableUtils.serializeToByteArray(outcome));
    }
  }
}
