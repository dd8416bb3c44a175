package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole articles scored against a small gold file. */
class EvalArticlesCommandTest {
  @TempDir Path temporary;
  private Path gold;

  @BeforeEach
  void writeGold() throws IOException {
    Files.writeString(
        temporary.resolve("a.txt"),
        "Our treatment\n\nWe are glad that you are here.\n\nVitamin C cures cancer in 90% of"
            + " patients.\n");
    gold =
        Files.writeString(
            temporary.resolve("gold.jsonl"),
            """
            {"doc": "a.txt", "i": 0, "sentence": "Our treatment", "checkworthy": false}
            {"doc": "a.txt", "i": 1, "sentence": "We are glad that you are here.", "checkworthy": false}
            {"doc": "a.txt", "i": 2, "sentence": "Vitamin C cures cancer in 90% of patients.", "checkworthy": true, "types": ["efficacy"], "verdict": "REFUTED", "also_ok": ["MISLEADING", "NOT_ENOUGH_INFO"], "must_flag": true}
            """);
  }

  private CommandRun eval(String... options) {
    List<String> args = new ArrayList<>(List.of("eval", "articles"));
    args.addAll(List.of("--articles", temporary.toString(), "--gold", gold.toString()));
    args.addAll(List.of(options));
    return CommandRun.withIndex(args.toArray(String[]::new));
  }

  @Test
  void printsOneJsonObjectOfTheContractsShape() throws IOException {
    CommandRun run = eval("--json");
    assertEquals(0, run.code(), run::message);
    assertEquals(1, run.results().size());
    JsonNode scores = new ObjectMapper().readTree(run.results().get(0));
    for (String pointer :
        List.of(
            "/detection/precision",
            "/detection/recall",
            "/detection/f1",
            "/detection/lenient/precision",
            "/detection/lenient/recall",
            "/detection/lenient/f1",
            "/must_flag_recall",
            "/flag_precision",
            "/verdict_accuracy/strict",
            "/verdict_accuracy/lenient")) {
      double score = scores.at(pointer).asDouble(-1);
      assertTrue(scores.at(pointer).isNumber() && score >= 0 && score <= 1, pointer);
    }
    assertEquals(3, scores.get("n").asInt());
    assertEquals(1.0, scores.at("/detection/f1").asDouble());
  }

  @Test
  void printsTablesOfEightyColumnsWhereNoJsonIsAskedFor() {
    CommandRun run = eval("--errors");
    assertEquals("1 article, 3 lines, 1 of them check-worthy", run.results().get(0));
    assertTrue(
        run.results().contains("detection, F1                          1.000"),
        () -> String.join("\n", run.results()));
    assertTrue(run.results().contains("(fewer than five articles: no intervals)"));
    for (String line : run.results()) {
      assertTrue(line.length() <= 80, line);
    }
  }

  @Test
  void listsErrorsByWhatTheyHaveInCommon() throws IOException {
    Files.writeString(
        gold,
        """
        {"doc": "a.txt", "i": 0, "sentence": "Our treatment", "checkworthy": true, "types": ["efficacy"], "verdict": "REFUTED", "must_flag": true}
        {"doc": "a.txt", "i": 1, "sentence": "We are glad that you are here.", "checkworthy": true, "types": ["efficacy"], "verdict": "REFUTED", "must_flag": true}
        {"doc": "a.txt", "i": 2, "sentence": "Vitamin C cures cancer in 90% of patients.", "checkworthy": false}
        """);
    List<String> lines = eval("--errors").results();
    int flags = lines.indexOf("2 x not flagged, but must be: claim missed");
    assertTrue(flags > 0, () -> String.join("\n", lines));
    assertEquals("  a.txt #0: Our treatment", lines.get(flags + 1));
    assertEquals("  a.txt #1: We are glad that you are here.", lines.get(flags + 2));
    assertTrue(lines.contains("1 x found, but no claim"));
  }

  @Test
  void judgesTheLinesThatAreGivenAsClaims() throws IOException {
    Files.writeString(
        gold,
        """
        {"doc": "a.txt", "i": 1, "sentence": "We are glad that you are here.", "checkworthy": true, "types": ["efficacy"], "verdict": "NOT_ENOUGH_INFO"}
        {"doc": "a.txt", "i": 2, "sentence": "Vitamin C cures cancer in 90% of patients.", "checkworthy": false}
        """);
    JsonNode scores =
        new ObjectMapper().readTree(eval("--json", "--oracle", "claims").results().get(0));
    assertEquals(1.0, scores.at("/detection/f1").asDouble());
    assertEquals("claims", scores.at("/oracle").asText());
    assertEquals(1.0, scores.at("/verdict_accuracy/strict").asDouble());
  }

  @Test
  void namesTheArticleThatTheFolderLacks() throws IOException {
    Files.delete(temporary.resolve("a.txt"));
    CommandRun run = eval();
    assertEquals(2, run.code());
    assertEquals(
        "medclaim: "
            + temporary.resolve("a.txt")
            + ": the gold names this article, but there is no such file",
        run.message());
  }
}
