package org.medclaim.corpus.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.medclaim.corpus.CsvRows;
import org.medclaim.corpus.ImportException;
import org.medclaim.corpus.Retractions;
import org.medclaim.corpus.Retractions.Entry;

/**
 * Imports a list of retractions: a CSV table such as Retraction Watch's, or PubMed's own XML with
 * retracted articles or the notices about them; plain or gzipped.
 *
 * <p>A row that is wrong is named and left out. The whole list is written to one file under the
 * source's name, in the place of an earlier one of that name.
 */
public final class RetractionImport {
  private final Path source;
  private final TreeSet<Entry> entries = new TreeSet<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int read;

  /** What became of the rows or records; {@code entries} have a paper's every identifier. */
  public record Result(
      Path file,
      int read,
      ImmutableList<Entry> entries,
      ImmutableSortedMap<String, Integer> skipped,
      ImmutableList<String> failures) {}

  private RetractionImport(Path source) {
    this.source = source;
  }

  /**
   * Imports one file into a folder of lists.
   *
   * @throws ImportException where the file is no such list; then nothing is written
   */
  public static Result run(Path source, Path folder) throws IOException {
    if (!Files.isRegularFile(source)) {
      throw new ImportException(source + ": no such file");
    }
    RetractionImport list = new RetractionImport(source);
    try (InputStream in = list.open()) {
      list.read(in);
    } catch (EOFException | ZipException e) {
      throw new ImportException(
          source + ": the gzip data is cut off or damaged: " + e.getMessage());
    } catch (CharacterCodingException e) {
      throw new ImportException(source + ": it is not UTF-8");
    }
    Path file = folder.resolve(stem(source) + ".csv");
    list.write(file);
    return new Result(
        file,
        list.read,
        ImmutableList.copyOf(list.entries),
        ImmutableSortedMap.copyOf(list.skipped),
        ImmutableList.copyOf(list.failures));
  }

  private static String stem(Path source) {
    return String.valueOf(source.getFileName())
        .replaceFirst("(?i)(?:\\.(?:csv|xml))?(?:\\.gz)?$", "");
  }

  private InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(source), 1 << 16);
    try {
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private void read(InputStream in) throws IOException {
    if (isXml(in)) {
      pubmed(in);
    } else {
      table(in);
    }
  }

  /** XML begins with a bracket, behind a byte order mark and blanks. */
  private static boolean isXml(InputStream in) throws IOException {
    in.mark(1024);
    byte[] begin = in.readNBytes(1024);
    in.reset();
    return new String(begin, UTF_8).replace("\uFEFF", "").stripLeading().startsWith("<");
  }

  private void pubmed(InputStream in) throws IOException {
    try {
      new PubmedXml().read(in, new Sink());
    } catch (BrokenFileException e) {
      throw new ImportException(e.at(source.toString()));
    }
  }

  private void table(InputStream in) throws IOException {
    try (BufferedReader text = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()))) {
      CsvRows rows = new CsvRows(text);
      CsvRows.Row header =
          rows.next().orElseThrow(() -> new ImportException(source + ": the table is empty"));
      RetractionColumns columns =
          RetractionColumns.of(header.cells(), source + ":" + header.line());
      for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        read++;
        row(columns, row.get());
      }
    } catch (ImportException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith("line ")
          ? new ImportException(source + ":" + message.substring("line ".length()))
          : e;
    }
  }

  private void row(RetractionColumns columns, CsvRows.Row row) {
    try {
      List<Entry> found = columns.entries(row.cells());
      if (found.isEmpty()) {
        skipped.merge("no PMID and no DOI of the paper", 1, Integer::sum);
      }
      entries.addAll(found);
    } catch (ImportException e) {
      failures.add(source + ":" + row.line() + ": " + e.getMessage());
    }
  }

  /** Of articles only what is said of them counts here. */
  private final class Sink implements ImportSink {
    @Override
    public void document(ImportedDocument document) {
      read++;
      if (document.head().retracted()) {
        document.head().identifiers().stream()
            .filter(identifier -> !identifier.startsWith("NCT:"))
            .forEach(
                identifier -> entries.add(new Entry(identifier, Retractions.RETRACTION, "", "")));
      }
    }

    @Override
    public void skipped(String reason) {
      read++;
    }

    @Override
    public void failed(int line, String why) {
      read++;
      failures.add(source + ":" + line + ": " + why);
    }

    @Override
    public void notice(Notice notice) {
      entries.add(new Entry(notice.of(), notice.kind().code(), notice.by(), ""));
    }

    @Override
    public void deleted(String documentId) {
      skipped.merge("deleted at the source, which is no retraction", 1, Integer::sum);
    }
  }

  private void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (BufferedWriter out = Files.newBufferedWriter(part, UTF_8)) {
      out.write(String.join(",", Retractions.COLUMNS) + "\n");
      for (Entry entry : entries) {
        out.write(
            String.join(",", cell(entry.identifier()), entry.kind(), cell(entry.by()), entry.date())
                + "\n");
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String cell(String text) {
    return text.matches("[^,\"\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
