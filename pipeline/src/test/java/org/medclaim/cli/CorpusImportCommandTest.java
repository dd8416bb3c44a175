package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusImportCommandTest {
  private static final String GOOD =
      """
      {"_id": "1", "title": "Tea", "text": "Tea is warm."}
      {"_id": "2", "title": "Nothing", "text": ""}
      """;

  @TempDir Path folder;

  private CommandRun run(String format, Path source) {
    return CommandRun.of(
        "corpus", "import", format, source.toString(), "--into", folder.resolve("into").toString());
  }

  @Test
  void tellsWhatBecameOfTheRecords() throws IOException {
    Path file = Files.writeString(folder.resolve("corpus.jsonl"), GOOD);
    CommandRun run = run("beir", file);
    assertEquals(0, run.code());
    assertEquals(
        List.of(
            "2 records read from 1 file",
            "  1 kept, as 1 passage",
            "  1 failed",
            "0 files not read to the end",
            "written to " + folder.resolve("into").resolve("passages.jsonl")),
        run.results());
    assertEquals(List.of("medclaim: " + file + ":2: document '2' has no 'text'"), run.messages());
    assertEquals("  1 were there already", run("beir", file).results().get(2));
  }

  @Test
  void failsWhereAFileCouldNotBeReadToItsEnd() throws IOException {
    Path file = Files.writeString(folder.resolve("cut.xml"), "<PubmedArticleSet><PubmedArticle>");
    CommandRun run = run("pubmed", file);
    assertEquals(2, run.code());
    assertTrue(run.message().contains("cut.xml:1:34: not well-formed XML"), run::message);
    assertEquals("nothing to write", run.results().get(run.results().size() - 1));
  }

  @Test
  void refusesWhatItCannotTake() {
    Path nowhere = folder.resolve("nowhere");
    assertEquals(
        "medclaim: " + nowhere + ": no such file or folder", run("spl", nowhere).message());
    CommandRun kind = CommandRun.of("corpus", "import", "spl", "x.xml", "--kind", "condition");
    assertEquals(2, kind.code());
    assertTrue(kind.message().contains("--kind is for terms (obo, mesh), not for spl"));
    CommandRun two = CommandRun.of("corpus", "import", "csv", "a.csv", "b.csv");
    assertTrue(two.message().contains("csv takes one file at a time; saw 2 paths"));
  }
}
