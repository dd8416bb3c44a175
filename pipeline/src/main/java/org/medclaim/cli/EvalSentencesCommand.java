package org.medclaim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medclaim.eval.SentenceFiles;
import org.medclaim.extract.WorthinessTraining;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores check-worthiness on labelled sentences, and learns its weights anew. */
@Command(
    name = "sentences",
    description = "Score check-worthiness on labelled sentences, or learn its weights from them.",
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

  @Option(
      names = "--learn",
      paramLabel = "FILE",
      description = "Learn from the topics not held out and write the weights here.")
  private @Nullable Path learn;

  EvalSentencesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    WorthinessTraining training =
        new WorthinessTraining(
            Terminology.load(Home.content(corpus, "corpus")), SentenceFiles.read(sentences));
    print("patterns alone", training.patternsAlone());
    print("with weights installed", training.withInstalledWeights());
    if (learn != null) {
      String weights = training.learn();
      Files.writeString(learn, weights);
      print("with weights learned", training.withWeights(weights));
    }
    return ExitCode.DONE;
  }

  private void print(String name, WorthinessTraining.Figures figures) {
    console.result(
        String.format(
            Locale.ROOT,
            "%-22s %d sentences held out  P %.3f  R %.3f  F1 %.3f  calibration error %.3f",
            name,
            figures.sentences(),
            figures.precision(),
            figures.recall(),
            figures.f1(),
            figures.calibrationError()));
    console.result(
        figures.recallByType().entrySet().stream()
            .map(
                entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", ", "  found of each type: ", "")));
  }
}
