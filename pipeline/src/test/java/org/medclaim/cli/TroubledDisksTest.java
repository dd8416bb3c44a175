package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.audit.AuditVerification;

/**
 * Disks that are full or read-only, and a folder that another run is writing to: one message, exit
 * code 2, the last complete run intact, and the next run goes on.
 */
class TroubledDisksTest {
  @TempDir Path temporary;
  private Path disk;
  private Path article;
  private boolean mounted;

  @BeforeEach
  void anArticle() throws IOException {
    disk = Files.createDirectories(temporary.resolve("disk"));
    article = Files.writeString(temporary.resolve("a.txt"), "Vitamin C cures 90% of cancers.\n");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertEquals(0, system("umount", disk.toString()), "the small disk stays mounted at " + disk);
    }
  }

  /** A small file system in memory, which only root can make, and not in every container. */
  private void mount() throws Exception {
    mounted =
        Files.isExecutable(Path.of("/usr/bin/mount"))
            && system("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk.toString()) == 0;
    Assumptions.assumeTrue(
        mounted, "no small file system can be mounted here, so that a full disk is not tested");
  }

  private static int system(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), String.join(" ", command));
    return process.exitValue();
  }

  private CommandRun check(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                article.toString(),
                "--out",
                out().toString(),
                "--packs",
                "core",
                "--as-of",
                "2026-01-31"));
    arguments.addAll(List.of(more));
    return CommandRun.withIndex(arguments.toArray(String[]::new));
  }

  private Path out() {
    return disk.resolve("out");
  }

  private void assertFailed(CommandRun run, String reason) {
    assertEquals(2, run.code(), run::message);
    assertEquals(List.of(), run.results());
    assertEquals(1, run.messages().size(), run::message);
    assertTrue(run.message().contains(reason), run::message);
  }

  private void assertIntact(Path complete) throws IOException {
    assertEquals(complete, out().resolve("latest").toRealPath());
    assertEquals(List.of(), AuditVerification.verify(out(), "decisions.jsonl", null).faults());
  }

  @Test
  void aFullDiskIsSaidWhereverItFillsUpAndTheNextRunGoesOn() throws Exception {
    mount();
    assertEquals(0, check().code());
    Path complete = out().resolve("latest").toRealPath();
    long all = Files.getFileStore(disk).getUnallocatedSpace();
    for (int free : List.of(0, 8, 24, 48, 96)) {
      fillUpTo(free, all);
      assertFailed(check(), "No space left on device");
      Files.delete(disk.resolve("filler"));
      assertIntact(complete);
    }
    assertEquals(0, check().code());
    assertIntact(out().resolve("latest").toRealPath());
    assertTrue(!complete.equals(out().resolve("latest").toRealPath()), "a run has been added");
  }

  /** Leaves that many kilobytes; what failed runs left behind takes room too. */
  private void fillUpTo(int kilobytes, long all) throws IOException {
    long free = Math.min(all, Files.getFileStore(disk).getUnallocatedSpace());
    Files.write(
        disk.resolve("filler"), new byte[Math.toIntExact(Math.max(0, free - kilobytes * 1024L))]);
  }

  @Test
  void aFullDiskUnderTheStateIsSaid() throws Exception {
    mount();
    Path state = Files.createDirectories(disk.resolve("state"));
    Path elsewhere = temporary.resolve("elsewhere");
    fillUpTo(0, Long.MAX_VALUE);
    assertFailed(
        CommandRun.withIndex(
            "check",
            article.toString(),
            "--out",
            elsewhere.toString(),
            "--state",
            state.toString()),
        "the state cannot be read or written: ");
    Files.delete(disk.resolve("filler"));
    assertEquals(
        0,
        CommandRun.withIndex(
                "check",
                article.toString(),
                "--out",
                elsewhere.toString(),
                "--state",
                state.toString())
            .code());
  }

  @Test
  void aFolderThatIsReadOnlyIsSaid() throws Exception {
    mount();
    assertEquals(0, check().code());
    Path complete = out().resolve("latest").toRealPath();
    assertEquals(0, system("mount", "-o", "remount,ro", disk.toString()));
    assertFailed(check(), "Read-only file system");
    assertIntact(complete);
    assertEquals(0, system("mount", "-o", "remount,rw", disk.toString()));
    assertEquals(0, check().code());
  }

  @Test
  void aFileInThePlaceOfTheFolderIsSaid() throws IOException {
    Files.writeString(out(), "mine");
    assertFailed(check(), "it exists, and is no folder");
    assertEquals("mine", Files.readString(out()));
  }

  @Test
  void aSecondRunInTheSameFolderIsRefusedAndTheFirstOneEnds() throws Exception {
    RealProcess first =
        RealProcess.start(
            temporary.resolve("first.log"),
            List.of(
                "check",
                article.toString(),
                "--out",
                out().toString(),
                "--index",
                TestInstallation.index().toString()));
    Path lock = out().resolve(".lock");
    String id = first.process().pid() + "\n";
    while (first.process().isAlive()
        && !(Files.exists(lock) && Files.readString(lock).equals(id))) {
      Thread.sleep(1);
    }
    // Held still, so that it cannot end before the second one comes.
    String process = String.valueOf(first.process().pid());
    assertEquals(0, system("kill", "-STOP", process), first::said);
    assertFailed(
        check(), out() + ": another run is writing there (process " + process + "); wait for");
    assertEquals(0, system("kill", "-CONT", process));
    assertEquals(0, first.end(), first::said);
    assertEquals(0, check().code());
    assertEquals(List.of(), AuditVerification.verify(out(), "decisions.jsonl", null).faults());
  }
}
