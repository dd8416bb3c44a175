package org.medclaim.corpus;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The columns that a table of statistics may have, and their cells as an evidence file has them.
 */
final class StatisticsColumns {
  private static final ImmutableList<String> TEXTS =
      ImmutableList.of(
          "id",
          "reference",
          "measure",
          "unit",
          "setting",
          "follow-up",
          "region",
          "period",
          "verification",
          "says");
  private static final ImmutableList<String> LISTS =
      ImmutableList.of("population", "intervention", "comparator", "outcome");
  private static final ImmutableList<String> NUMBERS =
      ImmutableList.of(
          "value", "low", "high", "comparator-value", "comparator-low", "comparator-high", "n");
  private static final ImmutableList<String> INTERVAL =
      ImmutableList.of("interval-lower", "interval-upper", "interval-level");
  private static final ImmutableList<String> REFERENCE =
      ImmutableList.of(
          "title",
          "trial",
          "design",
          "year",
          "identifiers",
          "source",
          "verification",
          "read",
          "certainty",
          "retracted");

  private StatisticsColumns() {}

  /** The names of all columns. */
  static List<String> names() {
    List<String> known = new ArrayList<>(TEXTS);
    known.addAll(LISTS);
    known.addAll(NUMBERS);
    known.addAll(INTERVAL);
    REFERENCE.forEach(name -> known.add("reference-" + name));
    return known;
  }

  /** What the cells tell of the reference, as the keys of its record; empty for nothing. */
  static String reference(Map<String, String> cells) {
    StringBuilder text = new StringBuilder();
    for (String name : REFERENCE) {
      String value = cells.getOrDefault("reference-" + name, "");
      if (!value.isEmpty()) {
        text.append("    ").append(name).append(": ");
        text.append(name.equals("identifiers") ? list(value) : scalar(name, value)).append('\n');
      }
    }
    return text.toString();
  }

  /** The row as a record of an evidence file. */
  static String statistic(Map<String, String> cells) {
    StringBuilder text = new StringBuilder();
    for (String name : cells.keySet()) {
      String value = cells.getOrDefault(name, "");
      if (!value.isEmpty()) {
        if (TEXTS.contains(name)) {
          line(text, name, quoted(value));
        } else if (LISTS.contains(name)) {
          line(text, name, list(value));
        } else if (NUMBERS.contains(name)) {
          line(text, name, scalar(name, value));
        }
      }
    }
    StringBuilder interval = new StringBuilder();
    for (String name : INTERVAL) {
      String value = cells.getOrDefault(name, "");
      if (!value.isEmpty()) {
        interval
            .append(interval.isEmpty() ? "" : ", ")
            .append(name.substring("interval-".length()))
            .append(": ")
            .append(scalar(name, value));
      }
    }
    if (!interval.isEmpty()) {
      line(text, "interval", "{" + interval + "}");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(text.isEmpty() ? "  - " : "    ").append(name).append(": ").append(value);
    text.append('\n');
  }

  /** A number or a word as it is; whatever could be something else to YAML in quotation marks. */
  private static String scalar(String name, String value) {
    boolean plain = value.matches("-?\\d+(\\.\\d+)?") || value.matches("true|false");
    return plain && !name.equals("title") ? value : quoted(value);
  }

  private static String list(String value) {
    List<String> quoted =
        Splitter.on(';')
            .trimResults()
            .omitEmptyStrings()
            .splitToStream(value)
            .map(StatisticsColumns::quoted)
            .toList();
    return "[" + String.join(", ", quoted) + "]";
  }

  static String quoted(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (char c : value.replaceAll("\\s+", " ").toCharArray()) {
      if (c == '"' || c == '\\') {
        text.append('\\');
      }
      text.append(c);
    }
    return text.append('"').toString();
  }
}
