package org.medclaim.corpus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.medclaim.model.Reference;
import org.medclaim.terms.Terminology;
import org.medclaim.yaml.Nearest;
import org.medclaim.yaml.YamlFile;
import org.medclaim.yaml.YamlFileException;
import org.medclaim.yaml.YamlMap;

/**
 * Imports a table of statistics: a row becomes a record of an evidence file, under the same checks
 * as one written by hand.
 *
 * <p>Columns are named in the first row as the keys of an evidence file are, in any order; those of
 * the reference begin with {@code reference-}. Several concepts in a cell are parted by semicolons.
 * A row that is wrong is named with its line and left out.
 */
public final class StatisticsCsv {
  /** What the first line of a file says that was made here, and may be made again. */
  private static final String MARK = "# Made by 'medclaim corpus import csv'; edit the table.";

  private final String path;
  private final RecordReader records;
  private final Set<String> knownRecords;
  private final Set<String> knownReferences;
  private final Map<String, String> references = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final StringBuilder statistics = new StringBuilder();
  private final List<String> failures = new ArrayList<>();
  private int read;
  private int kept;

  private StatisticsCsv(
      String path, Terminology terminology, Set<String> knownRecords, Set<String> knownReferences) {
    this.path = path;
    this.records = new RecordReader(terminology);
    this.knownRecords = knownRecords;
    this.knownReferences = knownReferences;
  }

  /** What became of the rows; {@code failures} say where and why. */
  public record Result(Path file, int read, int kept, ImmutableList<String> failures) {}

  /**
   * Imports a table, plain or gzipped, into a folder of evidence files, as a file of its name.
   *
   * @throws ImportException where it is no such table, or where a file that people wrote is in its
   *     place
   * @throws YamlFileException where the evidence base is broken
   */
  public static Result run(Path corpus, Path table, Path folder) throws IOException {
    String stem =
        String.valueOf(table.getFileName())
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\.gz$", "")
            .replaceAll("\\.[a-z0-9]+$", "")
            .replaceAll("[^a-z0-9]+", "-");
    Path target = folder.resolve(stem + ".yaml");
    refuseForeign(target);
    Terminology terminology = Terminology.loadCurated(corpus);
    EvidenceBase base = EvidenceBase.load(corpus, terminology);
    Set<String> own = ownReferences(target);
    Set<String> records = new HashSet<>();
    base.records().stream()
        .filter(record -> !record.place().startsWith(target + ":"))
        .forEach(record -> records.add(record.content().id()));
    Set<String> references = new HashSet<>();
    base.references().stream()
        .map(Reference::id)
        .filter(id -> !own.contains(id))
        .forEach(references::add);
    StatisticsCsv rows = new StatisticsCsv(table.toString(), terminology, records, references);
    rows.read(table);
    if (rows.kept == 0) {
      throw new ImportException(
          table
              + ": no row of it could be kept"
              + rows.failures.stream().findFirst().map(first -> "; first " + first).orElse(""));
    }
    Files.createDirectories(folder);
    Path part = folder.resolve(stem + ".yaml.part");
    Files.writeString(part, rows.yaml(stem));
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new Result(target, rows.read, rows.kept, ImmutableList.copyOf(rows.failures));
  }

  private static void refuseForeign(Path target) throws IOException {
    if (Files.exists(target) && !Files.readString(target).startsWith(MARK)) {
      throw new ImportException(
          target + ": this file was not made by an import and is not replaced; rename the table");
    }
  }

  private static Set<String> ownReferences(Path target) {
    Set<String> own = new HashSet<>();
    if (Files.exists(target)) {
      YamlFile.read(target, target.toString())
          .maps("references")
          .forEach(map -> own.add(map.text("id")));
    }
    return own;
  }

  private void read(Path table) throws IOException {
    try (BufferedReader in = open(table)) {
      CsvRows rows = new CsvRows(in);
      Optional<CsvRows.Row> header = rows.next();
      List<String> columns =
          columns(header.orElseThrow(() -> new ImportException(table + ": the table is empty")));
      for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        read++;
        row(columns, row.get());
      }
    } catch (CharacterCodingException e) {
      throw new ImportException(table + ": not UTF-8; save the table as UTF-8");
    } catch (ImportException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith("line ")
          ? new ImportException(table + ":" + message.substring("line ".length()))
          : e;
    }
  }

  private static BufferedReader open(Path table) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(table));
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return new BufferedReader(
        new InputStreamReader(
            gzip ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8.newDecoder()));
  }

  private List<String> columns(CsvRows.Row header) {
    List<String> known = StatisticsColumns.names();
    for (String column : header.cells()) {
      if (!known.contains(column)) {
        throw new ImportException(
            path
                + ":"
                + header.line()
                + ": unknown column '"
                + column
                + "'"
                + Nearest.to(column, known)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse(""));
      }
    }
    if (Sets.newHashSet(header.cells()).size() < header.cells().size()) {
      throw new ImportException(path + ":" + header.line() + ": a column stands there twice");
    }
    return header.cells();
  }

  private void row(List<String> columns, CsvRows.Row row) {
    String place = path + ":" + row.line();
    if (row.cells().size() != columns.size()) {
      failures.add(
          place + ": " + row.cells().size() + " cells, but " + columns.size() + " columns");
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), row.cells().get(i));
    }
    try {
      Optional<String> reference = reference(cells);
      String id = cells.getOrDefault("id", "");
      String statistic = StatisticsColumns.statistic(cells);
      records.statistic(only(statistic));
      refuseSecond(id);
      reference.ifPresent(
          text -> references.putIfAbsent(cells.getOrDefault("reference", ""), text));
      lines.put(id, row.line());
      statistics.append(statistic);
      kept++;
    } catch (YamlFileException e) {
      // The place in the record that was made of the row would help nobody.
      failures.add(
          place + ": " + String.valueOf(e.getMessage()).replaceFirst("^row(?::\\d+:\\d+)?: ", ""));
    }
  }

  private void refuseSecond(String id) {
    if (knownRecords.contains(id)) {
      throw new YamlFileException("row", "record '" + id + "' is in the evidence base already");
    }
    Integer first = lines.get(id);
    if (first != null) {
      throw new YamlFileException(
          "row", "record '" + id + "' stands in the table twice; first in line " + first);
    }
  }

  /** The reference that the row defines; empty where it names one that is known. */
  private Optional<String> reference(Map<String, String> cells) {
    String id = cells.getOrDefault("reference", "");
    String text = StatisticsColumns.reference(cells);
    boolean defined = !text.isEmpty();
    if (!defined) {
      if (!knownReferences.contains(id) && !references.containsKey(id)) {
        throw new YamlFileException(
            "row",
            "there is no reference '"
                + id
                + "'; the row must say what it is: reference-title, reference-design, ...");
      }
      return Optional.empty();
    }
    if (knownReferences.contains(id)) {
      throw new YamlFileException(
          "row",
          "reference '"
              + id
              + "' is in the evidence base already; leave the reference- cells empty");
    }
    String whole = "  - id: " + StatisticsColumns.quoted(id) + "\n" + text;
    Reference reference = ReferenceReader.read(only(whole));
    String before = references.get(reference.id());
    if (before != null && !before.equals(whole)) {
      throw new YamlFileException(
          "row", "reference '" + id + "' is something else here than in a row before");
    }
    return Optional.of(whole);
  }

  private static YamlMap only(String record) {
    return YamlFile.parse("rows:\n" + record, "row").maps("rows").get(0);
  }

  private String yaml(String stem) {
    StringBuilder text = new StringBuilder(MARK).append('\n');
    text.append("topic: ").append(StatisticsColumns.quoted(stem.replace('-', ' '))).append('\n');
    if (!references.isEmpty()) {
      text.append("references:\n");
      references.values().forEach(text::append);
    }
    return text.append("statistics:\n").append(statistics).toString();
  }
}
