package org.medclaim.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.eval.ArticleEvaluation;
import org.medclaim.eval.ArticleScores;
import org.medclaim.pipeline.CheckTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores whole articles against annotated lines. */
@Command(
    name = "articles",
    description = "Score whole articles against annotated lines.",
    mixinStandardHelpOptions = true)
final class EvalArticlesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Shared shared = new Shared();

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      required = true,
      description = "The folder with the annotated articles.")
  private Path articles = Path.of(".");

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "The annotations, a JSON object a line.")
  private Path gold = Path.of(".");

  @Option(
      names = "--oracle",
      paramLabel = "WHAT",
      description = "claims: which lines are check-worthy is given, and those are judged.")
  private @Nullable Oracle oracle;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--errors",
      description = "List what was got wrong, by what errors have in common.")
  private boolean errors;

  /** What is given perfectly. */
  enum Oracle {
    CLAIMS
  }

  EvalArticlesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (CheckTools tools =
        CheckTools.open(shared.settings(Clock.systemDefaultZone(), List.of()), console::message)) {
      boolean claimsGiven = oracle == Oracle.CLAIMS;
      ArticleScores scores =
          new ArticleEvaluation(
                  claimsGiven ? tools.checkerOfAllLines() : tools.checker(),
                  claimsGiven ? ArticleEvaluation.Given.CLAIMS : ArticleEvaluation.Given.TEXT)
              .score(articles, gold);
      ArticleReport report = new ArticleReport(scores, claimsGiven);
      if (json) {
        console.result(new ObjectMapper().writeValueAsString(report.json()));
      } else {
        report.lines().forEach(console::result);
      }
      if (errors) {
        ErrorListing.lines(scores.errors()).forEach(json ? console::message : console::result);
      }
    }
    return ExitCode.DONE;
  }
}
