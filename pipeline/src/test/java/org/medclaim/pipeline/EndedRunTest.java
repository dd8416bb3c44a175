package org.medclaim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.audit.AuditVerification;
import org.medclaim.ingest.InputFinder;

/** A run that is told to end leaves nothing that counts, and the folder free for the next. */
class EndedRunTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC);

  @TempDir Path temporary;

  private CheckRun.Result run(BooleanSupplier ended) {
    return new CheckRun(CLOCK, message -> {}, done -> {}, null, ended)
        .run(
            new InputFinder().find(List.of(temporary.resolve("articles").toString())),
            TestInstallation.settings(),
            temporary.resolve("out"),
            "never",
            List.of("--targetParallelism=1"));
  }

  @Test
  void leavesNothingThatCounts() throws IOException {
    Path articles = Files.createDirectories(temporary.resolve("articles"));
    for (int i = 0; i < 30; i++) {
      Files.writeString(
          articles.resolve(i + ".txt"), "CAR-T cures 83% of lymphoma patients. ".repeat(20) + i);
    }
    Path out = temporary.resolve("out");
    assertThrows(RunEndedException.class, () -> run(() -> true));
    try (Stream<Path> files = Files.walk(out)) {
      assertTrue(files.noneMatch(file -> file.endsWith("run.json")));
    }
    assertFalse(Files.exists(out.resolve("latest")));
    assertEquals(30, run(() -> false).summary().articles().size());
    assertEquals(List.of(), AuditVerification.verify(out, "decisions.jsonl", null).faults());
  }
}
