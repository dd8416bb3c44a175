package org.medclaim.corpus;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads comma-separated values as RFC 4180 has them, a row at a time, and knows their lines. */
public final class CsvRows {
  private static final int END = -1;

  private final PushbackReader in;
  private int line = 1;

  /** A row with the line that it begins on. */
  public record Row(int line, List<String> cells) {}

  /** The rows of a text; a byte order mark before it is passed over. */
  public CsvRows(Reader in) throws IOException {
    this.in = new PushbackReader(in);
    int first = this.in.read();
    if (first != '\uFEFF' && first != END) {
      this.in.unread(first);
    }
  }

  /**
   * The next row that is not blank; empty at the end.
   *
   * @throws ImportException where a quotation mark is not closed, or stands inside a cell
   */
  public Optional<Row> next() throws IOException {
    int begin = line;
    List<String> cells = new ArrayList<>();
    while (true) {
      StringBuilder cell = new StringBuilder();
      int end = cell(cell, begin);
      cells.add(cell.toString().strip());
      if (end == ',') {
        continue;
      }
      boolean blank = cells.stream().allMatch(String::isEmpty);
      if (!blank) {
        return Optional.of(new Row(begin, List.copyOf(cells)));
      }
      if (end == END) {
        return Optional.empty();
      }
      cells.clear();
      begin = line;
    }
  }

  /** Reads a cell and returns what ended it: a comma, a line end or the end. */
  private int cell(StringBuilder cell, int begin) throws IOException {
    int c = read();
    if (c == '"') {
      quoted(cell, begin);
      c = read();
      if (c != ',' && c != '\n' && c != END) {
        throw new ImportException(
            "line "
                + line
                + ": '"
                + (char) c
                + "' behind a closing quotation mark; expected a comma");
      }
      return c;
    }
    while (c != ',' && c != '\n' && c != END) {
      cell.append((char) c);
      c = read();
    }
    return c;
  }

  private void quoted(StringBuilder cell, int begin) throws IOException {
    while (true) {
      int c = read();
      if (c == END) {
        throw new ImportException(
            "line " + begin + ": a quotation mark is not closed in the row that begins here");
      }
      if (c == '"') {
        int after = in.read();
        if (after != '"') {
          if (after != END) {
            in.unread(after);
          }
          return;
        }
      }
      cell.append((char) c);
    }
  }

  /** Line ends of either kind are read as {@code \n}. */
  private int read() throws IOException {
    int c = in.read();
    if (c == '\r') {
      int after = in.read();
      if (after != '\n' && after != END) {
        in.unread(after);
      }
      c = '\n';
    }
    if (c == '\n') {
      line++;
    }
    return c;
  }
}
