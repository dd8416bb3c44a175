package org.medclaim.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three runs with decisions between them: whatever is done to them is found and named. */
class AuditVerificationTest {
  private static final String FIRST = "2026-01-31T093000Z";
  private static final String SECOND = "2026-02-01T093000Z";
  private static final String THIRD = "2026-02-01T093000Z-2";

  @TempDir Path temporary;
  private AuditFolder folder;
  private Path out;

  @BeforeEach
  void threeRuns() throws IOException {
    out = Files.createDirectories(temporary.resolve("out"));
    folder = new AuditFolder(out);
    folder.run(FIRST, "Zinc cures colds.", null);
    decide("one");
    decide("two");
    folder.run(SECOND, "Zinc cures colds.", null);
    folder.run(THIRD, "Vitamin C cures cancer.", null);
  }

  private void decide(String word) throws IOException {
    Path file = out.resolve("decisions.jsonl");
    List<String> lines = new ArrayList<>(ChainedLines.lines(file));
    ObjectNode line = JsonMapper.builder().build().createObjectNode().put("decision", word);
    lines.add(ChainedLines.seal(line, ChainedLines.head(lines)));
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  @Test
  void whatNobodyTouchedIsAsItWasWritten() {
    AuditVerification.Result result = AuditVerification.verify(out, "decisions.jsonl", null);
    assertEquals(List.of(), result.faults());
    assertEquals(List.of(), result.notes());
    assertEquals(3, result.runs());
    assertEquals(6, result.files());
    assertEquals(2, result.inputs(), "equal bytes are kept once");
  }

  /** Seeded: positions and new bytes differ from file to file and are the same in every build. */
  @Test
  void anySingleByteThatIsChangedIsFoundAndItsFileNamed() throws IOException {
    Random random = new Random(20260131);
    int tried = 0;
    for (Path file : files()) {
      byte[] before = Files.readAllBytes(file);
      String name = out.relativize(file).toString().replace('\\', '/');
      for (int i = 0; i < Math.min(40, before.length); i++) {
        byte[] after = before.clone();
        int at = i == 0 ? before.length - 1 : random.nextInt(before.length);
        after[at] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, after);
        List<String> faults = folder.faults();
        assertTrue(
            faults.stream().anyMatch(fault -> fault.startsWith(name + ": ")),
            name + " at " + at + ": " + faults);
        tried++;
      }
      Files.write(file, before);
    }
    assertTrue(tried > 250, "tried " + tried);
    assertEquals(List.of(), folder.faults());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(out)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void whatIsAddedIsNamed() throws IOException {
    Files.writeString(out.resolve(FIRST).resolve("note.txt"), "x");
    String kept = "inputs/ab/" + "ab".repeat(32);
    Files.createDirectories(out.resolve("inputs/ab"));
    Files.writeString(out.resolve(kept), "x");
    folder.unentered("2026-02-02T093000Z", "Foreign.", null);
    assertEquals(
        List.of(
            FIRST + "/note.txt: has been added",
            "2026-02-02T093000Z: is not in the chain: it has been added, or was ended within its"
                + " last step, and then the next run enters it",
            kept + ": has been altered"),
        folder.faults());
  }

  @Test
  void whatIsRemovedIsNamed() throws IOException {
    Files.delete(out.resolve(FIRST).resolve("index.html"));
    MoreFiles.deleteRecursively(out.resolve(SECOND), RecursiveDeleteOption.ALLOW_INSECURE);
    Path decisions = out.resolve("decisions.jsonl");
    Files.writeString(decisions, ChainedLines.lines(decisions).get(0) + "\n");
    assertEquals(
        List.of(
            FIRST + "/index.html: is missing",
            SECOND + ": is missing: the whole run has been removed",
            "decisions.jsonl: lines in it: 1; run " + THIRD + " saw 2"),
        folder.faults());
  }

  @Test
  void aKeptArticleThatIsRemovedIsNamedOnce() throws IOException {
    Path zinc = new InputStore(out).place(ChainedLines.of("Zinc cures colds."));
    Files.delete(zinc);
    String name = out.toAbsolutePath().relativize(zinc).toString();
    assertEquals(
        List.of(name + ": is missing: the kept articles/a.txt of " + FIRST), folder.faults());
  }

  @Test
  void aLineTakenOutOfTheChainIsNamed() throws IOException {
    Path chain = out.resolve("chain.jsonl");
    List<String> lines = ChainedLines.lines(chain);
    Files.writeString(chain, lines.get(0) + "\n" + lines.get(2) + "\n");
    assertEquals(
        "chain.jsonl: between line 1 and line 2: altered, added or removed",
        folder.faults().get(0));
  }

  @Test
  void aRunThatWasEndedInItsLastStepIsEnteredByTheNext() throws IOException {
    folder.unentered("2026-02-02T093000Z", "Late.", null);
    assertEquals(1, folder.faults().size());
    new RunChain(out).mend();
    assertEquals(List.of(), folder.faults());
    folder.run("2026-02-03T093000Z", "Later.", null);
    assertEquals(List.of(), folder.faults());
  }

  @Test
  void aChainLineThatBrokeOffIsWrittenAnew() throws IOException {
    Path chain = out.resolve("chain.jsonl");
    String whole = Files.readString(chain);
    Files.writeString(chain, whole.substring(0, whole.length() - 30));
    assertFalse(folder.faults().isEmpty());
    new RunChain(out).mend();
    assertEquals(
        List.of(), folder.faults().stream().filter(fault -> fault.contains("broke")).toList());
    assertEquals(3, new RunChain(out).entries().size());
  }

  @Test
  void runsOfAnOlderVersionAreAdopted() throws IOException {
    Files.delete(out.resolve("chain.jsonl"));
    assertFalse(folder.faults().isEmpty());
    new RunChain(out).mend();
    assertEquals(
        List.of(FIRST, SECOND, THIRD),
        new RunChain(out).entries().stream().map(RunChain.Entry::runId).toList());
    assertEquals(List.of(), folder.faults());
  }

  @Test
  void aSignatureCoversItsRunAndAllBeforeIt() throws IOException {
    Path key = temporary.resolve("operator.key");
    PublicKey open = RunSigner.publicKey(RunSigner.makeKeys(key));
    assertEquals(
        List.of(
            FIRST + ": neither this run nor a later one is signed",
            SECOND + ": neither this run nor a later one is signed",
            THIRD + ": neither this run nor a later one is signed"),
        signatureFaults(open));
    String signed = "2026-02-02T093000Z";
    folder.run(signed, "Signed.", RunSigner.of(key));
    assertEquals(List.of(), signatureFaults(open));
    Path file = out.resolve(signed).resolve("run.json.sig");
    Random random = new Random(7);
    byte[] before = Files.readAllBytes(file);
    for (int i = 0; i < before.length; i++) {
      byte[] after = before.clone();
      after[i] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, after);
      assertEquals(
          signed + "/run.json.sig: is no signature of this key", signatureFaults(open).get(0));
    }
    Files.write(file, before);
    PublicKey other = RunSigner.publicKey(RunSigner.makeKeys(temporary.resolve("other.key")));
    assertFalse(signatureFaults(other).isEmpty());
  }

  private List<String> signatureFaults(PublicKey key) {
    return AuditVerification.verify(out, "decisions.jsonl", key).faults().stream()
        .map(AuditVerification.Fault::toString)
        .toList();
  }

  @Test
  void keysAreNeverReplacedAndAreTheirOwnersAlone() throws IOException {
    Path key = temporary.resolve("operator.key");
    Path open = RunSigner.makeKeys(key);
    assertEquals(
        key + ".pub: exists; a key is never replaced",
        assertThrows(KeyException.class, () -> RunSigner.makeKeys(key)).getMessage());
    if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
      assertEquals(2, Files.getPosixFilePermissions(key).size());
    }
    String complaint = assertThrows(KeyException.class, () -> RunSigner.of(open)).getMessage();
    assertTrue(complaint.contains("begins with '-----BEGIN PRIVATE KEY-----'"), complaint);
  }

  @Test
  void twoRunsInOneFolderAreRefused() {
    try (RunLock held = RunLock.take(out)) {
      held.check();
      String complaint =
          assertThrows(RunLockedException.class, () -> RunLock.take(out)).getMessage();
      assertTrue(
          complaint.startsWith(
              out
                  + ": another run is writing there (process "
                  + ProcessHandle.current().pid()
                  + ")"),
          complaint);
    }
    try (RunLock again = RunLock.take(out)) {
      again.check();
    }
  }
}
