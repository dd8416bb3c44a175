package org.medclaim.cli;

import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Turns what follows {@code --} into Beam's options. */
final class BeamOptions {
  private BeamOptions() {}

  /**
   * The options, with the Direct Runner where none is named.
   *
   * <p>Its checks for pipelines under development are off unless asked for: they code and compare
   * every element, and the tests have them on.
   */
  static PipelineOptions of(List<String> args) {
    PipelineOptions options;
    try {
      options = PipelineOptionsFactory.fromArgs(args.toArray(String[]::new)).create();
    } catch (IllegalArgumentException e) {
      throw new UsageException("after --: " + e.getMessage());
    }
    if (DirectRunner.class.equals(options.getRunner())) {
      DirectOptions direct = options.as(DirectOptions.class);
      direct.setEnforceImmutability(has(args, "--enforceImmutability"));
      direct.setEnforceEncodability(has(args, "--enforceEncodability"));
    }
    return options;
  }

  private static boolean has(List<String> args, String option) {
    return args.contains(option) || args.contains(option + "=true");
  }
}
