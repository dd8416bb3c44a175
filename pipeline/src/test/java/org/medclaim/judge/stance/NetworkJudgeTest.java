package org.medclaim.judge.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.neural.EncoderUnavailableException;

/**
 * With the network that the program brings, against what its export was seen to answer; skipped
 * where it cannot run.
 */
class NetworkJudgeTest {
  /** Versions of the runtime and kinds of processors round eight-bit arithmetic differently. */
  private static final double TOLERANCE = 0.12;

  private static NetworkJudge judge;

  @BeforeAll
  static void load() {
    try {
      judge = NetworkJudge.load();
    } catch (EncoderUnavailableException e) {
      Assumptions.abort("no stance network here: " + e.getMessage());
    }
  }

  @AfterAll
  static void close() {
    if (judge != null) {
      judge.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> itAnswersAsItsExportDid() {
    return Table.resource(
            "network-check.tsv", List.of("claim", "evidence", "supports", "refutes", "neutral"))
        .rows()
        .stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.where() + " " + row.of("claim"),
                    () -> {
                      StanceProbabilities said =
                          judge.read(row.of("claim"), List.of(row.of("evidence")));
                      assertEquals(row.number("supports"), said.supports(), TOLERANCE);
                      assertEquals(row.number("refutes"), said.refutes(), TOLERANCE);
                      assertEquals(row.number("neutral"), said.neutral(), TOLERANCE);
                    }));
  }

  @Test
  void theSamePairGetsTheSameAnswerWhateverWasReadBetween() {
    List<String> sentences = List.of("Aspirin lowered the risk of stroke.", "Zinc did not.");
    StanceProbabilities once = judge.read("Aspirin prevents strokes.", sentences);
    assertTrue(judge.read("Zinc shortens colds.", sentences).neutral() >= 0);
    assertEquals(once, judge.read("Aspirin prevents strokes.", sentences));
  }

  @Test
  void withoutSentencesNothingBearsOnTheClaim() {
    assertEquals(StanceProbabilities.NONE, judge.read("Aspirin prevents strokes.", List.of()));
  }

  @Test
  void theDigestIsTheOneOfItsCard() {
    assertTrue(
        Table.resource("network.tsv", List.of("key", "value")).rows().stream()
            .anyMatch(row -> row.of("value").equals(judge.digest())));
  }

  /** Native code would take the whole process down. */
  @Test
  void closingWaitsForReadersAndRefusesOthers() throws Exception {
    NetworkJudge other = NetworkJudge.load();
    CountDownLatch begun = new CountDownLatch(2);
    ExecutorService readers = Executors.newFixedThreadPool(2);
    List<Future<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      all.add(
          readers.submit(
              () -> {
                int read = 0;
                while (true) {
                  assertEquals(
                      1 + PersuasionTechnique.values().length,
                      other.techniques("The list is filling as you read this.").length);
                  read++;
                  begun.countDown();
                }
              }));
    }
    begun.await();
    other.close();
    other.close();
    for (Future<Integer> one : all) {
      ExecutionException end = assertThrows(ExecutionException.class, one::get);
      assertInstanceOf(IllegalStateException.class, end.getCause());
    }
    readers.shutdown();
  }
}
