package org.medclaim.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.medclaim.audit.ManifestFile;
import org.medclaim.audit.RunManifest;
import org.medclaim.audit.WrittenFile;
import org.medclaim.report.FindingSchema;

/**
 * A finished run in one archive for an auditor: its pages, findings and manifest, the decisions on
 * its findings so far, the findings' schema, and {@code SHA256SUMS} over all of them.
 *
 * <p>The same run with the same decisions gives the same bytes: entries are sorted and carry one
 * fixed time.
 */
public final class EvidencePack {
  private static final String SUMS = "SHA256SUMS";
  // The earliest time that the format can hold.
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path run;
  private final RunManifest manifest;
  private final Path decisions;

  private EvidencePack(Path run, RunManifest manifest, Path decisions) {
    this.run = run;
    this.manifest = manifest;
    this.decisions = decisions;
  }

  /**
   * The pack of a finished run.
   *
   * @throws org.medclaim.audit.ManifestException where the folder is no finished run
   * @throws PackException where a file is missing, altered or not of the run
   */
  public static EvidencePack of(Path named) {
    Path run = real(named);
    RunManifest manifest = ManifestFile.read(run);
    List<String> wrong = new ArrayList<>();
    Map<String, WrittenFile> listed = new TreeMap<>();
    manifest.files().forEach(file -> listed.put(file.path(), file));
    for (WrittenFile found : WrittenFile.allIn(run)) {
      WrittenFile written = listed.remove(found.path());
      if (written == null) {
        wrong.add(found.path() + " is not of this run");
      } else if (!written.equals(found)) {
        wrong.add(found.path() + " has been altered since the run");
      }
    }
    listed.keySet().forEach(path -> wrong.add(path + " is missing"));
    if (!wrong.isEmpty()) {
      throw new PackException(named + ": not as it was written: " + String.join("; ", wrong));
    }
    return new EvidencePack(run, manifest, run.resolveSibling(DecisionLog.NAME));
  }

  // The run may be named by the link 'latest', and a walk does not follow the link it starts at.
  private static Path real(Path named) {
    try {
      return named.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot find the run " + named, e);
    }
  }

  /** The run's id. */
  public String runId() {
    return manifest.runId().value();
  }

  /** How many files the archive holds. */
  public int files() {
    return manifest.files().size() + (Files.exists(decisions) ? 4 : 3);
  }

  /** Writes the archive, all of it or nothing; returns its SHA-256. */
  public String write(Path file) {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (OutputStream out = Files.newOutputStream(half);
          ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
        zip.setLevel(Deflater.BEST_COMPRESSION);
        fill(zip);
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private void fill(ZipOutputStream zip) throws IOException {
    TreeMap<String, Path> content = new TreeMap<>();
    manifest.files().forEach(file -> content.put(file.path(), run.resolve(file.path())));
    content.put(ManifestFile.NAME, run.resolve(ManifestFile.NAME));
    if (Files.exists(decisions)) {
      content.put(DecisionLog.NAME, decisions);
    }
    StringBuilder sums = new StringBuilder();
    for (Map.Entry<String, Path> entry : content.entrySet()) {
      add(zip, entry.getKey(), Files.readAllBytes(entry.getValue()), sums);
    }
    add(zip, FindingSchema.NAME, FindingSchema.text().getBytes(UTF_8), sums);
    add(zip, SUMS, sums.toString().getBytes(UTF_8), new StringBuilder());
  }

  private void add(ZipOutputStream zip, String name, byte[] bytes, StringBuilder sums)
      throws IOException {
    sums.append(Hashing.sha256().hashBytes(bytes)).append("  ").append(name).append('\n');
    ZipEntry entry = new ZipEntry(runId() + "/" + name);
    entry.setTimeLocal(FIXED);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
