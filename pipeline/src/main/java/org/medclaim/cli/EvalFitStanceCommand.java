package org.medclaim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.eval.StanceFit;
import org.medclaim.judge.stance.PairFeatures;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the tables of the stance features anew from labelled pairs. */
@Command(
    name = "fit-stance",
    description = "Make the tables of the stance features anew from labelled pairs.",
    mixinStandardHelpOptions = true)
final class EvalFitStanceCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--pairs",
      paramLabel = "DIR",
      required = true,
      description = "The folder with a folder for each set.")
  private Path pairs = Path.of(".");

  @Option(
      names = "--own",
      paramLabel = "DIR",
      description = "The project's own pairs (default: the installation's).")
  private @Nullable Path own;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the tables go.")
  private Path out = Path.of(".");

  @Option(names = "--words", description = "Only count words: first, where sets have changed.")
  private boolean words;

  EvalFitStanceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    if (words) {
      Files.writeString(out.resolve("word-counts.tsv"), StanceFit.wordCounts(pairs));
      return ExitCode.DONE;
    }
    Path ours = own == null ? Home.folder().resolve("pipeline/training/stance/pairs") : own;
    PairFeatures features = new PairFeatures(Terminology.load(Home.content(null, "corpus")));
    StanceFit fit = StanceFit.read(pairs, ours, features, console::message);
    Files.writeString(
        out.resolve("feature-weights.tsv"), fit.weights().table("medclaim eval fit-stance"));
    return ExitCode.DONE;
  }
}
