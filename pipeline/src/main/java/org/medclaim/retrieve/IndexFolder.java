package org.medclaim.retrieve;

import com.google.common.util.concurrent.Striped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an index stands on disk, and how it is replaced while it is in use.
 *
 * <pre>
 * DIR/current               one line: the folder that holds the index now
 * DIR/index-ab12cd34ef56-1  the index of the corpus with that digest
 * DIR/vectors-MODEL.bin     the vectors of all texts that were ever encoded here
 * DIR/build.lock            held by the process that builds
 * </pre>
 *
 * <p>A folder cannot be replaced in one step, a file can: a new index is written to a folder of its
 * own and becomes the index when {@code current} is renamed into place. A reader that has the old
 * folder open keeps its files open.
 */
final class IndexFolder {
  private static final Pattern NAME = Pattern.compile("index-[0-9a-z]{1,12}-[0-9]{1,9}");

  /** File locks are held by the whole process; within it, threads wait here for each other. */
  private static final Striped<Lock> THREADS = Striped.lock(16);

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Work that may fail on the disk. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Runs the work while no other thread and no other process builds here. */
  <T> T locked(Work<T> work) throws IOException {
    Files.createDirectories(folder);
    Lock threads = THREADS.get(folder);
    threads.lock();
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock processes = channel.lock()) {
      if (!processes.isValid()) {
        throw new IOException("lost the lock on " + folder);
      }
      return work.run();
    } finally {
      threads.unlock();
    }
  }

  /** The line of {@code current}; empty where nothing was built here yet. */
  Optional<String> currentName() throws IOException {
    Path pointer = folder.resolve("current");
    return Files.exists(pointer)
        ? Optional.of(Files.readString(pointer).strip())
        : Optional.empty();
  }

  /** The folder of that name; empty where it is no name that this class gives. */
  Optional<Path> indexNamed(String name) {
    return NAME.matcher(name).matches() ? Optional.of(folder.resolve(name)) : Optional.empty();
  }

  /** The file that keeps the vectors of a model; it outlives the indexes that are made with it. */
  Path vectors(String modelDigest) {
    return folder.resolve("vectors-" + modelDigest.substring(0, 12) + ".bin");
  }

  /** Makes a folder for a new index; to be called under the lock. */
  Path createNext(String digest) throws IOException {
    String stem = "index-" + digest.substring(0, Math.min(12, digest.length())) + "-";
    for (int number = 1; ; number++) {
      Path next = folder.resolve(stem + number);
      try {
        return Files.createDirectory(next);
      } catch (FileAlreadyExistsException e) {
        // Left by a build that was broken off, or damaged and about to be replaced: take the next.
        continue;
      }
    }
  }

  /** Makes a finished index the current one, in one step; to be called under the lock. */
  void makeCurrent(Path index) throws IOException {
    Path next = folder.resolve("current.next");
    Files.writeString(next, index.getFileName() + "\n");
    Files.move(
        next,
        folder.resolve("current"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Removes all indexes but the one given; to be called under the lock.
   *
   * <p>Where the system refuses to remove files that a reader has open, they stay for the next
   * time.
   */
  void removeOthers(Path kept, Consumer<String> progress) throws IOException {
    List<Path> others;
    try (Stream<Path> children = Files.list(folder)) {
      others =
          children
              .filter(child -> NAME.matcher(child.getFileName().toString()).matches())
              .filter(child -> !child.equals(kept))
              .sorted()
              .toList();
    }
    for (Path other : others) {
      try {
        removeTree(other);
      } catch (IOException e) {
        progress.accept("evidence index: the old " + other.getFileName() + " stays for now: " + e);
      }
    }
  }

  private static void removeTree(Path root) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(root)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
