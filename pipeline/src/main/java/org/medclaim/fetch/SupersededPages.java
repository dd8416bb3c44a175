package org.medclaim.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes WARC files that hold nothing but what newer ones have replaced.
 *
 * <p>Oldest first, and only up to the first that still holds the newest form of some page: a later
 * file may say that a page is gone, and must not go before the file that holds that page. Only
 * files that {@link WebFetch} made are looked at.
 */
public final class SupersededPages {
  private static final String OURS = "medclaim-\\d{8}T\\d{6}Z(-\\d+)?\\.warc\\.gz";

  private SupersededPages() {}

  /**
   * Removes files that were made before this time; returns how many.
   *
   * @throws SourceException where another fetch is writing into this folder, or its memory is
   *     damaged
   */
  public static int remove(Path folder, Instant before) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    return FolderLock.holding(
        folder,
        () -> {
          Set<String> needed = FetchMemory.read(folder).warcs();
          int removed = 0;
          for (Path warc : ours(folder)) {
            boolean young = !Files.getLastModifiedTime(warc).toInstant().isBefore(before);
            if (young || needed.contains(String.valueOf(warc.getFileName()))) {
              break;
            }
            Files.delete(warc);
            removed++;
          }
          return removed;
        });
  }

  /** Oldest first: a longer name of the same second is a later file. */
  private static List<Path> ours(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> ours = new ArrayList<>();
      files.filter(file -> String.valueOf(file.getFileName()).matches(OURS)).forEach(ours::add);
      ours.sort(
          java.util.Comparator.comparing(
                  (Path file) -> file.toString().substring(0, secondEnd(file)))
              .thenComparingInt(file -> file.toString().length())
              .thenComparing(Path::toString));
      return ours;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static int secondEnd(Path file) {
    return file.toString().lastIndexOf("Z") + 1;
  }
}
