package org.medclaim.judge.stance;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table among the program's resources: columns between tabs, the first line their names.
 *
 * <p>Lines that begin with {@code #} and blank lines are for people.
 */
public record Table(ImmutableList<Row> rows) {
  /** One line; {@code where} is its file and number. */
  public record Row(String where, ImmutableMap<String, String> cells) {
    /** The cell of a column that the table was opened with. */
    public String of(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw wrong("there is no column '" + column + "'");
      }
      return cell;
    }

    /** The cell as a number. */
    public double number(String column) {
      try {
        return Double.parseDouble(of(column));
      } catch (NumberFormatException e) {
        throw wrong("'" + of(column) + "' in column '" + column + "' is no number");
      }
    }

    /** What to throw where this line is wrong. */
    public IllegalStateException wrong(String what) {
      return new IllegalStateException(where + ": " + what);
    }
  }

  /**
   * Reads a table of this package.
   *
   * @throws IllegalStateException where it is missing or not formed as its columns say
   */
  static Table resource(String name, List<String> columns) {
    return resource(Table.class, name, columns);
  }

  /** As above, of the package that a class is in. */
  static Table resource(Class<?> beside, String name, List<String> columns) {
    try {
      return parse(
          name,
          Resources.toString(Resources.getResource(beside, name), StandardCharsets.UTF_8),
          columns);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(name + " is not among the program's resources", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /**
   * Reads a table's text; {@code name} is what messages call it.
   *
   * @throws IllegalStateException where it is not formed as its columns say
   */
  public static Table parse(String name, String text, List<String> columns) {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    boolean named = false;
    int number = 0;
    for (String line : Splitter.on('\n').split(text)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> parts = Splitter.on('\t').splitToList(line);
      String where = name + ":" + number;
      if (!named && !parts.equals(columns)) {
        throw new IllegalStateException(where + ": columns are " + parts + "; expected " + columns);
      }
      if (parts.size() != columns.size()) {
        throw new IllegalStateException(
            where + ": " + parts.size() + " columns; expected " + columns.size());
      }
      if (named) {
        rows.add(new Row(where, cells(columns, parts)));
      }
      named = true;
    }
    return new Table(rows.build());
  }

  private static ImmutableMap<String, String> cells(List<String> columns, List<String> parts) {
    ImmutableMap.Builder<String, String> cells = ImmutableMap.builder();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), parts.get(i));
    }
    return cells.buildOrThrow();
  }
}
