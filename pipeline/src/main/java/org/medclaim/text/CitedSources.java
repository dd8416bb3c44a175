package org.medclaim.text;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Span;

/**
 * The sources that an article names: identifiers in its sentences, and its list of references with
 * the numbers that point into it.
 *
 * <p>Marks are numbers in square brackets and superscript digits. The list is what follows a
 * heading such as "References", a numbered line an entry; without a heading, lines that begin with
 * a number in square brackets. Immutable.
 */
public final class CitedSources {
  private static final int MOST_IN_A_RANGE = 30;

  private static final Pattern HEADING =
      Pattern.compile(
          "(?im)^[ \\t]*(?:#+ )?(?:references?|sources?|bibliography|literature(?: cited)?|citations?|works cited)[ \\t]*:?[ \\t]*$");
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^[ \\t]*(?:\\[(\\d{1,3})\\]|(\\d{1,3})[.)])[ \\t]+(\\S.{5,})$");
  private static final Pattern BRACKET_ENTRY =
      Pattern.compile("(?m)^[ \\t]*\\[(\\d{1,3})\\]()[ \\t]*(\\S.{5,})$");

  private static final Pattern MARK =
      Pattern.compile(
          "\\[(\\d{1,3}(?:\\s?[,;\u2013-]\\s?\\d{1,3})*)\\]|([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)(?!\\s?/)");

  private static final Pattern PMID =
      Pattern.compile(
          "(?i)\\bPMID:?\\s?([1-9]\\d{4,7})\\b|pubmed(?:\\.ncbi\\.nlm\\.nih\\.gov|/)/?([1-9]\\d{4,7})\\b");
  private static final Pattern PMC = Pattern.compile("\\b(PMC\\d{4,8})\\b");
  private static final Pattern DOI = Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s\"<>\\]]+)");
  private static final Pattern NCT = Pattern.compile("\\b(NCT\\d{8})\\b");
  private static final String SUPERSCRIPTS =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  private final String text;
  private final Map<Integer, String> list;

  private CitedSources(String text, Map<Integer, String> list) {
    this.text = text;
    this.list = list;
  }

  /** The sources of the article with this text. */
  public static CitedSources in(String text) {
    Map<Integer, String> list = new TreeMap<>();
    Matcher heading = HEADING.matcher(text);
    if (heading.find()) {
      collect(ENTRY.matcher(text).region(heading.end(), text.length()), list);
    } else {
      collect(BRACKET_ENTRY.matcher(text), list);
    }
    return new CitedSources(text, list);
  }

  private static void collect(Matcher entries, Map<Integer, String> list) {
    while (entries.find()) {
      String number = entries.group(1) != null ? entries.group(1) : entries.group(2);
      list.putIfAbsent(Integer.valueOf(number), entries.group(3).strip());
    }
  }

  /** True where the article has a list of references. */
  public boolean hasList() {
    return !list.isEmpty();
  }

  /** What the words of this span point to, in order of the text. */
  public List<CitedSource> citedIn(Span span) {
    String words = text.substring(span.start(), span.end());
    Set<CitedSource> cited = new LinkedHashSet<>();
    for (String identifier : identifiers(words)) {
      cited.add(new CitedSource(identifier.replaceFirst(":", " "), "", List.of(identifier)));
    }
    Matcher mark = MARK.matcher(words);
    while (mark.find()) {
      boolean bracket = mark.group(1) != null;
      for (int number : bracket ? numbers(mark.group(1)) : List.of(plain(mark.group(2)))) {
        String entry = list.getOrDefault(number, "");
        if (bracket || !entry.isEmpty()) {
          // A superscript without a list may be an exponent.
          cited.add(new CitedSource("[" + number + "]", entry, identifiers(entry)));
        }
      }
    }
    return List.copyOf(cited);
  }

  private static int plain(String superscripts) {
    int number = 0;
    for (char digit : superscripts.toCharArray()) {
      number = (10 * number + SUPERSCRIPTS.indexOf(digit)) % 1000;
    }
    return number;
  }

  /** "1, 3-5": 1, 3, 4, 5. */
  private static List<Integer> numbers(String mark) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : Splitter.on(Pattern.compile("[,;]")).trimResults().split(mark)) {
      List<String> ends = Splitter.on(Pattern.compile("[\u2013-]")).trimResults().splitToList(part);
      int from = Integer.parseInt(ends.get(0));
      int to = Integer.parseInt(ends.get(ends.size() - 1));
      for (int number = from; number <= Math.min(to, from + MOST_IN_A_RANGE); number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static List<String> identifiers(String words) {
    List<String> identifiers = new ArrayList<>();
    add("PMID", PMID, words, identifiers);
    add("PMC", PMC, words, identifiers);
    add("DOI", DOI, words, identifiers);
    add("NCT", NCT, words, identifiers);
    return identifiers;
  }

  private static void add(String type, Pattern form, String words, List<String> identifiers) {
    Matcher matcher = form.matcher(words);
    while (matcher.find()) {
      String value = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      identifiers.add(type + ":" + value.replaceAll("[.,;:)]+$", ""));
    }
  }
}
