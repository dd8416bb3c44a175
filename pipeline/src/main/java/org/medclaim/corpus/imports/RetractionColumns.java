package org.medclaim.corpus.imports;

import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.corpus.ImportException;
import org.medclaim.corpus.Retractions;
import org.medclaim.corpus.Retractions.Entry;

/**
 * Which column of a table of retractions tells what.
 *
 * <p>Known are the names of the Retraction Watch data that Crossref gives out, and short ones for
 * tables of one's own: {@code pmid}, {@code doi}, {@code kind}, {@code by}, {@code date}. Capitals,
 * blanks and underscores in names do not matter; other columns are passed over.
 */
final class RetractionColumns {
  private static final Map<String, String> PARTS =
      ImmutableMap.<String, String>builder()
          .put("originalpaperpubmedid", "pmid")
          .put("pmid", "pmid")
          .put("originalpaperdoi", "doi")
          .put("doi", "doi")
          .put("retractionnature", "kind")
          .put("kind", "kind")
          .put("retractionpubmedid", "by-pmid")
          .put("retractiondoi", "by-doi")
          .put("by", "by")
          .put("retractiondate", "date")
          .put("date", "date")
          .buildOrThrow();

  private static final Pattern AMERICAN =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?");

  private final Map<String, Integer> at = new TreeMap<>();

  private RetractionColumns() {}

  /** The columns of a header at that place. */
  static RetractionColumns of(List<String> header, String place) {
    RetractionColumns columns = new RetractionColumns();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      String part = PARTS.get(name);
      if (part != null) {
        columns.at.putIfAbsent(part, i);
      }
    }
    if (!columns.at.containsKey("pmid") && !columns.at.containsKey("doi")) {
      throw new ImportException(
          place
              + ": no column names the paper that was retracted; expected OriginalPaperPubMedID or"
              + " OriginalPaperDOI, as Retraction Watch has them, or pmid or doi; saw "
              + String.join(", ", header));
    }
    return columns;
  }

  /**
   * What a row says of a paper, once for each of its identifiers; nothing where it has none.
   *
   * @throws ImportException where a cell is not of its form
   */
  List<Entry> entries(List<String> cells) {
    String kind = kind(cell(cells, "kind"));
    String date = date(cell(cells, "date"));
    String by =
        identifier("pmid", cell(cells, "by-pmid"))
            .or(() -> identifier("doi", cell(cells, "by-doi")))
            .orElse(cell(cells, "by"));
    List<Entry> entries = new ArrayList<>();
    identifier("pmid", cell(cells, "pmid"))
        .ifPresent(paper -> entries.add(new Entry(paper, kind, by, date)));
    identifier("doi", cell(cells, "doi"))
        .ifPresent(paper -> entries.add(new Entry(paper, kind, by, date)));
    return entries;
  }

  private String cell(List<String> cells, String part) {
    Integer column = at.get(part);
    return column == null || column >= cells.size() ? "" : cells.get(column);
  }

  /** Retraction Watch writes 0 and "unavailable" where there is none. */
  private static Optional<String> identifier(String type, String value) {
    if (value.isEmpty() || value.equals("0") || value.equalsIgnoreCase("unavailable")) {
      return Optional.empty();
    }
    Optional<String> identifier = Identifiers.of(type, value);
    if (identifier.isEmpty()) {
      throw new ImportException(
          "'"
              + value
              + "' is no "
              + (type.equals("pmid") ? "PMID: digits" : "DOI: 10., digits, a slash and a name"));
    }
    return identifier;
  }

  private static String kind(String words) {
    String kind = words.toLowerCase(Locale.ROOT).strip().replaceAll("[\\s_]+", "-");
    if (kind.isEmpty()) {
      return Retractions.RETRACTION;
    }
    if (!Retractions.KINDS.contains(kind)) {
      throw new ImportException(
          "kind '" + words + "' is not known; known: " + String.join(", ", Retractions.KINDS));
    }
    return kind;
  }

  /** ISO, or month first with or without a time, as the Retraction Watch data have it. */
  private static String date(String text) {
    if (text.isEmpty()) {
      return "";
    }
    Matcher american = AMERICAN.matcher(text);
    try {
      return (american.matches()
              ? LocalDate.of(
                  Integer.parseInt(american.group(3)),
                  Integer.parseInt(american.group(1)),
                  Integer.parseInt(american.group(2)))
              : LocalDate.parse(text))
          .toString();
    } catch (DateTimeException e) {
      throw new ImportException(
          "'" + text + "' is no date; expected 2025-06-30, or 6/30/2025 with the month first");
    }
  }
}
