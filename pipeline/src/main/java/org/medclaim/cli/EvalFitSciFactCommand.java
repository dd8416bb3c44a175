package org.medclaim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.eval.AbstractGate;
import org.medclaim.eval.SciFactEvaluation;
import org.medclaim.eval.SentencePick;
import org.medclaim.judge.stance.NetworkJudge;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.retrieve.SearchMode;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fits anew which abstracts that were found are taken to bear on a claim. */
@Command(
    name = "fit-scifact",
    description =
        "Fit on SciFact's training claims which abstracts that were found bear on a claim.",
    mixinStandardHelpOptions = true)
final class EvalFitSciFactCommand implements Callable<Integer> {
  private static final String CLAIMS = "claims_train.jsonl";
  private static final int ABSTRACTS = 3;

  private final Console console;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = "The folder with corpus.jsonl and claims_train.jsonl.")
  private Path dir = Path.of(".");

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Where the index with vectors is kept.")
  private @Nullable Path index;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where it goes.")
  private Path out = Path.of(".");

  EvalFitSciFactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    Terminology terms = Terminology.load(Home.content(null, "corpus"));
    try (StanceVoices voices = StanceVoices.load(terms, console::message)) {
      SciFactEvaluation evaluation =
          SciFactEvaluation.open(
              dir, CLAIMS, voices.voice(voices.best()), SentencePick.WORDS, Optional.empty());
      Path folder =
          index == null
              ? Home.index(null).resolveSibling("scifact-" + SearchMode.HYBRID.code())
              : index;
      AbstractGate gate =
          evaluation.fit(
              new SciFactEvaluation.Search(folder, terms, SearchMode.HYBRID, ABSTRACTS),
              voices.network().map(NetworkJudge::digest).orElse("none"),
              console::message);
      Files.writeString(out.resolve("abstract-gate.tsv"), gate.table());
      console.message("fitted on " + Counted.of(gate.pairs(), "abstract") + " that were found");
    }
    return ExitCode.DONE;
  }
}
