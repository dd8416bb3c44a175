package org.medclaim.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.eval.Half;
import org.medclaim.eval.HeldApartClaim;
import org.medclaim.eval.HeldApartClaims;
import org.medclaim.eval.JudgedClaim;
import org.medclaim.eval.VerdictEvaluation;
import org.medclaim.eval.VerdictScores;
import org.medclaim.pipeline.CheckTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores verdicts and their confidence on claims held apart from the program. */
@Command(
    name = "verdicts",
    description = "Score verdicts and their confidence on claims held apart.",
    mixinStandardHelpOptions = true)
final class EvalVerdictsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Shared shared = new Shared();

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      required = true,
      description = "The table of claims with the verdicts that they deserve.")
  private Path claims = Path.of(".");

  @Option(
      names = "--half",
      paramLabel = "HALF",
      description = "Only this half: calibration or measuring (default: both).")
  private @Nullable Half half;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--errors",
      description = "List what was got wrong on the calibration half, a line each.")
  private boolean errors;

  EvalVerdictsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<HeldApartClaim> chosen = chosen();
    try (CheckTools tools =
        CheckTools.open(shared.settings(Clock.systemDefaultZone(), List.of()), console::message)) {
      List<JudgedClaim> judged = new VerdictEvaluation(tools.checker()).judge(chosen);
      VerdictScores scores = VerdictScores.of(judged);
      if (json) {
        console.result(VerdictTables.json(scores));
      } else {
        VerdictTables.lines(scores).forEach(console::result);
      }
      if (errors) {
        listErrors(judged);
      }
    }
    return ExitCode.DONE;
  }

  private List<HeldApartClaim> chosen() {
    List<HeldApartClaim> all = HeldApartClaims.read(claims);
    List<HeldApartClaim> chosen =
        Optional.ofNullable(half)
            .map(only -> all.stream().filter(claim -> claim.half() == only).toList())
            .orElse(all);
    if (chosen.isEmpty()) {
      throw new UsageException(claims + ": no claim of the half that --half names");
    }
    return chosen;
  }

  /** Errors of the measuring half stay unread, so that nobody mends the judge on them. */
  private void listErrors(List<JudgedClaim> judged) {
    List<JudgedClaim> wrong = judged.stream().filter(one -> !one.defensible()).toList();
    List<JudgedClaim> shown =
        wrong.stream().filter(one -> one.claim().half() == Half.CALIBRATION).toList();
    shown.stream().map(VerdictTables::error).forEach(json ? console::message : console::result);
    if (shown.size() < wrong.size()) {
      console.message(
          Counted.of(wrong.size() - shown.size(), "error")
              + " of the measuring half not listed: nobody is to mend the judge on them");
    }
  }
}
