package org.medclaim.pipeline;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.medclaim.model.InputFile;

/**
 * The pipeline: input files, spread over the workers, checked, outcomes gathered and handed over.
 *
 * <p>Only file names are shuffled, into few buckets: each bundle then is many articles, and nothing
 * big is coded or copied.
 */
final class CheckPipeline {
  private static final int BUCKETS = 4;

  private CheckPipeline() {}

  static Pipeline of(List<InputFile> inputs, CheckSettings settings, PipelineOptions options) {
    Pipeline pipeline = Pipeline.create(options);
    pipeline
        .apply("Take inputs", Create.of(inputs).withCoder(SerializableCoder.of(InputFile.class)))
        .apply("Spread", Reshuffle.<InputFile>viaRandomKey().withNumBuckets(BUCKETS))
        .apply("Check articles", new CheckArticles(settings))
        .apply("Gather outcomes", new GatherOutcomes())
        .apply("Hand over", new HandOver(settings.runFolder()));
    return pipeline;
  }
}
