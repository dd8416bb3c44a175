package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.audit.AuditVerification;

/** SIGTERM while articles are judged: a clean end with its code, and the next run goes on. */
class EndedBySignalTest {
  private static final int ARTICLES = 30;
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path temporary;
  private Path out;

  @BeforeEach
  void articles() throws IOException {
    out = temporary.resolve("out");
    Path articles = Files.createDirectories(temporary.resolve("articles"));
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(
          articles.resolve(i + ".txt"),
          "Page %d. CAR-T cures 83%% of lymphoma patients. ".formatted(i)
              + "Nine in ten patients with lupus are women. ".repeat(12));
    }
  }

  private List<String> check() {
    return List.of(
        "check",
        temporary.resolve("articles").toString(),
        "--out",
        out.toString(),
        "--state",
        temporary.resolve("state").toString(),
        "--index",
        TestInstallation.index().toString(),
        "--as-of",
        "2026-01-31");
  }

  private List<String> watch() throws IOException {
    Path config =
        Files.writeString(
            temporary.resolve("watch.yaml"),
            """
            sources: [{folder: articles}]
            out: out
            state: state
            metrics: medclaim.prom
            """);
    return List.of(
        "watch",
        config.toString(),
        "--as-of",
        "2026-01-31",
        "--index",
        TestInstallation.index().toString());
  }

  /** Started, and told to end once some articles are judged. */
  private RealProcess ended(List<String> arguments) throws Exception {
    RealProcess run = RealProcess.start(temporary.resolve("messages.log"), arguments);
    while (run.process().isAlive() && !pagesAreWritten()) {
      Thread.sleep(2);
    }
    run.process().destroy();
    assertEquals(TERMINATED, run.end(), run::said);
    return run;
  }

  private boolean pagesAreWritten() throws IOException {
    if (!Files.isDirectory(out)) {
      return false;
    }
    try (DirectoryStream<Path> runs = Files.newDirectoryStream(out, "*Z")) {
      for (Path run : runs) {
        String[] pages = run.resolve("articles").toFile().list();
        if (pages != null && pages.length > 0) {
          return true;
        }
      }
      return false;
    }
  }

  private void assertNothingCounts() throws IOException {
    try (var files = Files.walk(out)) {
      assertTrue(files.noneMatch(file -> file.endsWith("run.json")));
    }
    assertFalse(Files.exists(out.resolve("latest")));
  }

  private static String taken(CommandRun run) {
    return run.results().stream()
        .filter(line -> line.contains("taken from the state"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(run.results() + " " + run.message()));
  }

  @Test
  void checkEndsCleanlyAndTheNextRunTakesWhatWasJudged() throws Exception {
    RealProcess run = ended(check());
    assertTrue(run.said().contains("told to end; finishing what is under way"), run::said);
    assertTrue(run.said().contains("the run was ended before it was complete"), run::said);
    assertFalse(run.said().contains("\tat "), run::said);
    assertNothingCounts();
    CommandRun next = CommandRun.of(check().toArray(String[]::new));
    assertEquals(0, next.code(), next::message);
    int taken = Integer.parseInt(taken(next).strip().split(" ", 2)[0]);
    assertTrue(0 < taken && taken < ARTICLES, taken(next));
    assertEquals(List.of(), AuditVerification.verify(out, "decisions.jsonl", null).faults());
  }

  @Test
  void watchEndsCleanlySaysSoInItsNumbersAndGoesOnWhenStartedAgain() throws Exception {
    RealProcess run = ended(watch());
    assertTrue(run.said().contains("told to end; finishing what is under way"), run::said);
    assertTrue(run.said().contains("ended before it was complete"), run::said);
    assertFalse(run.said().contains("\tat "), run::said);
    assertNothingCounts();
    assertTrue(
        Files.readString(temporary.resolve("medclaim.prom")).contains("medclaim_run_success 0"));
    CommandRun next = CommandRun.of(check().toArray(String[]::new));
    assertEquals(0, next.code(), next::message);
    assertFalse(taken(next).strip().startsWith("0 "), taken(next));
  }
}
