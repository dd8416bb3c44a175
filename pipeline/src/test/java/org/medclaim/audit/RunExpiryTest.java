package org.medclaim.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three runs of one day, of which the older ones expire: the chain holds, and says so. */
class RunExpiryTest {
  private static final String FIRST = "2026-01-31T093000Z";
  private static final String SECOND = "2026-02-01T093000Z";
  private static final String THIRD = "2026-02-02T093000Z";
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @TempDir Path temporary;
  private AuditFolder folder;
  private Path out;

  @BeforeEach
  void threeRuns() throws IOException {
    out = Files.createDirectories(temporary.resolve("out"));
    folder = new AuditFolder(out);
    folder.run(FIRST, "Zinc cures colds.", null);
    folder.run(SECOND, "Vitamin C cures cancer.", null);
    folder.run(THIRD, "Zinc cures colds.", null);
  }

  private RunExpiry.Removed expire(int newest, String... held) {
    return new RunExpiry(out).apply(new RunExpiry.Terms(newest, NOW, List.of(held)), NOW);
  }

  private boolean isKept(String article) {
    return Files.exists(new InputStore(out).place(ChainedLines.of(article)));
  }

  @Test
  void pagesAndCopiesGoFindingsAndManifestsStay() {
    assertEquals(new RunExpiry.Removed(2, 3, 0), expire(1));
    for (String run : List.of(FIRST, SECOND)) {
      assertFalse(Files.exists(out.resolve(run).resolve("index.html")));
      assertTrue(Files.exists(out.resolve(run).resolve("findings.jsonl")));
      assertTrue(Files.exists(out.resolve(run).resolve("run.json")));
    }
    assertTrue(Files.exists(out.resolve(THIRD).resolve("index.html")));
    assertFalse(isKept("Vitamin C cures cancer."));
    assertTrue(isKept("Zinc cures colds."), "the last run rests on it too");
  }

  @Test
  void whatHasExpiredIsNoFaultButIsTold() {
    expire(1);
    AuditVerification.Result result = AuditVerification.verify(out, "decisions.jsonl", null);
    assertEquals(List.of(), result.faults());
    assertEquals(
        List.of(
            FIRST + ": expired at " + NOW + ": its pages and kept articles were removed",
            SECOND + ": expired at " + NOW + ": its pages and kept articles were removed"),
        result.notes());
  }

  @Test
  void aFindingOfAnExpiredRunThatIsAlteredOrGoneIsFoundAllTheSame() throws IOException {
    expire(1);
    Files.writeString(out.resolve(FIRST).resolve("findings.jsonl"), "{}\n");
    Files.delete(out.resolve(SECOND).resolve("findings.jsonl"));
    assertEquals(
        List.of(
            FIRST + "/findings.jsonl: has been altered", SECOND + "/findings.jsonl: is missing"),
        folder.faults());
  }

  @Test
  void aPageThatWasRemovedWithoutALineIsAFault() throws IOException {
    Files.delete(out.resolve(SECOND).resolve("index.html"));
    assertEquals(List.of(SECOND + "/index.html: is missing"), folder.faults());
  }

  @Test
  void aLineThatWasAlteredIsNamed() throws IOException {
    expire(2);
    Path list = out.resolve("expired.jsonl");
    Files.writeString(list, Files.readString(list).replace(FIRST, SECOND));
    assertEquals(
        "expired.jsonl: line 1 has been altered", folder.faults().get(folder.faults().size() - 2));
  }

  @Test
  void theNewestTheYoungAndTheHeldStay() {
    assertEquals(0, expire(3).runs());
    Instant young = Instant.parse("2026-01-01T00:00:00Z");
    assertEquals(0, new RunExpiry(out).apply(new RunExpiry.Terms(1, young, List.of()), NOW).runs());
    assertEquals(1, expire(1, FIRST).runs());
    assertTrue(Files.exists(out.resolve(FIRST).resolve("index.html")));
    assertEquals(0, expire(0, FIRST).runs(), "the last complete run never expires");
    assertTrue(Files.exists(out.resolve(THIRD).resolve("index.html")));
  }

  @Test
  void aRemovalThatWasBrokenOffIsFinishedByTheNext() throws IOException {
    expire(1);
    Files.writeString(out.resolve(FIRST).resolve("index.html"), "<!DOCTYPE html>\n");
    Files.writeString(
        out.resolve("expired.jsonl"), Files.readString(out.resolve("expired.jsonl")) + "{\"sch");
    assertEquals(new RunExpiry.Removed(0, 1, 0), expire(1));
    folder.run("2026-02-03T093000Z", "Zinc cures colds.", null);
    assertEquals(1, expire(1).runs());
    assertEquals(List.of(), folder.faults());
  }

  @Test
  void foldersOfRunsThatNeverEndedGo() throws IOException {
    Path ended = Files.createDirectories(out.resolve("2026-02-04T093000Z/articles"));
    Files.writeString(ended.resolve("half.html"), "half");
    assertEquals(1, expire(3).unended());
    assertFalse(Files.exists(ended));
    assertEquals(List.of(), folder.faults());
  }

  @Test
  void nothingExpiresWhileARunIsWriting() {
    try (RunLock lock = RunLock.take(out)) {
      lock.check();
      assertThrows(RunLockedException.class, () -> expire(1));
    }
  }
}
