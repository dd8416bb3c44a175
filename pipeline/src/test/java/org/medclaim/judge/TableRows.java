package org.medclaim.judge;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table of tab-separated cells beside the tests; lines with a hash are comments. */
final class TableRows {
  private TableRows() {}

  static List<List<String>> of(String file, int columns) {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : Splitter.on('\n').split(content(file))) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Splitter.on('\t').splitToList(line);
      if (cells.size() != columns) {
        throw new IllegalArgumentException(
            file + ":" + number + ": " + cells.size() + " columns; there must be " + columns);
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String content(String name) {
    try (InputStream file = TableRows.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no " + name + " beside " + TableRows.class.getName());
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
