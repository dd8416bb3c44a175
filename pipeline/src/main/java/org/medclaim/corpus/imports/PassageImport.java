package org.medclaim.corpus.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.medclaim.corpus.ImportException;

/**
 * Imports files of documents into a folder of passages, one record in memory at a time.
 *
 * <p>What is there already, in the same version, is left alone; a new version takes the old one's
 * place. A record that is wrong is named and left out; a file that cannot be read on is named with
 * the line, what came before it is kept, and the other files are read.
 */
public final class PassageImport {
  /** So many failures are kept with their places; all are counted. */
  private static final int KEPT_FAILURES = 1_000;

  private final SourceFormat format;
  private final LongConsumer progress;

  /** An import that tells the number of records read so far, after each of them. */
  public PassageImport(SourceFormat format, LongConsumer progress) {
    this.format = format;
    this.progress = progress;
  }

  /**
   * What became of the records.
   *
   * <p>{@code read} = added + replaced + there already + skipped + failed records. {@code passages}
   * are those of added and replaced documents. {@code failures} say where and why, the first
   * thousand; {@code brokenFiles} of them are files that could not be read to their end.
   */
  public record Result(
      Path file,
      int files,
      int read,
      int added,
      int replaced,
      int thereAlready,
      int deleted,
      int passages,
      ImmutableSortedMap<String, Integer> skipped,
      int failed,
      int brokenFiles,
      ImmutableList<String> failures) {}

  /**
   * Imports files, and the files of this format in folders.
   *
   * @throws ImportException where there is nothing to read, or where the folder cannot be used
   */
  public Result run(List<Path> paths, Path folder) throws IOException {
    List<Path> files = files(paths);
    Tally tally = new Tally(folder);
    try (PassageStore store = PassageStore.open(folder)) {
      tally.store = store;
      SourceReader reader = format.reader();
      for (Path file : files) {
        tally.begin(file);
        read(reader, file, tally);
      }
      store.finish();
    }
    return tally.result(files.size());
  }

  private static void read(SourceReader reader, Path file, Tally tally) throws IOException {
    try (InputStream in = open(file)) {
      reader.read(in, tally);
    } catch (BrokenFileException e) {
      tally.broken(e.at(file.toString()));
    } catch (EOFException | ZipException e) {
      tally.broken(file + ": the gzip data is cut off or damaged: " + e.getMessage());
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private List<Path> files(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        List<Path> found;
        try (Stream<Path> below = Files.walk(path)) {
          found =
              below
                  .filter(Files::isRegularFile)
                  .filter(file -> format.takes(String.valueOf(file.getFileName())))
                  .sorted()
                  .toList();
        }
        if (found.isEmpty()) {
          throw new ImportException(
              path
                  + ": no file for "
                  + format.code()
                  + " in this folder; their names end with "
                  + String.join(" or ", format.endings())
                  + ", gzipped or not");
        }
        files.addAll(found);
      } else if (Files.isRegularFile(path)) {
        files.add(path);
      } else {
        throw new ImportException(path + ": no such file or folder");
      }
    }
    return files;
  }

  /** Counts, and hands on to the store. */
  private final class Tally implements ImportSink {
    private final Path folder;
    private @Nullable PassageStore store;
    private Path file = Path.of("");
    private int read;
    private int added;
    private int replaced;
    private int thereAlready;
    private int deleted;
    private int passages;
    private final Map<String, Integer> skipped = new TreeMap<>();
    private int failed;
    private int brokenFiles;
    private final List<String> failures = new ArrayList<>();

    Tally(Path folder) {
      this.folder = folder;
    }

    void begin(Path next) {
      file = next;
    }

    @Override
    public void document(ImportedDocument document) throws IOException {
      switch (store().add(document)) {
        case ADDED -> {
          added++;
          passages += document.passages().size();
        }
        case REPLACED -> {
          replaced++;
          passages += document.passages().size();
        }
        case THERE_ALREADY -> thereAlready++;
      }
      record();
    }

    @Override
    public void skipped(String reason) {
      skipped.merge(reason, 1, Integer::sum);
      record();
    }

    @Override
    public void failed(int line, String why) {
      failed++;
      keep(file + ":" + line + ": " + why);
      record();
    }

    @Override
    public void notice(Notice notice) {
      store().notice(notice);
    }

    @Override
    public void deleted(String documentId) {
      if (store().delete(documentId)) {
        deleted++;
      }
    }

    void broken(String what) {
      brokenFiles++;
      keep(what);
    }

    private void record() {
      read++;
      progress.accept(read);
    }

    private void keep(String failure) {
      if (failures.size() < KEPT_FAILURES) {
        failures.add(failure);
      }
    }

    private PassageStore store() {
      return Objects.requireNonNull(store, "the store is not open");
    }

    Result result(int files) {
      return new Result(
          folder.resolve(PassageStore.PASSAGES),
          files,
          read,
          added,
          replaced,
          thereAlready,
          deleted,
          passages,
          ImmutableSortedMap.copyOf(skipped),
          failed,
          brokenFiles,
          ImmutableList.copyOf(failures));
    }
  }
}
