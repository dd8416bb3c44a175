package org.medclaim.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.eval.PairedBootstrap;
import org.medclaim.eval.RetrievalEvaluation;
import org.medclaim.eval.RetrievalEvaluation.Run;
import org.medclaim.eval.RetrievalScores;
import org.medclaim.retrieve.Fusion;
import org.medclaim.retrieve.IndexVectors;
import org.medclaim.retrieve.Mixture;
import org.medclaim.retrieve.SearchMode;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores the search for passages on a test in BEIR's layout. */
@Command(
    name = "retrieval",
    description = "Score the search for passages on a test in BEIR's layout.",
    mixinStandardHelpOptions = true)
final class EvalRetrievalCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--beir",
      paramLabel = "DIR",
      required = true,
      description = "The folder with corpus.jsonl, queries.jsonl and qrels.")
  private Path beir = Path.of(".");

  @Option(names = "--split", paramLabel = "NAME", description = "The queries (default: test).")
  private String split = "test";

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "bm25, dense or hybrid (default: hybrid).")
  private SearchMode mode = SearchMode.HYBRID;

  @Option(
      names = "--distractors",
      paramLabel = "FILE",
      description = "Passages to add to the corpus, a JSON object a line.")
  private @Nullable Path distractors;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Where the index is kept (default: .medclaim/beir).")
  private @Nullable Path index;

  @Option(names = "--tune", description = "Compare all fusions; for training queries.")
  private boolean tune;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  EvalRetrievalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    long began = System.nanoTime();
    try (RetrievalEvaluation evaluation =
        RetrievalEvaluation.open(
            beir,
            split,
            Optional.ofNullable(distractors),
            indexFolder(),
            Terminology.load(Home.content(null, "corpus")),
            mode == SearchMode.BM25 ? IndexVectors.NONE : IndexVectors.REQUIRED,
            console::message)) {
      console.message(
          String.format(
              Locale.ROOT,
              "%d passages ready after %.1f s",
              evaluation.passages(),
              (System.nanoTime() - began) / 1e9));
      if (tune) {
        compareFusions(evaluation);
      } else {
        score(evaluation);
      }
    }
    return ExitCode.DONE;
  }

  /** Words alone have an index of their own: it is made in seconds, where vectors take an hour. */
  private Path indexFolder() {
    Path folder = index == null ? Home.index(null).resolveSibling("beir") : index;
    return mode == SearchMode.BM25 ? folder.resolve("words") : folder;
  }

  private void score(RetrievalEvaluation evaluation) throws JsonProcessingException {
    Run words = evaluation.run(SearchMode.BM25);
    Run run = mode == SearchMode.BM25 ? words : evaluation.run(mode);
    console.message(
        String.format(
            Locale.ROOT,
            "%s: a query took %.1f ms at the median, %.1f ms at the 95th percentile",
            mode.code(),
            run.milliseconds(0.5),
            run.milliseconds(0.95)));
    if (!run.withoutResults().isEmpty()) {
      console.message("nothing found for the queries " + String.join(", ", run.withoutResults()));
    }
    Optional<PairedBootstrap> gain =
        mode == SearchMode.BM25
            ? Optional.empty()
            : Optional.of(RetrievalEvaluation.compare(run, words));
    if (json) {
      console.result(new ObjectMapper().writeValueAsString(tree(evaluation, run.scores(), gain)));
    } else {
      print(evaluation, run.scores(), gain);
    }
  }

  private ObjectNode tree(
      RetrievalEvaluation evaluation, RetrievalScores scores, Optional<PairedBootstrap> gain) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("mode", mode.code())
        .put("split", split)
        .put("ndcg@10", scores.ndcg10())
        .put("recall@10", scores.recall10())
        .put("recall@100", scores.recall100())
        .put("mrr@10", scores.mrr10())
        .put("queries", scores.queries())
        .put("queries_without_results", scores.queriesWithoutResults())
        .put("passages", evaluation.passages());
    gain.ifPresent(
        found ->
            root.putObject("ndcg@10_over_bm25")
                .put("difference", found.difference())
                .put("low", found.low())
                .put("high", found.high()));
    return root;
  }

  private void print(
      RetrievalEvaluation evaluation, RetrievalScores scores, Optional<PairedBootstrap> gain) {
    console.result(
        scores.queries()
            + " queries"
            + " against "
            + Counted.of(evaluation.passages(), "passage")
            + ", "
            + mode.code());
    print("nDCG@10", scores.ndcg10());
    print("recall@10", scores.recall10());
    print("recall@100", scores.recall100());
    print("MRR@10", scores.mrr10());
    console.result("queries without results: " + scores.queriesWithoutResults());
    gain.ifPresent(
        found ->
            console.result(
                String.format(
                    Locale.ROOT,
                    "nDCG@10 over BM25: %+.4f (95%% interval %+.4f to %+.4f)",
                    found.difference(),
                    found.low(),
                    found.high())));
  }

  private void compareFusions(RetrievalEvaluation evaluation) {
    console.result("fusion\tweight of words\tnDCG@10\trecall@10\trecall@100\tMRR@10");
    List<Mixture> ways = new ArrayList<>();
    for (Fusion fusion : Fusion.values()) {
      for (int tenths = 0; tenths <= 10; tenths++) {
        ways.add(new Mixture(fusion, tenths / 10.0));
      }
    }
    List<RetrievalScores> all = evaluation.mixed(ways);
    for (int i = 0; i < ways.size(); i++) {
      RetrievalScores scores = all.get(i);
      console.result(
          String.format(
              Locale.ROOT,
              "%s\t%.1f\t%.4f\t%.4f\t%.4f\t%.4f",
              ways.get(i).fusion(),
              ways.get(i).weightOfWords(),
              scores.ndcg10(),
              scores.recall10(),
              scores.recall100(),
              scores.mrr10()));
    }
  }

  private void print(String name, double share) {
    console.result(String.format(Locale.ROOT, "%-12s %.4f", name, share));
  }
}
