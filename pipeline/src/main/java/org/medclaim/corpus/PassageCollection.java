package org.medclaim.corpus;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file of imported passages, a {@link PassageLine} a line, plain or gzipped.
 *
 * <p>Those of a corpus folder are {@code passages/NAME/passages.jsonl} and {@code
 * passages/NAME/passages.jsonl.gz}. {@code digest} is the SHA-256 of the file's bytes. It is read
 * as a stream, however big it is.
 */
public record PassageCollection(String name, Path file, String digest) {
  private static final ImmutableList<String> FILES =
      ImmutableList.of("passages.jsonl", "passages.jsonl.gz");

  /** What can be done with one passage, which may fail on a disk. */
  public interface Reader {
    /** Takes one passage. */
    void take(SourcePassage passage) throws IOException;
  }

  /**
   * The collection in a file.
   *
   * @throws UncheckedIOException where the file cannot be read
   */
  public static PassageCollection of(String name, Path file) {
    Hasher hasher = Hashing.sha256().newHasher();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        hasher.putBytes(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the passages in " + file, e);
    }
    return new PassageCollection(name, file, hasher.hash().toString());
  }

  /** The collections of a corpus folder in order of their names; none where it has no passages. */
  public static ImmutableList<PassageCollection> below(Path corpus) {
    Path passages = corpus.resolve("passages");
    if (!Files.isDirectory(passages)) {
      return ImmutableList.of();
    }
    List<Path> folders;
    try (Stream<Path> children = Files.list(passages)) {
      folders = children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the passages in " + passages, e);
    }
    return folders.stream()
        .flatMap(folder -> FILES.stream().map(folder::resolve).filter(Files::isRegularFile))
        .map(file -> of(String.valueOf(file.getName(file.getNameCount() - 2)), file))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Hands over every passage in order of the file.
   *
   * @throws PassageFileException at the first line that is wrong
   */
  public void read(Reader reader) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(bytes(), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          reader.take(PassageLine.parse(line, file + ":" + number));
        }
      }
    }
  }

  private InputStream bytes() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    if (!file.toString().endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
