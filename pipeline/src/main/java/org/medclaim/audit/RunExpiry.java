package org.medclaim.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.medclaim.audit.RunChain.Entry;

/**
 * Lets old runs expire: removes their pages and the copies of their articles, and says so in {@code
 * expired.jsonl}.
 *
 * <p>Manifests, signatures, findings and everything else in JSON Lines stay, so that the chain
 * holds, histories are whole, and what was found can be told for ever; only it cannot be looked at
 * as a page nor be judged again. The line is written first, in the manner of the chain: a removal
 * without a line is a fault to {@code audit verify}, and one that was broken off is finished by the
 * next. The last complete run never expires.
 */
public final class RunExpiry {
  /** The name of the list of what has expired, in the folder of the runs. */
  public static final String NAME = "expired.jsonl";

  private static final String SCHEMA = "medclaim.expired/1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path out;
  private final Path file;
  private final Map<String, Line> expired = new LinkedHashMap<>();

  /** The expiry of the runs below a folder. */
  public RunExpiry(Path out) {
    this.out = out;
    this.file = out.resolve(NAME);
    for (String line : ChainedLines.lines(file)) {
      read(line);
    }
  }

  private record Line(String manifest, String at) {}

  /**
   * Which runs may expire: none of the newest so many, none that ended at {@code before} or later,
   * none that is held.
   */
  public record Terms(int newest, Instant before, List<String> held) {
    public Terms {
      held = List.copyOf(held);
    }
  }

  /** What was removed: runs that expired, files, and folders of runs that never ended. */
  public record Removed(int runs, int files, int unended) {}

  private void read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      String run = json.path("run_id").asText();
      if (RunId.isId(run)) {
        expired.put(run, new Line(json.path("manifest").asText(), json.path("at").asText()));
      }
    } catch (JsonProcessingException e) {
      // An altered line makes nothing expire; faults() tells of it by the lines' own digests.
      return;
    }
  }

  /**
   * True for a file of a run, by its path below the run's folder, that goes when the run expires.
   */
  static boolean expires(String path) {
    return !path.startsWith(ManifestFile.NAME)
        && !path.equals(RunSigner.NAME)
        && !path.endsWith(".jsonl");
  }

  boolean isExpired(String run) {
    return expired.containsKey(run);
  }

  /** When the run expired, in words. */
  String told(String run) {
    Line line = expired.get(run);
    return line == null
        ? "has not expired"
        : "expired at " + line.at() + ": its pages and kept articles were removed";
  }

  /** What is wrong with the list, a sentence each. */
  List<String> faults(List<Entry> entries) {
    List<String> faults = new ArrayList<>(ChainedLines.faults(file));
    Map<String, String> manifests = new LinkedHashMap<>();
    entries.forEach(entry -> manifests.put(entry.runId(), entry.manifest()));
    expired.forEach(
        (run, line) -> {
          if (!line.manifest().equals(manifests.get(run))) {
            faults.add("names a run that is not in the chain as it says: " + run);
          }
        });
    return faults;
  }

  /**
   * Lets runs expire and removes what is theirs alone.
   *
   * @throws RunLockedException where a run is writing to the folder
   * @throws UncheckedIOException where something cannot be removed
   */
  public Removed apply(Terms terms, Instant now) {
    try (RunLock lock = RunLock.take(out)) {
      List<Entry> entries = new RunChain(out).entries();
      int fresh = 0;
      for (Entry entry :
          entries.subList(0, Math.max(0, entries.size() - Math.max(1, terms.newest())))) {
        if (mayExpire(entry, terms)) {
          lock.check();
          append(entry, now);
          fresh++;
        }
      }
      int files = removeInputs();
      for (String run : expired.keySet()) {
        files += removeFiles(out.resolve(run));
      }
      return new Removed(fresh, files, removeUnended(entries));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove what has expired in " + out, e);
    }
  }

  private boolean mayExpire(Entry entry, Terms terms) {
    Path run = out.resolve(entry.runId());
    return !isExpired(entry.runId())
        && !terms.held().contains(entry.runId())
        && Files.isRegularFile(run.resolve(ManifestFile.NAME))
        && ManifestFile.read(run).finished().isBefore(terms.before());
  }

  private void append(Entry entry, Instant now) throws IOException {
    ChainedLines.append(
        file,
        JSON.createObjectNode()
            .put("schema", SCHEMA)
            .put("run_id", entry.runId())
            .put("manifest", entry.manifest())
            .put("at", now.toString()));
    expired.put(entry.runId(), new Line(entry.manifest(), now.toString()));
  }

  private static int removeFiles(Path run) throws IOException {
    if (!Files.isDirectory(run)) {
      return 0;
    }
    int removed = 0;
    try (Stream<Path> found = Files.walk(run)) {
      for (Path one : found.sorted(Comparator.reverseOrder()).toList()) {
        String path = run.relativize(one).toString().replace('\\', '/');
        if (Files.isDirectory(one)) {
          removeIfEmpty(one);
        } else if (expires(path)) {
          Files.delete(one);
          removed++;
        }
      }
    }
    return removed;
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      if (left.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }

  /** Removes the copies that expired runs rest on and no other run does. */
  private int removeInputs() throws IOException {
    Set<String> theirs = new HashSet<>();
    Set<String> needed = new HashSet<>();
    for (Path run : RunChain.runFolders(out)) {
      if (Files.isRegularFile(run.resolve(ManifestFile.NAME))) {
        String id = String.valueOf(run.getFileName());
        (isExpired(id) ? theirs : needed).addAll(kept(ManifestFile.read(run)));
      }
    }
    theirs.removeAll(needed);
    InputStore store = new InputStore(out);
    int removed = 0;
    for (String name : store.names()) {
      String sha256 = name.substring(name.lastIndexOf('/') + 1);
      if (theirs.contains(sha256)) {
        store.remove(sha256);
        removed++;
      }
    }
    return removed;
  }

  private static Set<String> kept(RunManifest manifest) {
    Set<String> kept = new HashSet<>();
    for (RunManifest.Input input : manifest.inputs()) {
      String sha256 = input.sha256();
      if (sha256 != null) {
        kept.add(sha256);
      }
    }
    String configuration = manifest.options().configuration();
    if (configuration != null) {
      kept.add(configuration);
    }
    return kept;
  }

  /**
   * Folders of runs that were ended from outside; nobody writes to them, since we hold the lock.
   */
  private int removeUnended(List<Entry> entries) throws IOException {
    Set<String> entered = new HashSet<>();
    entries.forEach(entry -> entered.add(entry.runId()));
    int removed = 0;
    for (Path run : RunChain.runFolders(out)) {
      boolean ended =
          entered.contains(String.valueOf(run.getFileName()))
              || Files.exists(run.resolve(ManifestFile.NAME));
      if (!ended) {
        MoreFiles.deleteRecursively(run, RecursiveDeleteOption.ALLOW_INSECURE);
        removed++;
      }
    }
    return removed;
  }
}
