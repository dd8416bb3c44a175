package org.medclaim.corpus.imports;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medclaim.corpus.ImportException;

/**
 * The folder of an imported collection.
 *
 * <p>What is imported goes to {@code passages.jsonl.part}, and takes its place in {@code
 * passages.jsonl} only when the import is through: a reader sees the collection before or the
 * collection after. The part of an import that was interrupted stays, and the next one goes on from
 * it. Two imports cannot work on one folder at a time.
 */
final class PassageStore implements Closeable {
  static final String PASSAGES = "passages.jsonl";

  private final Path file;
  private final Path part;
  private final Path next;
  private final FileChannel channel;
  private final FileLock lock;
  private final BufferedWriter out;
  private final KnownDocuments known = new KnownDocuments();
  private final Notices notices;
  private boolean replaced;
  private boolean grown;

  /** What became of a document. */
  enum Outcome {
    ADDED,
    REPLACED,
    THERE_ALREADY
  }

  private PassageStore(Path folder, FileChannel channel, FileLock lock) throws IOException {
    this.file = folder.resolve(PASSAGES);
    this.part = folder.resolve(PASSAGES + ".part");
    this.next = folder.resolve(PASSAGES + ".next");
    this.channel = channel;
    this.lock = lock;
    this.notices = Notices.read(folder.resolve(Notices.FILE));
    if (Files.exists(file)) {
      know(file);
    }
    grown = resume();
    channel.position(channel.size());
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8),
            1 << 16);
  }

  /**
   * Opens a folder, which need not be there, and reads which documents it has.
   *
   * @throws ImportException where another import is at work in it, or where its passages were not
   *     written by an import
   */
  static PassageStore open(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(PASSAGES + ".part"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = lock(channel);
      if (lock == null) {
        throw new ImportException(
            folder + ": another import is at work in this folder; wait for it, or use another");
      }
      return new PassageStore(folder, channel, lock);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Adds a document, or takes it for its version before, or leaves it where it is the same. */
  Outcome add(ImportedDocument document) throws IOException {
    DocumentLines.Lines lines = DocumentLines.of(document);
    if (known.has(lines.key())) {
      return Outcome.THERE_ALREADY;
    }
    boolean before = known.digest(document.id()) != 0;
    for (String line : lines.lines()) {
      out.write(line);
      out.write('\n');
    }
    known.put(lines.key());
    grown = true;
    replaced |= before;
    return before ? Outcome.REPLACED : Outcome.ADDED;
  }

  /** Takes a document off; whether it was there. */
  boolean delete(String document) {
    boolean there = known.digest(document) != 0;
    known.remove(document);
    replaced |= there;
    return there;
  }

  /** Keeps what one publication says of another, whichever of them comes when. */
  void notice(Notice notice) {
    notices.add(notice);
  }

  /** Puts what was imported in its place. */
  void finish() throws IOException {
    out.flush();
    if (grown || replaced || notices.changed()) {
      notices.write();
      if (Files.exists(file) || replaced || !notices.isEmpty()) {
        merge();
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(part);
      } else {
        channel.force(true);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } else {
      Files.delete(part);
    }
  }

  private void merge() throws IOException {
    try (FileChannel target =
            FileChannel.open(
                next,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        BufferedWriter merged =
            new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(target), StandardCharsets.UTF_8),
                1 << 16)) {
      Merger merger = new Merger(merged);
      if (Files.exists(file)) {
        merger.take(file);
      }
      merger.take(part);
      merged.flush();
      target.force(true);
    }
  }

  /** Copies the lines of documents in the version that counts, each version once. */
  private final class Merger {
    private final BufferedWriter target;
    private String open = "";

    Merger(BufferedWriter target) {
      this.target = target;
    }

    void take(Path source) throws IOException {
      endOfDocument();
      try (BufferedReader lines = Files.newBufferedReader(source, StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          line(line);
        }
      }
    }

    private void line(String line) throws IOException {
      DocumentLines.Key key = DocumentLines.key(line);
      if (!key.document().equals(open)) {
        endOfDocument();
      }
      if (known.has(key)) {
        open = key.document();
        target.write(notices.isEmpty() ? line : notices.applied(line));
        target.write('\n');
      }
    }

    /** A document whose version changed there and back stands in the part once more. */
    private void endOfDocument() {
      if (!open.isEmpty()) {
        known.remove(open);
        open = "";
      }
    }
  }

  private void know(Path passages) throws IOException {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(passages, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          known.put(DocumentLines.key(line));
        } catch (IOException e) {
          throw new ImportException(
              passages
                  + ":"
                  + number
                  + ": "
                  + e.getMessage()
                  + "; choose another folder with --into, or remove the file");
        }
      }
    }
  }

  /**
   * Takes up what an interrupted import left; whether there was something.
   *
   * <p>Its last document may lack lines, and is cut off.
   */
  private boolean resume() throws IOException {
    long good = 0;
    Optional<DocumentLines.Key> last = Optional.empty();
    try (RandomAccessFile left = new RandomAccessFile(part.toFile(), "r");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Channels.newInputStream(left.getChannel()), StandardCharsets.UTF_8))) {
      long position = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Optional<DocumentLines.Key> key = keyOf(line);
        if (key.isEmpty() || last.isPresent() && !key.get().equals(last.get())) {
          good = position;
          last.ifPresent(this::takeUp);
          if (key.isEmpty()) {
            break;
          }
        }
        last = key;
        position += line.getBytes(StandardCharsets.UTF_8).length + 1L;
      }
    }
    channel.truncate(good);
    return good > 0;
  }

  private void takeUp(DocumentLines.Key key) {
    replaced |= known.digest(key.document()) != 0;
    known.put(key);
  }

  private static Optional<DocumentLines.Key> keyOf(String line) {
    try {
      return Optional.of(DocumentLines.key(line));
    } catch (IOException e) {
      // Cut off where the import was.
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (channel.isOpen()) {
        out.flush();
        lock.release();
      }
    } finally {
      channel.close();
    }
  }
}
