package org.medclaim.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two fetches from writing into one folder at once.
 *
 * <p>The system's own lock: it goes with the process that holds it, however that ends.
 */
final class FolderLock {
  static final String NAME = ".fetch-lock";

  private FolderLock() {}

  /** What is done under the lock. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Does the work under the lock, making the folder where it is missing.
   *
   * @throws SourceException where somebody else holds the lock
   * @throws UncheckedIOException where the work fails, or the folder cannot be written
   */
  static <T> T holding(Path folder, Work<T> work) {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        if (lock == null) {
          throw new SourceException(
              folder + ": another fetch is writing into this folder; wait for it, or name another");
        }
        return work.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot work in " + folder, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process, which is the same to us
    }
  }
}
