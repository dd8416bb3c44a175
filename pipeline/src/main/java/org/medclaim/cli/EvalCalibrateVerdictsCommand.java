package org.medclaim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medclaim.eval.Half;
import org.medclaim.eval.HeldApartClaim;
import org.medclaim.eval.HeldApartClaims;
import org.medclaim.eval.VerdictCalibrator;
import org.medclaim.eval.VerdictEvaluation;
import org.medclaim.eval.VerdictScores;
import org.medclaim.judge.VerdictCalibration;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.pipeline.CheckTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Calibrates the confidence of verdicts on one half of the held-apart claims. */
@Command(
    name = "calibrate-verdicts",
    description =
        "Calibrate the confidence of verdicts on the calibration half, measure on the other.",
    mixinStandardHelpOptions = true)
final class EvalCalibrateVerdictsCommand implements Callable<Integer> {
  private static final String TABLE = "verdict-calibration.tsv";

  private final Console console;

  @Mixin private final Shared shared = new Shared();

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      required = true,
      description = "The table of claims with the verdicts that they deserve.")
  private Path claims = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where " + TABLE + " goes; src/main/resources/org/medclaim/judge to use it.")
  private Path out = Path.of(".");

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The date that the table names (default: today).")
  private @Nullable LocalDate date;

  @Option(
      names = "--highest",
      paramLabel = "LABEL",
      description =
          "The highest label to give, HIGH (the default) or MEDIUM: where annotated articles do not"
              + " bear out what the claims show.")
  private ConfidenceLabel highest = ConfidenceLabel.HIGH;

  EvalCalibrateVerdictsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Map<Half, List<HeldApartClaim>> halves =
        HeldApartClaims.read(claims).stream().collect(Collectors.groupingBy(HeldApartClaim::half));
    for (Half half : Half.values()) {
      if (!halves.containsKey(half)) {
        throw new UsageException(claims + ": no claim of the " + half.code() + " half");
      }
    }
    Clock clock = Clock.systemDefaultZone();
    try (CheckTools tools = CheckTools.open(shared.settings(clock, List.of()), console::message)) {
      VerdictCalibration fitted =
          VerdictCalibrator.fit(
              new VerdictEvaluation(tools.checker(VerdictCalibration.BY_RULE))
                  .judge(halves.getOrDefault(Half.CALIBRATION, List.of())),
              (date == null ? LocalDate.now(clock) : date).toString(),
              highest);
      VerdictScores scores =
          VerdictScores.of(
              new VerdictEvaluation(tools.checker(fitted))
                  .judge(halves.getOrDefault(Half.MEASURING, List.of())));
      Files.createDirectories(out);
      Files.writeString(out.resolve(TABLE), fitted.with(VerdictCalibrator.held(scores)).table());
      console.result(
          "Fitted on "
              + Counted.of(fitted.fittedOn(), "verdict")
              + " of the calibration half; "
              + begins("HIGH", fitted.high())
              + ", "
              + begins("MEDIUM", fitted.medium())
              + ".");
      console.result("On the measuring half:");
      VerdictTables.lines(scores).forEach(console::result);
    }
    return ExitCode.DONE;
  }

  private static String begins(String label, double from) {
    return from > 1 ? "no " + label + " could be shown" : label + " begins at " + from;
  }
}
