package org.medclaim.audit;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.InputFile;

/**
 * The bytes of every input, once each, by their SHA-256: {@code OUT/inputs/ab/abcd...}.
 *
 * <p>Pages on the web change; who replays a run of last spring needs what was judged then. Content
 * that stays the same takes no more room however many runs see it.
 */
public final class InputStore {
  /** The store's name in the folder of the runs. */
  public static final String NAME = "inputs";

  /** Larger files are pinned but not kept; no article is read that is larger. */
  private static final long MOST_KEPT = 50L << 20;

  /** How the name of a file begins that is still being written. */
  static final String HALF = ".part-";

  private final Path folder;
  private final Opener opener;

  /** How an input's bytes are reached; not every input is a file of its own. */
  @FunctionalInterface
  public interface Opener {
    /** Opens an input, or fails where it is not there or cannot be read. */
    InputStream open(InputFile input) throws IOException;
  }

  /** The store of the runs below a folder; there may be none yet. */
  public InputStore(Path out) {
    this(out, input -> Files.newInputStream(Path.of(input.location())));
  }

  /** A store of inputs that are opened in their own way. */
  public InputStore(Path out, Opener opener) {
    this.folder = out.resolve(NAME);
    this.opener = opener;
  }

  /**
   * An input with what is known of its bytes; size and digest are null where it cannot be read.
   *
   * <p>{@code file} is to be read from: the kept copy, so that what is judged is what is pinned.
   */
  public record Pinned(
      InputFile file, @Nullable Long bytes, @Nullable String sha256, boolean kept) {}

  /**
   * Pins and keeps an input.
   *
   * @throws UncheckedIOException where the store cannot be written
   */
  public Pinned pin(InputFile input) {
    Path half = folder.resolve(HALF + ProcessHandle.current().pid());
    long bytes;
    String sha256;
    try (InputStream file = opener.open(input);
        HashingInputStream hashing = new HashingInputStream(Hashing.sha256(), file)) {
      bytes = copy(hashing, half) + ByteStreams.exhaust(hashing);
      sha256 = hashing.hash().toString();
      if (bytes > MOST_KEPT) {
        Files.delete(half);
        return new Pinned(input, bytes, sha256, false);
      }
    } catch (IOException e) {
      // What cannot be read is for the reader to reject, with its reason.
      return new Pinned(input, null, null, false);
    }
    Path kept = place(sha256);
    try {
      if (Files.isRegularFile(kept, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(half);
      } else {
        Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
        Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a copy of " + input.path(), e);
    }
    return new Pinned(new InputFile(input.path(), kept.toString()), bytes, sha256, true);
  }

  /**
   * Keeps a small file that a run rests on, such as its configuration.
   *
   * @return its SHA-256
   * @throws UncheckedIOException where it cannot be read, or the store cannot be written
   */
  public String keep(Path file) {
    Pinned pinned = pin(new InputFile(String.valueOf(file.getFileName()), file.toString()));
    String sha256 = pinned.sha256();
    if (sha256 == null || !pinned.kept()) {
      throw new UncheckedIOException(
          "cannot keep a copy of " + file, new IOException("it cannot be read, or is too large"));
    }
    return sha256;
  }

  /** Removes what runs that were ended from outside left half-written; under the runs' lock. */
  public void removeLeftovers() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.list(folder)) {
      for (Path left : found.filter(InputStore::isHalf).toList()) {
        Files.delete(left);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove what an ended run left in " + folder, e);
    }
  }

  private static boolean isHalf(Path file) {
    return String.valueOf(file.getFileName()).startsWith(HALF);
  }

  /** Copies all, or so much that it shows to be more than is kept. */
  private long copy(InputStream from, Path half) throws IOException {
    OutputStream to;
    try {
      Files.createDirectories(folder);
      to = Files.newOutputStream(half);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep copies of the inputs in " + folder, e);
    }
    try (OutputStream out = to) {
      byte[] buffer = new byte[1 << 16];
      long total = 0;
      while (total <= MOST_KEPT) {
        int n = from.read(buffer);
        if (n < 0) {
          break;
        }
        write(out, buffer, n);
        total += n;
      }
      return total;
    }
  }

  /** Apart, since a full disk is not the input's fault. */
  private void write(OutputStream out, byte[] buffer, int n) {
    try {
      out.write(buffer, 0, n);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep copies of the inputs in " + folder, e);
    }
  }

  /** Where the bytes of this digest are kept, if they are. */
  public Path place(String sha256) {
    Digests.check(sha256);
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256).toAbsolutePath().normalize();
  }

  /** What is wrong with the bytes of this digest; empty where they are as they were. */
  Optional<String> fault(String sha256) throws IOException {
    Path kept = place(sha256);
    if (!Files.isRegularFile(kept)) {
      return Optional.of("is missing");
    }
    return MoreFiles.asByteSource(kept).hash(Hashing.sha256()).toString().equals(sha256)
        ? Optional.empty()
        : Optional.of("has been altered");
  }

  /** Removes the kept bytes of this digest, if they are kept. */
  void remove(String sha256) throws IOException {
    Files.deleteIfExists(place(sha256));
  }

  /** The names of all kept files, in order; none where nothing is kept. */
  List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
