package org.medclaim.pipeline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Turns arguments such as {@code --runner=FlinkRunner} into Beam's options. */
final class BeamArguments {
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "missing (?:a property|properties) named '?(?<name>[^'.]+)'?\\.(?: Did you mean (?<near>.+)\\?)?");

  private BeamArguments() {}

  /**
   * The options, with the Direct Runner where none is named.
   *
   * <p>Its checks for pipelines under development are off unless asked for: they code and compare
   * every element, and the tests have them on.
   *
   * @throws SettingsException where Beam does not know an option or its value
   */
  static PipelineOptions options(List<String> arguments) {
    PipelineOptions options;
    try {
      options = PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new)).create();
    } catch (IllegalArgumentException e) {
      String reason =
          lacksFlink(arguments)
              ? "the Flink runner is not in this build; 'mvn -Pflink package' makes one that has it"
              : reason(String.valueOf(e.getMessage()));
      throw new SettingsException("after --: " + reason, e);
    }
    if (DirectRunner.class.equals(options.getRunner())) {
      DirectOptions direct = options.as(DirectOptions.class);
      direct.setEnforceImmutability(asksFor(arguments, "--enforceImmutability"));
      direct.setEnforceEncodability(asksFor(arguments, "--enforceEncodability"));
    }
    return options;
  }

  /** Whether Flink is asked of a program that was built without it, as the archive is. */
  private static boolean lacksFlink(List<String> arguments) {
    return arguments.stream()
            .anyMatch(it -> it.startsWith("--flink") || it.matches("--runner=.*FlinkRunner"))
        && BeamArguments.class.getResource("/org/apache/beam/runners/flink/FlinkRunner.class")
            == null;
  }

  private static boolean asksFor(List<String> arguments, String option) {
    return arguments.contains(option) || arguments.contains(option + "=true");
  }

  /** Beam's own message, but for unknown options, where it speaks of Java interfaces. */
  private static String reason(String message) {
    Matcher unknown = UNKNOWN.matcher(message);
    if (!unknown.find()) {
      return message;
    }
    String near = unknown.group("near");
    return "Beam knows no option '--"
        + unknown.group("name")
        + "'"
        + (near == null ? "" : "; did you mean " + near.replaceAll("'(\\w+)'", "'--$1'") + "?");
  }
}
