package org.medclaim.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All complete runs of one folder in the order in which they ended: {@code chain.jsonl}.
 *
 * <p>A line tells a run and the SHA-256 of its manifest, so that a manifest cannot be altered nor a
 * run be removed unseen. Order is that of the lines, not of the runs' names: clocks jump. Only to
 * be written to under the folder's {@link RunLock}.
 */
public final class RunChain {
  /** The chain's name in the folder of the runs. */
  public static final String NAME = "chain.jsonl";

  private static final String SCHEMA = "medclaim.chain/1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path out;
  private final Path file;

  /** The chain of the runs below a folder; there may be none yet. */
  public RunChain(Path out) {
    this.out = out;
    this.file = out.resolve(NAME);
  }

  /** How a run came into the chain. */
  public enum Entered {
    /** By itself, as its last step. */
    ENDED,
    /** By a later run: it was ended from outside between its manifest and its entry. */
    LATER,
    /** By the first run that kept a chain; it is older. */
    ADOPTED
  }

  /** One run of the chain. */
  public record Entry(String runId, String manifest, Entered entered) {}

  /**
   * The entries, in order; lines that are no entries are left out, since {@link ChainedLines}
   * reports them.
   */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (String line : ChainedLines.lines(file)) {
      entry(line).ifPresent(entries::add);
    }
    return entries;
  }

  private static Optional<Entry> entry(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      String how = json.path("entered").asText();
      for (Entered entered : Entered.values()) {
        if (entered.name().equals(how)) {
          return Optional.of(
              new Entry(json.path("run_id").asText(), json.path("manifest").asText(), entered));
        }
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      // An altered line; who asks for entries is told of it by the lines' own digests.
      return Optional.empty();
    }
  }

  /** The run that ended last. */
  public Optional<RunManifest.Previous> last() {
    List<Entry> entries = entries();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RunManifest.Previous(
                entries.get(entries.size() - 1).runId(),
                entries.get(entries.size() - 1).manifest()));
  }

  /** Enters a run whose manifest is written. */
  public void enter(RunId run) {
    append(run.value(), Entered.ENDED);
  }

  /**
   * Enters what is complete and should be in the chain: the runs that are older than the chain
   * where there is none, and a run that was ended between its manifest and its entry.
   *
   * <p>A complete run that does not name the chain's last run as the one before it is left out: it
   * was put there from elsewhere, and {@code audit verify} names it.
   */
  public void mend() {
    if (!Files.exists(file)) {
      complete().keySet().forEach(run -> append(run, Entered.ADOPTED));
      return;
    }
    Map<String, RunManifest> open = complete();
    entries().forEach(entry -> open.remove(entry.runId()));
    boolean found = true;
    while (found) {
      Optional<RunManifest.Previous> last = last();
      Optional<String> next =
          open.entrySet().stream()
              .filter(run -> Optional.ofNullable(run.getValue().previous()).equals(last))
              .map(Map.Entry::getKey)
              .findFirst();
      next.ifPresent(
          run -> {
            append(run, Entered.LATER);
            open.remove(run);
          });
      found = next.isPresent();
    }
  }

  /** The complete runs of the folder by their ids, in order; unreadable manifests are left out. */
  private Map<String, RunManifest> complete() {
    Map<String, RunManifest> complete = new LinkedHashMap<>();
    for (Path folder : runFolders(out)) {
      try {
        complete.put(String.valueOf(folder.getFileName()), ManifestFile.read(folder));
      } catch (ManifestException e) {
        // Not complete, or altered; 'audit verify' says which.
        continue;
      }
    }
    return complete;
  }

  /** The folders below {@code out} that are named like runs, complete or not, in order. */
  static List<Path> runFolders(Path out) {
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(out)) {
      return found
          .filter(folder -> RunId.isId(String.valueOf(folder.getFileName())))
          .filter(Files::isDirectory)
          .sorted(
              Comparator.comparing(folder -> RunId.sortKey(String.valueOf(folder.getFileName()))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the runs in " + out, e);
    }
  }

  private void append(String run, Entered how) {
    try {
      ChainedLines.append(
          file,
          JSON.createObjectNode()
              .put("schema", SCHEMA)
              .put("run_id", run)
              .put("manifest", digest(out.resolve(run)))
              .put("entered", how.name()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot enter the run in " + file, e);
    }
  }

  /** The SHA-256 of a run's manifest. */
  static String digest(Path run) throws IOException {
    return MoreFiles.asByteSource(run.resolve(ManifestFile.NAME)).hash(Hashing.sha256()).toString();
  }
}
