package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer and an auditor type, and what they are told when it is wrong. */
class ReviewCommandsTest {
  private static final String EXPORTED =
      """
      {"schema":"medclaim.decisions/1","by":"A. Rossi","decisions":[
      {"finding_id":"00000000000000a2","article":"a.txt","claim":"C","decision":"rejected",
      "comment":"","at":"2026-01-30T08:00:00Z",
      "basis":{"claim":"c","verdict":"REFUTED","evidence":"e","rules":"r"}}]}
      """;

  @TempDir Path temporary;
  private Path file;

  @BeforeEach
  void export() throws IOException {
    file = Files.writeString(temporary.resolve("medclaim-decisions.json"), EXPORTED);
  }

  private CommandRun importing(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("review", "import", file.toString(), "--out", temporary.toString()));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }

  @Test
  void decisionsAreRecordedOnce() throws IOException {
    CommandRun first = importing();
    assertEquals(0, first.code(), first.message());
    assertEquals("1 decision recorded, 0 known already", first.result());
    assertEquals("0 decisions recorded, 1 known already", importing().result());
    assertEquals(1, Files.readAllLines(temporary.resolve("decisions.jsonl")).size());
    assertTrue(importing("--by", "B. Chen").result().startsWith("1 decision recorded"));
  }

  @Test
  void aWrongFileOrFolderIsToldInOneLine() throws IOException {
    Files.writeString(file, EXPORTED.replace("rejected", "maybe"));
    CommandRun wrong = importing();
    assertEquals(2, wrong.code());
    assertEquals(
        "medclaim: "
            + file
            + ": decisions[0].decision: 'maybe' is not known; known: accepted, rejected,"
            + " needs-work, open",
        wrong.message());
    CommandRun nowhere =
        CommandRun.of("review", "import", file.toString(), "--out", temporary + "/nowhere");
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.message().contains("nowhere: no such folder; --out must name"));
    CommandRun noFile =
        CommandRun.of("review", "import", temporary + "/x.json", "--out", temporary.toString());
    assertEquals("medclaim: " + temporary + "/x.json does not exist", noFile.message());
  }

  @Test
  void whatIsNoRunIsNeitherServedNorPackedNorComparedWith() {
    String folder = temporary.toString();
    CommandRun served = CommandRun.of("review", "serve", folder);
    assertEquals(2, served.code());
    assertTrue(served.message().contains(": no finished run; expected a folder that"));
    CommandRun packed = CommandRun.of("report", "pack", folder);
    assertEquals(2, packed.code());
    assertTrue(packed.message().contains("run.json: no such file; expected the folder of a run"));
    CommandRun compared =
        CommandRun.withIndex(
            "check", file.toString(), "--baseline", folder, "--out", temporary + "/out");
    assertEquals(2, compared.code());
    assertTrue(compared.message().contains(": no finished run"), compared.message());
    assertTrue(
        CommandRun.of("review", "serve", folder, "--port", "99999")
            .message()
            .contains("--port: 99999 is no port"));
  }

  @Test
  void everyAddressAtOnceIsNoHost() {
    CommandRun served = CommandRun.of("review", "serve", temporary.toString(), "--host", "0.0.0.0");
    assertEquals(2, served.code());
    assertTrue(served.message().contains("--host: 0.0.0.0 stands for every address"));
  }

  @Test
  void aMissingCommandIsNamed() {
    assertTrue(CommandRun.of("review").message().contains("a command is missing: import or serve"));
    assertTrue(CommandRun.of("report").message().contains("a command is missing: pack or schema"));
  }

  @Test
  void theSchemaIsPrinted() throws IOException {
    CommandRun schema = CommandRun.of("report", "schema");
    assertEquals(
        "Medclaim finding", new ObjectMapper().readTree(schema.result()).get("title").asText());
  }
}
