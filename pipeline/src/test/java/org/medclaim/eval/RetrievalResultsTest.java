package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.retrieve.IndexVectors;
import org.medclaim.retrieve.SearchMode;
import org.medclaim.terms.Terminology;

/**
 * The measured results are data: the README's table is made from them, and what is quick to measure
 * is measured again. A rise fails too, so that somebody writes down why.
 */
class RetrievalResultsTest {
  private static final Path HOME = Path.of(System.getProperty("medclaim.home", ".."));
  private static final Path RESULTS = HOME.resolve("pipeline/retrieval-results.tsv");
  private static final String BEGIN =
      "<!-- made from retrieval-results.tsv: -Dgolden.update=true -->\n";
  private static final String END = "<!-- end of what is made -->\n";

  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(RESULTS).stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> Splitter.on('\t').splitToList(line))
        .toList();
  }

  private static String table() throws IOException {
    StringBuilder table =
        new StringBuilder(
            "\n| collection | queries | search | passages | nDCG@10 | over BM25 (95%) | recall@10"
                + " | recall@100 | MRR@10 | without results |\n"
                + "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (List<String> row : rows()) {
      assertEquals(11, row.size(), row::toString);
      String interval = row.get(9).equals("-") ? "" : row.get(9) + " to " + row.get(10);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
              row.get(0),
              row.get(1),
              row.get(2),
              row.get(3),
              row.get(4),
              interval,
              row.get(5),
              row.get(6),
              row.get(7),
              row.get(8)));
    }
    return table.append('\n').toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void theReadmesTableIsThatOfTheResults() throws IOException {
    Path readme = HOME.resolve("pipeline/README.md");
    String text = Files.readString(readme);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    assertTrue(begin >= BEGIN.length() && begin <= end, "the marks are gone from " + readme);
    String wanted = text.substring(0, begin) + table() + text.substring(end);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(readme, wanted);
      return;
    }
    assertEquals(wanted, text);
  }

  @Test
  void wordsFindInSciFactWhatTheResultsSay(@TempDir Path folder) throws IOException {
    Path beir = HOME.resolve("../shared/data/beir/scifact").normalize();
    Assumptions.assumeTrue(Files.exists(beir), "no BEIR SciFact at ../shared/data/beir");
    List<String> row =
        rows().stream()
            .filter(r -> r.subList(0, 3).equals(List.of("BEIR SciFact", "test", "bm25")))
            .findFirst()
            .orElseThrow();
    try (RetrievalEvaluation evaluation =
        RetrievalEvaluation.open(
            beir,
            "test",
            Optional.empty(),
            folder,
            Terminology.load(HOME.resolve("corpus")),
            IndexVectors.NONE,
            message -> {})) {
      RetrievalScores scores = evaluation.run(SearchMode.BM25).scores();
      assertEquals(row.get(4), four(scores.ndcg10()));
      assertEquals(row.get(6), four(scores.recall100()));
      assertEquals(0, scores.queriesWithoutResults());
    }
  }

  private static String four(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }
}
