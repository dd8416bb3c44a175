package org.medclaim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.medclaim.eval.StatementFit;
import org.medclaim.eval.StatementPair;
import org.medclaim.eval.StatementPairs;
import org.medclaim.eval.StatementScores;
import org.medclaim.judge.StatementVoice;
import org.medclaim.judge.stance.LinearWeights;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.pipeline.CheckSettings;
import org.medclaim.retrieve.EvidenceSearcher;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits the weights of the statement voice and measures them on records held apart. */
@Command(
    name = "fit-statements",
    description = "Fit the weights of the statement voice, measure them on records held apart.",
    mixinStandardHelpOptions = true)
final class EvalFitStatementsCommand implements Callable<Integer> {
  private static final String TABLE = "statement-weights.tsv";

  private final Console console;

  @Mixin private final Shared shared = new Shared();

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      required = true,
      description = "The table of claims with the relation that a record has to them.")
  private Path pairs = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where " + TABLE + " goes; src/main/resources/org/medclaim/judge to use it.")
  private Path out = Path.of(".");

  @Option(
      names = "--for-network",
      description =
          "Write records.tsv instead: what the stance network is trained on, for train.py --more.")
  private boolean forNetwork;

  EvalFitStatementsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<StatementPair> all = StatementPairs.read(pairs);
    CheckSettings settings = shared.settings(Clock.systemDefaultZone(), List.of());
    try (EvidenceSearcher searcher =
            EvidenceSearcher.shared(
                Path.of(settings.index()), Path.of(settings.corpus()), console::message);
        StanceVoices voices = StanceVoices.load(searcher.index().terminology(), console::message)) {
      Terminology terms = searcher.index().terminology();
      if (voices.network().isEmpty()) {
        throw new UsageException("the weights cannot be fitted where the network cannot run");
      }
      StatementFit fit = new StatementFit(StatementVoice.unweighted(terms, voices), searcher, all);
      Files.createDirectories(out);
      if (forNetwork) {
        Files.write(out.resolve("records.tsv"), fit.forNetwork(of(all, StatementPair.Use.NETWORK)));
        return ExitCode.DONE;
      }
      LinearWeights weights = StatementFit.weights(cases(fit, all, StatementPair.Use.WEIGHTS));
      Files.writeString(out.resolve(TABLE), weights.table("medclaim eval fit-statements"));
      List<StatementFit.Case> held = cases(fit, all, StatementPair.Use.MEASURING);
      StatementScores.of(held, StatementFit.read(weights, held)).lines().forEach(console::result);
      console.result(
          Counted.of(fit.silent(), "pair") + " left out: nothing to check was found in the claim");
    }
    return ExitCode.DONE;
  }

  private List<StatementFit.Case> cases(
      StatementFit fit, List<StatementPair> all, StatementPair.Use use) {
    return fit.cases(of(all, use), console::message);
  }

  private static List<StatementPair> of(List<StatementPair> all, StatementPair.Use use) {
    return all.stream().filter(pair -> pair.use() == use).toList();
  }
}
