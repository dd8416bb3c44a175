package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.audit.AuditVerification;
import org.medclaim.audit.ManifestFile;
import org.medclaim.audit.RunChain;
import org.medclaim.audit.RunManifest;
import org.medclaim.audit.WrittenFile;

/**
 * The real program, ended by SIGKILL at seeded random moments: nothing is lost, doubled or changed,
 * and the next run goes on.
 *
 * <p>{@code mvn test -Dtest=KillTest -Dmedclaim.kills=100} is the full measurement; a build kills a
 * few. The moments are drawn from a seed; where in the program a moment falls depends on the
 * machine, and the test prints how often it fell where.
 */
@Tag("kill")
class KillTest {
  private static final int KILLS = Integer.getInteger("medclaim.kills", 3);
  private static final long SEED = Long.getLong("medclaim.kills.seed", 20261122);
  private static final String DECISIONS = "decisions.jsonl";
  private static final String PAGE = "index.html";

  @TempDir Path temporary;
  private Path out;
  private Path articles;
  private Found first = Found.NOTHING;
  private Found later = Found.NOTHING;
  private long milliseconds;

  /**
   * Undisturbed: what every resumed run must find, and how long a run takes once it has the lock.
   */
  @BeforeEach
  void anUndisturbedRun() throws Exception {
    out = temporary.resolve("out");
    articles = Files.createDirectories(temporary.resolve("articles"));
    for (int i = 0; i < 12; i++) {
      Files.writeString(articles.resolve("a" + i + ".txt"), article(i));
    }
    Files.writeString(articles.resolve("broken.txt"), "");
    Path calm = temporary.resolve("calm");
    assertEquals(0, start(calm, "calm-state", "calm-1").end());
    first = Found.in(last(calm));
    RealProcess second = start(calm, "calm-state-2", "calm-2");
    waitForLock(calm, second);
    long began = System.nanoTime();
    assertEquals(0, second.end(), second::said);
    milliseconds = (System.nanoTime() - began) / 1_000_000;
    later = Found.in(last(calm));
    assertTrue(first.findings().length() > 1000, "too few findings to tell anything");
  }

  /**
   * The findings of a run, its page, and the digests of all its other files. How many runs were
   * before it, which its page shows, is different after a kill.
   */
  private record Found(String findings, String page, List<String> files) {
    static final Found NOTHING = new Found("", "", List.of());

    static Found in(Path run) throws IOException {
      return new Found(
          Files.readString(run.resolve("findings.jsonl")),
          Files.readString(run.resolve(PAGE))
              .replaceAll("(?s)<section aria-labelledby=\"history\">.*?</section>", ""),
          WrittenFile.allIn(run).stream()
              .filter(file -> !file.path().equals(PAGE))
              .map(WrittenFile::toString)
              .toList());
    }
  }

  private static String article(int i) {
    return """
        Page %d

        The incidence of lupus is about %d to 70 cases per 100,000 people a year. Vitamin C cures
        %d%% of patients with cancer. CAR-T therapy has no side effects in lymphoma.
        """
        .formatted(i, 10 + i, 40 + i);
  }

  private RealProcess start(Path folder, String state, String name) throws IOException {
    return RealProcess.start(temporary.resolve(name + ".log"), arguments(folder, state));
  }

  private List<String> arguments(Path folder, String state) {
    return List.of(
        "check",
        articles.toString(),
        "--out",
        folder.toString(),
        "--state",
        temporary.resolve(state).toString(),
        "--index",
        TestInstallation.index().toString(),
        "--corpus",
        TestInstallation.corpus().toString(),
        "--rules",
        TestInstallation.rules().toString(),
        "--packs",
        "core",
        "--as-of",
        "2026-01-31");
  }

  @Test
  void aRunThatIsKilledAtAnyMomentLosesNothingAndTheNextOneGoesOn() throws Exception {
    Random random = new Random(SEED);
    Map<String, Integer> where = new TreeMap<>();
    List<String> before = List.of();
    for (int i = 0; i < KILLS; i++) {
      String state = "state-" + i;
      String moment = kill(random, state, "killed-" + i);
      where.merge(moment, 1, Integer::sum);
      assertIntact(before, "killed at " + moment);
      // In this process, which is warm: only what is killed has to be one of its own.
      CommandRun resumed = CommandRun.of(arguments(out, state).toArray(String[]::new));
      assertEquals(0, resumed.code(), resumed::message);
      before = assertWhole("resumed after being killed at " + moment);
    }
    System.err.println(
        "kill test: seed "
            + SEED
            + ", "
            + KILLS
            + " kills, "
            + milliseconds
            + " ms a run: "
            + where);
    assertTrue(
        where.getOrDefault("after its end", 0) < KILLS, "no run was still alive when killed");
  }

  /** Kills one run and says what it was doing then, by what it had written. */
  private String kill(Random random, String state, String name) throws Exception {
    List<String> earlier = entered();
    Set<String> folders = new HashSet<>(runFolders());
    RealProcess run = start(out, state, name);
    switch (random.nextInt(5)) {
      case 0 -> Thread.sleep(random.nextLong(milliseconds));
      case 1 -> {
        // The last steps take a moment only, and are where most could go wrong.
        waitForLastSteps(run, folders);
        Thread.sleep(random.nextLong(milliseconds / 20 + 1));
      }
      default -> {
        waitForLock(out, run);
        Thread.sleep(random.nextLong(milliseconds));
      }
    }
    boolean killed = run.kill();
    List<String> fresh = runFolders().stream().filter(id -> !folders.contains(id)).toList();
    if (!killed) {
      assertEquals(0, run.process().exitValue(), run::said);
      return "after its end";
    }
    if (fresh.isEmpty()) {
      return "before its folder was made";
    }
    Path folder = out.resolve(fresh.get(0));
    if (!Files.exists(folder.resolve(ManifestFile.NAME))) {
      return Files.exists(folder.resolve("findings.jsonl"))
          ? "while its files were joined"
          : "while articles were judged";
    }
    return entered().size() == earlier.size()
        ? "between manifest and chain"
        : "between chain and end";
  }

  /** A process that has the lock wrote its id into it. */
  private static void waitForLock(Path folder, RealProcess run) throws Exception {
    Path lock = folder.resolve(".lock");
    String id = run.process().pid() + "\n";
    while (run.process().isAlive() && !(Files.exists(lock) && Files.readString(lock).equals(id))) {
      Thread.sleep(2);
    }
  }

  private void waitForLastSteps(RealProcess run, Set<String> before) throws Exception {
    while (run.process().isAlive()
        && runFolders().stream()
            .filter(id -> !before.contains(id))
            .noneMatch(id -> Files.exists(out.resolve(id).resolve("findings.jsonl")))) {
      Thread.sleep(1);
    }
  }

  private List<String> entered() {
    return new RunChain(out).entries().stream().map(RunChain.Entry::runId).toList();
  }

  private List<String> runFolders() throws IOException {
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(out)) {
      return found
          .filter(Files::isDirectory)
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(id -> id.matches("\\d{4}-.*"))
          .sorted()
          .toList();
    }
  }

  private static Path last(Path folder) throws IOException {
    return folder.resolve("latest").toRealPath();
  }

  /** Nothing of what was complete before has changed, and {@code latest} is a complete run. */
  private void assertIntact(List<String> before, String when) throws IOException {
    List<String> faults = new ArrayList<>();
    AuditVerification.verify(out(), DECISIONS, null).faults().stream()
        .map(AuditVerification.Fault::toString)
        // A run that was killed in its last step; the next one enters it.
        .filter(fault -> !fault.contains("ended within its last step"))
        .filter(fault -> !before.isEmpty() || !fault.startsWith(RunChain.NAME + ": is missing"))
        .forEach(faults::add);
    assertEquals(List.of(), faults, when);
    if (!before.isEmpty()) {
      assertTrue(entered().containsAll(before), when);
      RunManifest latest = ManifestFile.read(last(out));
      assertTrue(
          List.of(before.get(before.size() - 1), entered().get(entered().size() - 1))
              .contains(latest.runId().value()),
          () -> when + ": latest is " + latest.runId());
    }
  }

  private Path out() throws IOException {
    return Files.createDirectories(out);
  }

  /** All complete runs are in the chain once, and the last found what an undisturbed one finds. */
  private List<String> assertWhole(String when) throws IOException {
    assertEquals(List.of(), AuditVerification.verify(out, DECISIONS, null).faults(), when);
    List<String> entered = entered();
    assertEquals(new HashSet<>(entered).size(), entered.size(), when);
    assertEquals(
        runFolders().stream()
            .filter(id -> Files.exists(out.resolve(id).resolve(ManifestFile.NAME)))
            .toList(),
        entered.stream().sorted().toList(),
        when);
    Path run = last(out);
    assertEquals(entered.get(entered.size() - 1), String.valueOf(run.getFileName()), when);
    // The first run of a folder has none to be compared with.
    Found undisturbed = entered.size() == 1 ? first : later;
    assertEquals(undisturbed.findings(), Files.readString(run.resolve("findings.jsonl")), when);
    assertEquals(undisturbed, Found.in(run), when);
    try (Stream<Path> left = Files.list(out.resolve("inputs"))) {
      assertEquals(
          List.of(),
          left.filter(file -> String.valueOf(file.getFileName()).startsWith(".part-")).toList());
    }
    return entered;
  }
}
