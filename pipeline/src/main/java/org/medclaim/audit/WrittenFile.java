package org.medclaim.audit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A file that a run wrote, by its path below the run's folder, with forward slashes. */
public record WrittenFile(String path, long bytes, String sha256) {
  public WrittenFile {
    Paths.checkRelative(path);
    checkArgument(!path.contains(".."), "'%s' is outside the run's folder", path);
    checkArgument(bytes >= 0, "negative size: %s", bytes);
    Digests.check(sha256);
  }

  /**
   * All files below a run's folder but the manifest and its signature, sorted by path.
   *
   * @throws UncheckedIOException where one cannot be read
   */
  public static ImmutableList<WrittenFile> allIn(Path run) {
    try (Stream<Path> found = Files.walk(run)) {
      List<Path> files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> !file.equals(run.resolve(ManifestFile.NAME)))
              .filter(file -> !file.equals(run.resolve(RunSigner.NAME)))
              .toList();
      ImmutableList.Builder<WrittenFile> written = ImmutableList.builder();
      for (Path file : files) {
        written.add(of(run, file));
      }
      return ImmutableList.sortedCopyOf(Comparator.comparing(WrittenFile::path), written.build());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what the run wrote to " + run, e);
    }
  }

  private static WrittenFile of(Path run, Path file) throws IOException {
    return new WrittenFile(
        run.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/"),
        Files.size(file),
        MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString());
  }
}
