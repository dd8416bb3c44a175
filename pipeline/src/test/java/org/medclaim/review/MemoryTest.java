package org.medclaim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.medclaim.review.ReviewRuns.BASIS;
import static org.medclaim.review.ReviewRuns.ZINC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.report.AbsentFinding;
import org.medclaim.report.Basis;
import org.medclaim.report.Change;
import org.medclaim.report.DecisionKind;
import org.medclaim.report.Standing;

class MemoryTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC);
  private static final Basis OTHER_EVIDENCE =
      new Basis(BASIS.claim(), BASIS.verdict(), "dddddddddddddddd", BASIS.rules());

  @TempDir Path temporary;

  @Test
  void findingsAreNewUnchangedUpdatedOrAbsent() throws IOException {
    Path run = ReviewRuns.run(temporary.resolve("run"), ReviewRuns.zinc());
    Memory memory = Memory.read(run, null);
    assertTrue(memory.compared());
    assertEquals(Change.UNCHANGED, memory.of(ZINC, BASIS).change());
    assertEquals(Change.updated(List.of("evidence")), memory.of(ZINC, OTHER_EVIDENCE).change());
    assertEquals(Change.NEW, memory.of(ReviewRuns.VITAMIN, BASIS).change());
    assertEquals(List.of(), memory.absent("a.txt", Set.of(ZINC)));
    assertEquals(
        List.of(new AbsentFinding(ZINC, "a.txt", "Zinc cures colds", "REFUTED", "error", true)),
        memory.absent("a.txt", Set.of()));
  }

  @Test
  void anArticleThatWasNotCheckedAgainMissesNothing() throws IOException {
    Path run = ReviewRuns.run(temporary.resolve("run"), ReviewRuns.zinc());
    assertEquals(List.of(), Memory.read(run, null).absent("b.txt", Set.of()));
  }

  @Test
  void withoutARunBeforeNothingIsNew() {
    Memory memory = Memory.read(null, null);
    assertFalse(memory.compared());
    assertNull(memory.of(ZINC, BASIS).change());
  }

  @Test
  void aDecisionHoldsAsLongAsWhatItRestsOn() {
    Path log = temporary.resolve("decisions.jsonl");
    decide(log, DecisionKind.REJECTED);
    Memory memory = Memory.read(null, log);
    Standing same = memory.of(ZINC, BASIS);
    assertTrue(same.settled());
    Standing changed = memory.of(ZINC, OTHER_EVIDENCE);
    assertFalse(changed.settled());
    assertEquals(List.of("evidence"), changed.reopened());
  }

  @Test
  void whatNeedsWorkStaysOpen() {
    Path log = temporary.resolve("decisions.jsonl");
    decide(log, DecisionKind.NEEDS_WORK);
    assertFalse(Memory.read(null, log).of(ZINC, BASIS).settled());
  }

  private static void decide(Path log, DecisionKind kind) {
    new DecisionLog(log)
        .record(
            List.of(
                new Proposal(
                    ZINC, "a.txt", "Zinc", kind, "", "A. Rossi", "2026-01-30T08:00:00Z", BASIS)),
            "import",
            CLOCK);
  }

  @Test
  void theRunBeforeIsTheYoungestFinishedOne() throws IOException {
    assertEquals(Optional.empty(), PreviousRun.in(temporary.resolve("nowhere")));
    for (String id :
        List.of("2026-01-31T093000Z", "2026-01-31T093000Z-2", "2026-01-31T093000Z-10")) {
      ReviewRuns.run(temporary.resolve(id));
    }
    Files.createDirectories(temporary.resolve("2026-02-01T000000Z"));
    ReviewRuns.run(temporary.resolve("zz-not-a-run"));
    assertEquals(
        Optional.of(temporary.resolve("2026-01-31T093000Z-10")), PreviousRun.in(temporary));
  }

  @Test
  void whatCannotBeComparedSaysWhy() throws IOException {
    Path nothing = Files.createDirectories(temporary.resolve("nothing"));
    assertTrue(complaint(nothing).contains("no finished run"));
    Path old = ReviewRuns.run(temporary.resolve("old"), "{\"finding_id\":\"x\"}");
    assertTrue(complaint(old).contains("older version"));
    Path broken = ReviewRuns.run(temporary.resolve("broken"), ReviewRuns.zinc(), "{");
    assertTrue(complaint(broken).contains("findings.jsonl:2: "));
  }

  private static String complaint(Path run) {
    return String.valueOf(
        assertThrows(ReviewException.class, () -> Memory.read(run, null)).getMessage());
  }
}
