package org.medclaim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medclaim.eval.SentenceFiles;
import org.medclaim.extract.LabelledSentence;
import org.medclaim.extract.WorthinessMeasure;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores check-worthiness on labelled sentences. */
@Command(
    name = "sentences",
    description = "Score check-worthiness on labelled sentences.",
    mixinStandardHelpOptions = true)
final class EvalSentencesCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--sentences",
      paramLabel = "DIR",
      required = true,
      description = "The folder with topics.tsv and a file for each topic.")
  private Path sentences = Path.of(".");

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "The evidence base (default: the installation's).")
  private @Nullable Path corpus;

  EvalSentencesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    WorthinessMeasure measure =
        new WorthinessMeasure(Terminology.load(Home.content(corpus, "corpus")));
    List<LabelledSentence> all = SentenceFiles.read(sentences);
    print("held out", measure.of(all.stream().filter(LabelledSentence::heldOut).toList()));
    print("worked on", measure.of(all.stream().filter(s -> !s.heldOut()).toList()));
    return ExitCode.DONE;
  }

  private void print(String name, WorthinessMeasure.Figures figures) {
    console.result(
        String.format(
            Locale.ROOT,
            "%-10s %4d sentences  P %.3f  R %.3f  F1 %.3f  calibration error %.3f",
            name,
            figures.sentences(),
            figures.precision(),
            figures.recall(),
            figures.f1(),
            figures.calibrationError()));
    console.result(
        figures.recallByType().entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", ", "  found of each type: ", "")));
  }
}
