package org.medclaim.judge;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One text of the verdict table, with the verdicts that the medical facts allow.
 *
 * @param line its line in the file
 * @param expected verdicts that are right, {@link #NONE} where nothing checkable may be found
 * @param flagged whether it must be flagged: yes, no or either
 * @param knownGap true where the program is known to be wrong
 * @param text one or a few sentences
 * @param why the fact that it was judged by
 */
record VerdictRow(
    int line, Set<String> expected, String flagged, boolean knownGap, String text, String why) {
  static final String NONE = "NONE";

  private static final String FILE = "verdicts.tsv";
  private static final Set<String> VERDICTS =
      Set.of("SUPPORTED", "REFUTED", "MISLEADING", "NOT_ENOUGH_INFO", NONE);
  private static final Set<String> FLAGS = Set.of("yes", "no", "either");

  /** All rows of the table, in its order; a malformed line is refused with its number. */
  static List<VerdictRow> all() throws IOException {
    List<VerdictRow> rows = new ArrayList<>();
    int number = 0;
    for (String line : Splitter.on('\n').split(content())) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(parse(number, line));
      }
    }
    return rows;
  }

  private static String content() throws IOException {
    try (InputStream file = VerdictRow.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException("no " + FILE + " beside " + VerdictRow.class.getName());
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static VerdictRow parse(int number, String line) {
    List<String> cells = Splitter.on('\t').splitToList(line);
    if (cells.size() != 5) {
      throw new IllegalArgumentException(
          FILE + ":" + number + ": " + cells.size() + " columns; there must be 5");
    }
    Set<String> expected = new LinkedHashSet<>(Splitter.on('|').splitToList(cells.get(0)));
    String flagged = cells.get(1);
    if (!VERDICTS.containsAll(expected) || !FLAGS.contains(flagged)) {
      throw new IllegalArgumentException(
          FILE + ":" + number + ": unknown verdict or flag in " + cells.subList(0, 2));
    }
    String gap = cells.get(2);
    if (!gap.equals("known-gap") && !gap.equals("-")) {
      throw new IllegalArgumentException(
          FILE + ":" + number + ": third column is \"" + gap + "\"; give known-gap or -");
    }
    return new VerdictRow(
        number, expected, flagged, gap.equals("known-gap"), cells.get(3), cells.get(4));
  }

  /** Shown as the name of the row's test. */
  @Override
  public String toString() {
    return "line " + line + ": " + text;
  }
}
