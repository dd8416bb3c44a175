package org.medclaim.corpus.imports;

import com.google.common.primitives.Ints;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as exact as their sources are: 2017, 2017-08 or 2017-08-30; empty where there is none. */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d)");
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?.*");
  private static final Pattern WORDS =
      Pattern.compile("(\\p{Alpha}+)\\s+(?:(\\d{1,2}),\\s*)?(\\d{4})");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})?(\\d{2})?\\d*");

  private Dates() {}

  /**
   * A date as elements Year, Month, Day in any case, or as a MedlineDate such as "1998 Dec-1999".
   */
  static String ofParts(XmlNode date) {
    String year = part(date, "Year");
    if (year.isEmpty()) {
      Matcher found = YEAR.matcher(part(date, "MedlineDate"));
      return found.find() ? found.group() : "";
    }
    return of(year, month(part(date, "Month")), part(date, "Day"));
  }

  /** "2016-07", "July 2016" or "July 1, 2016". */
  static String ofText(String text) {
    Matcher iso = ISO.matcher(text.strip());
    if (iso.matches()) {
      return of(iso.group(1), or(iso.group(2)), or(iso.group(3)));
    }
    Matcher words = WORDS.matcher(text.strip());
    return words.matches() ? of(words.group(3), month(words.group(1)), or(words.group(2))) : "";
  }

  /** "20110426", or with a time of day behind it. */
  static String ofDigits(String text) {
    Matcher digits = COMPACT.matcher(text.strip());
    return digits.matches() ? of(digits.group(1), or(digits.group(2)), or(digits.group(3))) : "";
  }

  /** The earlier of two, the more exact one where they may be the same. */
  static String earlier(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a + b;
    }
    if (a.startsWith(b) || b.startsWith(a)) {
      return a.length() >= b.length() ? a : b;
    }
    return a.compareTo(b) < 0 ? a : b;
  }

  private static String part(XmlNode date, String name) {
    return date.children()
        .filter(child -> child.name().equalsIgnoreCase(name))
        .map(XmlNode::text)
        .findFirst()
        .orElse("");
  }

  private static String month(String month) {
    if (Ints.tryParse(month) != null) {
      return month;
    }
    String start = month.toLowerCase(Locale.ROOT);
    int index = start.length() < 3 ? -1 : MONTHS.indexOf(start.substring(0, 3));
    return index < 0 ? "" : String.valueOf(index + 1);
  }

  private static String of(String year, String month, String day) {
    if (!YEAR.matcher(year).matches()) {
      return "";
    }
    Integer monthNumber = Ints.tryParse(month);
    if (monthNumber == null || monthNumber < 1 || monthNumber > 12) {
      return year;
    }
    String date = year + "-" + twoDigits(monthNumber);
    Integer dayNumber = Ints.tryParse(day);
    return dayNumber == null || dayNumber < 1 || dayNumber > 31
        ? date
        : date + "-" + twoDigits(dayNumber);
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
