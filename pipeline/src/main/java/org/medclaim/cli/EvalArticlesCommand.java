package org.medclaim.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.medclaim.eval.ArticleEvaluation;
import org.medclaim.eval.ArticleScores;
import org.medclaim.eval.QuantityScores;
import org.medclaim.eval.TypeScore;
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

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(names = "--errors", description = "List what was got wrong, a line each.")
  private boolean errors;

  EvalArticlesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (CheckTools tools =
        CheckTools.open(shared.settings(Clock.systemDefaultZone(), List.of()), console::message)) {
      ArticleScores scores = new ArticleEvaluation(tools.checker()).score(articles, gold);
      if (json) {
        console.result(new ObjectMapper().writeValueAsString(tree(scores)));
      } else {
        print(scores);
      }
      if (errors) {
        scores.errors().forEach(json ? console::message : console::result);
      }
    }
    return ExitCode.DONE;
  }

  private static ObjectNode tree(ArticleScores scores) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ObjectNode detection = root.putObject("detection");
    put(detection, scores.strict());
    put(detection.putObject("lenient"), scores.lenient());
    root.put("must_flag_recall", scores.mustFlagRecall());
    root.put("flag_precision", scores.flagPrecision());
    root.putObject("verdict_accuracy")
        .put("strict", scores.verdictAccuracyStrict())
        .put("lenient", scores.verdictAccuracyLenient());
    QuantityScores numbers = scores.quantities();
    root.putObject("quantities")
        .put("n", numbers.wanted())
        .put("found", numbers.found())
        .put("kind", numbers.kind())
        .put("ends", numbers.ends())
        .put("unit", numbers.unit())
        .put("all", numbers.all());
    ObjectNode types = root.putObject("types");
    for (TypeScore score : scores.byType()) {
      ObjectNode type = types.putObject(score.type().code());
      type.put("n", score.lines());
      put(type, score.typed());
      type.put("main", score.main())
          .put("main_found", score.mainFound())
          .put("main_judged", score.mainJudged());
    }
    root.put("n", scores.lines());
    root.put("n_checkworthy", scores.checkworthy());
    return root;
  }

  private static void put(ObjectNode node, ArticleScores.Detection detection) {
    node.put("precision", detection.precision())
        .put("recall", detection.recall())
        .put("f1", detection.f1());
  }

  private void print(ArticleScores scores) {
    console.result(
        Counted.of(scores.lines(), "line") + ", " + scores.checkworthy() + " check-worthy");
    print("detection, all lines", scores.strict());
    print("detection, without borderline lines", scores.lenient());
    print("must-flag recall", scores.mustFlagRecall());
    print("flag precision", scores.flagPrecision());
    print("verdict accuracy, strict", scores.verdictAccuracyStrict());
    print("verdict accuracy, lenient", scores.verdictAccuracyLenient());
    QuantityScores numbers = scores.quantities();
    console.result(
        String.format(
            Locale.ROOT,
            "numbers: %d of %d found; right kind %d, ends %d, unit %d, all %d",
            numbers.found(),
            numbers.wanted(),
            numbers.kind(),
            numbers.ends(),
            numbers.unit(),
            numbers.all()));
    console.result("types, any of a line's           | lines whose main type it is");
    console.result("               lines  P    R    F1   |  lines  found  verdict fits");
    scores.byType().forEach(this::print);
  }

  private void print(String name, ArticleScores.Detection detection) {
    console.result(
        String.format(
            Locale.ROOT,
            "%-36s P %.3f  R %.3f  F1 %.3f",
            name,
            detection.precision(),
            detection.recall(),
            detection.f1()));
  }

  private void print(TypeScore score) {
    console.result(
        String.format(
            Locale.ROOT,
            "%-13s %6d  %.2f %.2f %.2f  | %6d %6d %7d",
            score.type().code(),
            score.lines(),
            score.typed().precision(),
            score.typed().recall(),
            score.typed().f1(),
            score.main(),
            score.mainFound(),
            score.mainJudged()));
  }

  private void print(String name, double share) {
    console.result(String.format(Locale.ROOT, "%-36s %.3f", name, share));
  }
}
