package org.medclaim.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.RunChain.Entered;
import org.medclaim.audit.RunChain.Entry;

/**
 * Looks whether anything of the runs of a folder was altered, added or removed, and names it.
 *
 * <p>Compared are: the chain's lines with their own digests, each manifest with the chain and with
 * the run before, each file of a run and each kept input with its manifest, the decisions with
 * their own digests and with what manifests saw of them, and signatures with a public key. Without
 * signatures this finds accidents and edits; somebody who knows the program and may write to the
 * folder can compute every digest anew. Decisions behind the last run can be cut off unseen.
 */
public final class AuditVerification {
  private final Path out;
  private final @Nullable PublicKey key;
  private final RunChain chain;
  private final InputStore store;
  private final Path decisions;
  private final RunExpiry expiry;
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> storeFaults = new HashSet<>();
  private @Nullable Instant lastFinished;
  private int files;

  /** One thing that is not as it was: what, relative to the folder, and what is wrong with it. */
  public record Fault(String what, String wrong) {
    @Override
    public String toString() {
      return what + ": " + wrong;
    }
  }

  /** What was looked at, what is wrong, and what is worth knowing but not wrong. */
  public record Result(
      int runs, int files, int inputs, ImmutableList<Fault> faults, ImmutableList<String> notes) {}

  private AuditVerification(Path out, @Nullable PublicKey key, String decisions) {
    this.out = out;
    this.key = key;
    this.chain = new RunChain(out);
    this.store = new InputStore(out);
    this.decisions = out.resolve(decisions);
    this.expiry = new RunExpiry(out);
  }

  /**
   * Verifies a folder of runs.
   *
   * @param decisions the name of the log of decisions in the folder
   * @param key checks signatures; null leaves them alone
   * @throws UncheckedIOException where something there cannot be read
   */
  public static Result verify(Path out, String decisions, @Nullable PublicKey key) {
    return new AuditVerification(out, key, decisions).result();
  }

  private Result result() {
    try {
      Path chainFile = out.resolve(RunChain.NAME);
      if (!Files.exists(chainFile)) {
        faults.add(new Fault(RunChain.NAME, "is missing: it holds the digests of the manifests"));
      }
      ChainedLines.faults(chainFile).forEach(wrong -> faults.add(new Fault(RunChain.NAME, wrong)));
      List<Entry> entries = chain.entries();
      verifyRuns(entries);
      verifyUnentered(entries);
      noteLatest(entries);
      expiry.faults(entries).forEach(wrong -> faults.add(new Fault(RunExpiry.NAME, wrong)));
      List<String> kept = store.names();
      verifyStore(kept);
      ChainedLines.faults(decisions)
          .forEach(wrong -> faults.add(new Fault(String.valueOf(decisions.getFileName()), wrong)));
      return new Result(
          entries.size(),
          files,
          kept.size(),
          ImmutableList.copyOf(faults),
          ImmutableList.copyOf(notes));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot verify " + out, e);
    }
  }

  private void verifyRuns(List<Entry> entries) throws IOException {
    @Nullable Entry before = null;
    int lastSigned = -1;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (verifyRun(entry, before)) {
        lastSigned = i;
      }
      before = entry;
    }
    if (key != null) {
      // A signed manifest names the one before, so that a signature covers all earlier runs.
      for (Entry unsigned : entries.subList(lastSigned + 1, entries.size())) {
        faults.add(new Fault(unsigned.runId(), "neither this run nor a later one is signed"));
      }
    }
  }

  /** Returns whether the run has a signature that the key made. */
  private boolean verifyRun(Entry entry, @Nullable Entry before) throws IOException {
    String id = entry.runId();
    Path run = out.resolve(id);
    String manifestName = id + "/" + ManifestFile.NAME;
    if (!RunId.isId(id) || !Files.isRegularFile(run.resolve(ManifestFile.NAME))) {
      faults.add(
          Files.isDirectory(run)
              ? new Fault(manifestName, "is missing")
              : new Fault(id, "is missing: the whole run has been removed"));
      return false;
    }
    if (!RunChain.digest(run).equals(entry.manifest())) {
      faults.add(new Fault(manifestName, "has been altered"));
      return false;
    }
    RunManifest manifest = ManifestFile.read(run);
    if (entry.entered() != Entered.ADOPTED) {
      RunManifest.Previous previous = manifest.previous();
      boolean fits =
          before == null
              ? previous == null
              : previous != null
                  && previous.runId().equals(before.runId())
                  && previous.sha256().equals(before.manifest());
      if (!fits) {
        faults.add(new Fault(manifestName, "does not name the run before it in the chain"));
      }
      verifyConfiguration(id, manifest);
    }
    noteClock(id, manifest);
    verifyFiles(id, run, manifest);
    if (!expiry.isExpired(id)) {
      verifyInputs(id, manifest);
    }
    verifyDecisions(id, manifest);
    return signed(id, run);
  }

  /** Order is that of the chain, so that a clock that was set back hides nothing; it is told. */
  private void noteClock(String id, RunManifest manifest) {
    Instant before = lastFinished;
    if (before != null && manifest.started().isBefore(before)) {
      notes.add(
          id
              + ": began at "
              + manifest.started()
              + ", before the run before it ended, at "
              + before
              + ": the clock was set back");
    }
    lastFinished = manifest.finished();
  }

  private void noteLatest(List<Entry> entries) throws IOException {
    Path latest = out.resolve(LatestPointer.NAME);
    if (!entries.isEmpty() && Files.isSymbolicLink(latest)) {
      String last = entries.get(entries.size() - 1).runId();
      String target = Files.readSymbolicLink(latest).toString();
      if (!target.equals(last)) {
        notes.add("latest: points at " + target + "; the run that ended last is " + last);
      }
    }
  }

  private void verifyFiles(String id, Path run, RunManifest manifest) {
    Map<String, WrittenFile> listed = new TreeMap<>();
    manifest.files().forEach(file -> listed.put(file.path(), file));
    for (WrittenFile found : WrittenFile.allIn(run)) {
      files++;
      WrittenFile written = listed.remove(found.path());
      if (written == null) {
        faults.add(new Fault(id + "/" + found.path(), "has been added"));
      } else if (!written.equals(found)) {
        faults.add(new Fault(id + "/" + found.path(), "has been altered"));
      }
    }
    if (expiry.isExpired(id)) {
      notes.add(id + ": " + expiry.told(id));
      listed.keySet().removeIf(RunExpiry::expires);
    }
    listed.keySet().forEach(path -> faults.add(new Fault(id + "/" + path, "is missing")));
  }

  private void verifyInputs(String id, RunManifest manifest) throws IOException {
    for (RunManifest.Input input : manifest.inputs()) {
      String sha256 = input.sha256();
      if (sha256 != null && Boolean.TRUE.equals(input.kept()) && storeFaults.add(sha256)) {
        String wrong = store.fault(sha256).orElse("");
        if (wrong.equals("is missing")) {
          faults.add(new Fault(stored(sha256), wrong + ": the kept " + input.path() + " of " + id));
        }
      }
    }
  }

  private void verifyConfiguration(String id, RunManifest manifest) throws IOException {
    String sha256 = manifest.options().configuration();
    if (sha256 != null
        && !expiry.isExpired(id)
        && storeFaults.add(sha256)
        && store.fault(sha256).filter("is missing"::equals).isPresent()) {
      faults.add(new Fault(stored(sha256), "is missing: the kept configuration of " + id));
    }
  }

  private static String stored(String sha256) {
    return InputStore.NAME + "/" + sha256.substring(0, 2) + "/" + sha256;
  }

  private void verifyStore(List<String> kept) throws IOException {
    for (String name : kept) {
      String sha256 = name.substring(name.lastIndexOf('/') + 1);
      if (sha256.startsWith(InputStore.HALF)) {
        notes.add(InputStore.NAME + "/" + name + ": left by a run that was ended; may be deleted");
      } else if (!sha256.matches("[0-9a-f]{64}")
          || !(InputStore.NAME + "/" + name).equals(stored(sha256))) {
        faults.add(new Fault(InputStore.NAME + "/" + name, "has been added"));
      } else if (store.fault(sha256).isPresent()) {
        faults.add(new Fault(stored(sha256), "has been altered"));
      }
    }
  }

  private void verifyDecisions(String id, RunManifest manifest) {
    RunManifest.DecisionsSeen seen = manifest.decisions();
    if (seen == null) {
      return;
    }
    List<String> lines = ChainedLines.lines(decisions);
    String name = String.valueOf(decisions.getFileName());
    if (lines.size() < seen.lines()) {
      faults.add(
          new Fault(name, "lines in it: " + lines.size() + "; run " + id + " saw " + seen.lines()));
    } else if (!ChainedLines.head(lines.subList(0, seen.lines())).equals(seen.head())) {
      faults.add(
          new Fault(name, "up to line " + seen.lines() + " it is not what run " + id + " saw"));
    }
  }

  private boolean signed(String id, Path run) throws IOException {
    Path file = run.resolve(RunSigner.NAME);
    if (key == null || !Files.isRegularFile(file)) {
      return false;
    }
    byte[] manifest = Files.readAllBytes(run.resolve(ManifestFile.NAME));
    boolean right = RunSigner.verifies(key, manifest, new String(Files.readAllBytes(file), UTF_8));
    if (!right) {
      faults.add(new Fault(id + "/" + RunSigner.NAME, "is no signature of this key"));
    }
    return right;
  }

  private void verifyUnentered(List<Entry> entries) {
    Set<String> entered = new HashSet<>();
    entries.forEach(entry -> entered.add(entry.runId()));
    for (Path run : RunChain.runFolders(out)) {
      String id = String.valueOf(run.getFileName());
      if (entered.contains(id)) {
        continue;
      }
      if (Files.exists(run.resolve(ManifestFile.NAME))) {
        faults.add(
            new Fault(
                id,
                "is not in the chain: it has been added, or was ended within its last step, and"
                    + " then the next run enters it"));
      } else {
        notes.add(id + ": a run that did not end; nothing counts on it");
      }
    }
  }
}
