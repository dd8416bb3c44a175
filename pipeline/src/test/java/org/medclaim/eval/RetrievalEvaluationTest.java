package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.retrieve.IndexVectors;
import org.medclaim.retrieve.SearchMode;
import org.medclaim.terms.Terminology;

class RetrievalEvaluationTest {
  @TempDir Path folder;
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void writeTest() throws IOException {
    Files.createDirectories(folder.resolve("qrels"));
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id": "1", "title": "Aspirin", "text": "Aspirin lowered the risk of stroke."}
        {"_id": "2", "title": "Zinc", "text": "Zinc shortened colds."}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id": "a", "text": "Aspirin prevents strokes."}
        {"_id": "b", "text": "Zebras have stripes."}
        {"_id": "c", "text": "nobody judged this"}
        """);
    Files.writeString(
        folder.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\na\t1\t1\nb\t2\t1\n");
  }

  private RetrievalEvaluation open(Optional<Path> distractors) {
    return RetrievalEvaluation.open(
        folder,
        "test",
        distractors,
        folder.resolve("index"),
        Terminology.load(TestInstallation.corpus()),
        IndexVectors.NONE,
        progress::add);
  }

  @Test
  void whatIsFoundIsMeasuredAndWhatIsNotIsCounted() {
    try (RetrievalEvaluation evaluation = open(Optional.empty())) {
      assertEquals(2, evaluation.passages());
      assertEquals(
          new RetrievalScores(0.5, 0.5, 0.5, 0.5, 2, 1), evaluation.run(SearchMode.BM25).scores());
    }
  }

  @Test
  void distractorsAreAddedButForThoseThatTheCorpusHas() throws IOException {
    Path file = folder.resolve("distractors.jsonl");
    Files.writeString(
        file,
        """
        {"_id": "x:1", "title": "Aspirin", "text": "Aspirin  lowered the risk of stroke. "}
        {"_id": "x:2", "title": "Salt", "text": "Salt raises blood pressure."}
        """);
    try (RetrievalEvaluation evaluation = open(Optional.of(file))) {
      assertEquals(3, evaluation.passages());
    }
    assertEquals("1 distractors; 1 left out whose text is there already", progress.get(0));
  }

  @Test
  void aWrongJudgementIsSaidWithItsPlace() throws IOException {
    Path file = folder.resolve("qrels/test.tsv");
    Files.writeString(file, "query-id\tcorpus-id\tscore\na\t1\n");
    GoldException complaint =
        assertThrows(GoldException.class, () -> open(Optional.empty()).close());
    assertEquals(
        file + ":2: expected query, document and a whole number between tabs",
        complaint.getMessage());
  }
}
