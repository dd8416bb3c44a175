package org.medclaim.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.medclaim.model.Rejected;

/** Brings what happened to every article into one place. */
final class GatherOutcomes extends PTransform<PCollectionTuple, PCollection<RunOutcome>> {
  private static final long serialVersionUID = 1L;

  @Override
  public PCollection<RunOutcome> expand(PCollectionTuple outcomes) {
    PCollection<RunOutcome> reported =
        outcomes
            .get(CheckArticles.REPORTED)
            .apply(
                "Reported",
                MapElements.into(TypeDescriptor.of(RunOutcome.class))
                    .via((ArticleOutcome one) -> new RunOutcome(List.of(one), List.of())))
            .setCoder(SerializableCoder.of(RunOutcome.class));
    PCollection<RunOutcome> rejected =
        outcomes
            .get(CheckArticles.REJECTED)
            .apply(
                "Rejected",
                MapElements.into(TypeDescriptor.of(RunOutcome.class))
                    .via((Rejected one) -> new RunOutcome(List.of(), List.of(one))))
            .setCoder(SerializableCoder.of(RunOutcome.class));
    return PCollectionList.of(reported)
        .and(rejected)
        .apply("Both", Flatten.pCollections())
        .apply("Into one", Combine.globally(new MergeFn()))
        .setCoder(SerializableCoder.of(RunOutcome.class));
  }

  /** Grows in place: merging sorted pairs would take quadratic time over many articles. */
  private static final class MergeFn
      extends Combine.CombineFn<RunOutcome, MergeFn.Growing, RunOutcome> {
    private static final long serialVersionUID = 1L;

    private static final class Growing implements Serializable {
      private static final long serialVersionUID = 1L;

      private final ArrayList<ArticleOutcome> reported = new ArrayList<>();
      private final ArrayList<Rejected> rejected = new ArrayList<>();
    }

    @Override
    public Growing createAccumulator() {
      return new Growing();
    }

    @Override
    public Growing addInput(Growing growing, RunOutcome outcome) {
      growing.reported.addAll(outcome.reported());
      growing.rejected.addAll(outcome.rejected());
      return growing;
    }

    @Override
    public Growing mergeAccumulators(Iterable<Growing> all) {
      Growing merged = new Growing();
      for (Growing growing : all) {
        merged.reported.addAll(growing.reported);
        merged.rejected.addAll(growing.rejected);
      }
      return merged;
    }

    @Override
    public RunOutcome extractOutput(Growing growing) {
      return new RunOutcome(growing.reported, growing.rejected);
    }

    @Override
    public Coder<Growing> getAccumulatorCoder(
        CoderRegistry registry, Coder<RunOutcome> inputCoder) {
      return SerializableCoder.of(Growing.class);
    }
  }
}
