package org.medclaim.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.medclaim.model.Reference;

/**
 * Which publications were retracted, corrected or doubted since, by their identifiers: {@code
 * retractions/*.csv} of a corpus folder, as {@code corpus import retractions} writes them.
 *
 * <p>They stand beside the curated records and change none of their files: what people wrote stays
 * as they wrote it, and a list can be replaced by a newer one.
 */
public final class Retractions {
  /** The folder in the evidence base. */
  public static final String FOLDER = "retractions";

  /** The first line of each file. */
  public static final ImmutableList<String> COLUMNS =
      ImmutableList.of("identifier", "kind", "by", "date");

  /** Nothing was retracted. */
  public static final Retractions NONE = new Retractions(ImmutableListMultimap.of());

  /** What makes a reference count as retracted. */
  public static final String RETRACTION = "retraction";

  /** What takes a retraction back. */
  public static final String REINSTATEMENT = "reinstatement";

  /** All that may stand as a kind. */
  public static final ImmutableSet<String> KINDS =
      ImmutableSet.of(
          RETRACTION,
          "partial-retraction",
          "expression-of-concern",
          "correction",
          "republication",
          "update",
          REINSTATEMENT);

  private final ImmutableListMultimap<String, Entry> byIdentifier;

  private Retractions(ImmutableListMultimap<String, Entry> byIdentifier) {
    this.byIdentifier = byIdentifier;
  }

  /**
   * One publication that another speaks of.
   *
   * <p>{@code identifier} is of the paper spoken of ({@code PMID:1}), {@code by} of the notice or
   * empty, {@code date} the day of the notice, ISO, or empty.
   */
  public record Entry(String identifier, String kind, String by, String date)
      implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::identifier)
            .thenComparing(Entry::date)
            .thenComparing(Entry::kind)
            .thenComparing(Entry::by);

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Those of a corpus folder; none where it has no such lists.
   *
   * @throws PassageFileException at the first line that is wrong
   */
  public static Retractions below(Path corpus) {
    Path folder = corpus.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return NONE;
    }
    ImmutableSet.Builder<Entry> entries = ImmutableSet.builder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Retractions::isList).sorted().toList()) {
        read(file, entries);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the retractions in " + folder, e);
    }
    ImmutableListMultimap.Builder<String, Entry> sorted = ImmutableListMultimap.builder();
    entries.build().stream().sorted().forEach(entry -> sorted.put(key(entry.identifier()), entry));
    return new Retractions(sorted.build());
  }

  private static boolean isList(Path file) {
    return file.toString().endsWith(".csv");
  }

  private static void read(Path file, ImmutableSet.Builder<Entry> entries) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, UTF_8)) {
      CsvRows rows = new CsvRows(in);
      Optional<CsvRows.Row> header = rows.next();
      if (header.isPresent() && !header.get().cells().equals(COLUMNS)) {
        throw new PassageFileException(
            file + ":1",
            "expected the columns "
                + String.join(",", COLUMNS)
                + ", as 'medclaim corpus import retractions' writes them");
      }
      for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        entries.add(entry(row.get(), file + ":" + row.get().line()));
      }
    } catch (ImportException e) {
      throw new PassageFileException(file.toString(), String.valueOf(e.getMessage()));
    }
  }

  private static Entry entry(CsvRows.Row row, String place) {
    List<String> cells = row.cells();
    if (cells.size() != COLUMNS.size() || !cells.get(0).matches("[A-Z]+:\\S+")) {
      throw new PassageFileException(
          place, "no line of " + String.join(",", COLUMNS) + ": " + String.join(",", cells));
    }
    if (!KINDS.contains(cells.get(1))) {
      throw new PassageFileException(
          place, "kind '" + cells.get(1) + "' is not known; known: " + String.join(", ", KINDS));
    }
    return new Entry(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
  }

  /** A DOI is the same in capitals. */
  private static String key(String identifier) {
    return identifier.startsWith("DOI:") ? identifier.toLowerCase(Locale.ROOT) : identifier;
  }

  /** All that is said of a publication that goes by any of these identifiers, in order of time. */
  public ImmutableList<Entry> of(Collection<String> identifiers) {
    return identifiers.stream()
        .flatMap(identifier -> byIdentifier.get(key(identifier)).stream())
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether it was retracted and, as far as is known, not reinstated since. */
  public boolean retracted(Collection<String> identifiers) {
    List<Entry> said = of(identifiers);
    return said.stream()
        .filter(entry -> entry.kind().equals(RETRACTION))
        .anyMatch(
            retraction ->
                said.stream()
                    .filter(entry -> entry.kind().equals(REINSTATEMENT))
                    .noneMatch(entry -> entry.date().compareTo(retraction.date()) >= 0));
  }

  /** The reference, marked where it was retracted. */
  public Reference applied(Reference reference) {
    return reference.retracted() || !retracted(reference.identifiers())
        ? reference
        : new Reference(
            reference.id(),
            reference.title(),
            reference.source(),
            reference.identifiers(),
            reference.trial(),
            reference.year(),
            reference.design(),
            reference.certainty(),
            reference.verification(),
            true);
  }

  /** The passage, marked where its document was retracted, with what else is said of that. */
  public SourcePassage applied(SourcePassage passage) {
    List<Entry> said = of(passage.reference().identifiers());
    if (said.isEmpty()) {
      return passage;
    }
    PassageContext context = passage.context();
    ImmutableSet.Builder<PassageContext.Notice> notices = ImmutableSet.builder();
    notices.addAll(context.notices());
    said.forEach(entry -> notices.add(new PassageContext.Notice(entry.kind(), entry.by())));
    return new SourcePassage(
        applied(passage.reference()),
        passage.text(),
        passage.sentences(),
        passage.published(),
        passage.headings(),
        passage.concepts(),
        new PassageContext(
            context.document(),
            context.section(),
            context.labels(),
            notices.build().asList(),
            context.n(),
            context.licence()));
  }
}
