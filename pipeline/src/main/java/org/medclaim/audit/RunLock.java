package org.medclaim.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs from writing to one folder at once.
 *
 * <p>The system's own lock on {@code OUT/.lock}: it goes with the process that holds it, however
 * that ends, so that nobody ever has to remove it. The file stays.
 */
public final class RunLock implements AutoCloseable {
  private static final String NAME = ".lock";

  private final Path out;
  private final FileChannel channel;
  private final FileLock lock;

  private RunLock(Path out, FileChannel channel, FileLock lock) {
    this.out = out;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock, making the folder where it is missing.
   *
   * @throws RunLockedException where another run holds it
   * @throws UncheckedIOException where the folder cannot be written
   */
  public static RunLock take(Path out) {
    Path file = out.resolve(NAME);
    try {
      Files.createDirectories(out);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = lock(channel);
      if (lock == null) {
        String holder = Files.readString(file, UTF_8).strip();
        channel.close();
        throw new RunLockedException(
            out
                + ": another run is writing there"
                + (holder.isEmpty() ? "" : " (process " + holder + ")")
                + "; wait for it to end, or name another folder with --out");
      }
      channel.truncate(0);
      ByteBuffer pid = UTF_8.encode(ProcessHandle.current().pid() + "\n");
      while (pid.hasRemaining()) {
        if (channel.write(pid) < 0) {
          throw new IOException(file + " takes no more");
        }
      }
      return new RunLock(out, channel, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the folder of the runs, " + out, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by a run of this very process
    }
  }

  /**
   * Makes sure that the lock is still held, before what only its holder may write.
   *
   * @throws RunLockedException where it was lost
   */
  public void check() {
    if (!lock.isValid()) {
      throw new RunLockedException(
          out + ": the lock on this folder was lost while the run went on");
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot give back the lock on the folder of the runs", e);
    }
  }
}
