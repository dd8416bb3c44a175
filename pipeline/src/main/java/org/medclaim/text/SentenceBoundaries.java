package org.medclaim.text;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Span;

/**
 * Decides where sentences end, from the places that the model proposes and what web pages do.
 *
 * <p>A stop ends a sentence where the words around it leave no doubt; in doubt the model decides.
 */
final class SentenceBoundaries {
  /** A run of stops with what may close after it: quotes, brackets, citation marks. */
  private static final Pattern STOP =
      Pattern.compile(
          "[.!?。！？…]{1,6}[\"'”’»)\\]]{0,3}"
              + "(?:\\s{0,2}\\[\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3}){0,12}\\]){0,4}");

  /** A note number set as plain text: "of patients.12 The next". */
  private static final Pattern NOTE_NUMBER = Pattern.compile("\\d{1,2}(?=\\s+\\p{Lu})");

  private static final Pattern LIST_MARK =
      Pattern.compile("(?:[①-⑳●•◦▪■◆★►▶✓✔‣·*–-]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)])");

  /** A bullet or a circled number inside a line begins a new item. */
  private static final Pattern ITEM_START =
      Pattern.compile("(?<=\\s)[①-⑳●•◦▪■◆►▶✓✔‣](?=\\s?\\S)|(?<=\\n)\\s*\\d{1,2}[.)]\\s");

  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r\\u00a0]*\\n");

  /** Never the end of a sentence. */
  private static final ImmutableSet<String> ABBREVIATIONS =
      ImmutableSet.of(
          "e.g", "i.e", "eg", "ie", "dr", "mr", "mrs", "ms", "prof", "vs", "fig", "figs", "st",
          "approx", "cf", "viz", "ref", "refs", "ca", "resp", "incl", "est", "dept", "vol", "ed",
          "eds", "rev", "sr", "messrs", "drs", "mt", "ft", "tab", "eq", "sect", "ch", "pp", "no",
          "nos", "al", "avg", "max", "min", "temp", "wt", "hr", "subsp", "spp", "sp", "var", "sen",
          "rep", "gov", "gen", "col", "capt", "lt", "sgt", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sept", "sep", "oct", "nov", "dec", "univ", "assoc", "asst", "acad", "natl",
          "int");

  /** May end a sentence or not; a common opening word after it decides. */
  private static final ImmutableSet<String> OPEN_ABBREVIATIONS =
      ImmutableSet.of(
          "u.s", "u.k", "e.u", "u.n", "u.s.a", "etc", "inc", "ltd", "co", "corp", "jr", "ph.d",
          "m.d", "b.c", "a.d", "a.m", "p.m", "d.c", "m.sc", "b.sc", "al", "r.n", "d.o", "m.p.h");

  private static final ImmutableSet<String> OPENERS =
      ImmutableSet.of(
          "the",
          "a",
          "an",
          "in",
          "it",
          "this",
          "these",
          "those",
          "that",
          "they",
          "we",
          "he",
          "she",
          "if",
          "when",
          "while",
          "however",
          "but",
          "and",
          "for",
          "at",
          "by",
          "on",
          "to",
          "although",
          "because",
          "as",
          "there",
          "here",
          "our",
          "your",
          "its",
          "their",
          "some",
          "most",
          "many",
          "all",
          "one",
          "after",
          "before",
          "during",
          "since",
          "with",
          "without",
          "according",
          "what",
          "patients",
          "doctors",
          "researchers",
          "studies",
          "moreover",
          "therefore",
          "i",
          "you");

  /** A single capital after one of these ends the name of a thing, not an initial: "vitamin C." */
  private static final ImmutableSet<String> LETTERED =
      ImmutableSet.of(
          "vitamin",
          "vitamins",
          "hepatitis",
          "type",
          "group",
          "grade",
          "class",
          "stage",
          "factor",
          "influenza",
          "plan",
          "appendix",
          "arm",
          "category",
          "part",
          "panel",
          "table",
          "figure",
          "provitamin",
          "immunoglobulin",
          "protein");

  private static final ImmutableSet<String> NAME_FOLLOWS =
      ImmutableSet.of("by", "from", "with", "and", "to", "of", "author", "editor");

  /**
   * More characters than any sentence has (in 17,000 sentences of news the longest had 779): what
   * is longer is a list, a table, or a page made to keep a reader busy, and is cut, so that the
   * work for a text grows with its length.
   */
  static final int LONGEST = 1_000;

  private static final List<String> CUT_AFTER = List.of(";:", ",");

  private SentenceBoundaries() {}

  /** The ends of sentences in the text, the end of the text left out. */
  static BitSet repaired(String text, BitSet proposed) {
    BitSet ends = new BitSet(text.length() + 1);
    Matcher stop = STOP.matcher(text);
    Matcher note = NOTE_NUMBER.matcher(text);
    while (stop.find()) {
      int end = stop.end();
      note.region(end, text.length());
      if (end > 0
          && text.charAt(end - 1) == '.'
          && precedingWord(text, stop.start()).length() > 3
          && note.lookingAt()) {
        end = note.end();
      }
      if (end < text.length() && ends(text, stop.start(), end, proposed)) {
        ends.set(end);
      }
    }
    addAll(ITEM_START.matcher(text), text, ends);
    addAll(BLANK_LINE.matcher(text), text, ends);
    return ends;
  }

  /** The trimmed stretches between the ends; together they hold all that is not blank. */
  static List<Span> slices(String text, BitSet ends) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
      from = add(spans, text, from, end);
    }
    add(spans, text, from, text.length());
    return spans;
  }

  private static int add(List<Span> spans, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    while (end - start > LONGEST) {
      int cut = cut(text, start);
      int last = cut;
      while (isBlank(text.charAt(last - 1))) {
        last--;
      }
      spans.add(new Span(start, last));
      start = cut;
      while (start < end && isBlank(text.charAt(start))) {
        start++;
      }
    }
    if (start < end) {
      spans.add(new Span(start, end));
    }
    return to;
  }

  /** Where a stretch that is longer than any sentence is best cut: after a mark, else a word. */
  private static int cut(String text, int start) {
    int last = start + LONGEST;
    for (String marks : CUT_AFTER) {
      for (int at = last; at > start + LONGEST / 2; at--) {
        if (marks.indexOf(text.charAt(at - 1)) >= 0 && isBlank(text.charAt(at))) {
          return at;
        }
      }
    }
    for (int at = last; at > start + LONGEST / 2; at--) {
      if (isBlank(text.charAt(at)) && !isBlank(text.charAt(at - 1))) {
        return at;
      }
    }
    return Character.isHighSurrogate(text.charAt(last - 1)) ? last - 1 : last;
  }

  private static void addAll(Matcher starts, String text, BitSet ends) {
    while (starts.find()) {
      if (!text.substring(0, starts.start()).isBlank()) {
        ends.set(starts.start());
      }
    }
  }

  private static boolean ends(String text, int stop, int end, BitSet proposed) {
    int next = end;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    if (next == text.length()) {
      return false;
    }
    boolean spaced = next > end;
    char first = text.charAt(next);
    String before = precedingWord(text, stop);
    boolean ideographic = "。！？".indexOf(text.charAt(stop)) >= 0;
    if (!spaced && !ideographic) {
      return isGluedSentence(text, stop, end, before);
    }
    if (isListMark(text, stop) || Character.isLowerCase(first) && before.length() < 5) {
      return false;
    }
    if (text.charAt(stop) != '.' || end - stop > 1 && text.charAt(stop + 1) == '.') {
      // After "?", "!" or an ellipsis a small letter goes on: "Really?" he said.
      return !Character.isLowerCase(first);
    }
    return endsAfterFullStop(text, stop, end, next, before, proposed);
  }

  private static boolean endsAfterFullStop(
      String text, int stop, int end, int next, String before, BitSet proposed) {
    String word = before.toLowerCase(Locale.ROOT);
    String following = word(text, next).toLowerCase(Locale.ROOT);
    char first = text.charAt(next);
    if (word.equals("no") || word.equals("nos")) {
      return !Character.isDigit(first);
    }
    if (word.equals("al") || OPEN_ABBREVIATIONS.contains(word) || isDottedAcronym(before)) {
      return OPENERS.contains(following) && Character.isUpperCase(first);
    }
    if (ABBREVIATIONS.contains(word) && !word.equals("min") && !word.equals("max")) {
      return false;
    }
    if (before.length() == 1 && Character.isUpperCase(before.charAt(0))) {
      return !isInitial(text, stop) || OPENERS.contains(following);
    }
    if (Character.isLowerCase(first)) {
      // Web copy forgets capitals; only the model's word counts, and never after a short word.
      return proposed.get(end);
    }
    boolean plain =
        before.length() >= 2 || stop > 0 && "%)]\"”’»".indexOf(text.charAt(stop - 1)) >= 0;
    boolean digit = stop > 0 && Character.isDigit(text.charAt(stop - 1));
    return plain || digit || proposed.get(end);
  }

  /** "F.D.A", "U.S.S.R": capitals with stops between. */
  private static boolean isDottedAcronym(String word) {
    return word.length() >= 3 && word.length() <= 9 && word.matches("(?:\\p{Lu}\\.){1,4}\\p{Lu}");
  }

  /** "J. Smith" and "by J. Smith", not "vitamin C. The" and not "10^6 / L. The". */
  private static boolean isInitial(String text, int stop) {
    int at = stop - 2;
    while (at >= 0 && isBlank(text.charAt(at))) {
      at--;
    }
    if (at < 0) {
      return true;
    }
    String earlier = precedingWord(text, at + 1);
    if (earlier.isEmpty()) {
      return "(“\"‘".indexOf(text.charAt(at)) >= 0;
    }
    return Character.isUpperCase(earlier.charAt(0))
            && !LETTERED.contains(earlier.toLowerCase(Locale.ROOT))
        || NAME_FOLLOWS.contains(earlier);
  }

  /**
   * "of the disease.The patients" lacks its space; "example.Com" and "e.g.The" are no such thing.
   */
  private static boolean isGluedSentence(String text, int stop, int end, String before) {
    boolean words = before.length() >= 4 && before.chars().allMatch(Character::isLowerCase);
    boolean capital =
        end + 1 < text.length()
            && Character.isUpperCase(text.charAt(end))
            && (Character.isLowerCase(text.charAt(end + 1)) || text.charAt(end + 1) == ' ');
    return words
        && capital
        && !word(text, end).matches("(?i)com|org|net|gov|edu|html|pdf")
        && text.charAt(stop) != '…';
  }

  private static boolean isListMark(String text, int stop) {
    int lineStart = text.lastIndexOf('\n', Math.max(0, stop - 1)) + 1;
    while (lineStart < stop && isBlank(text.charAt(lineStart))) {
      lineStart++;
    }
    return stop - lineStart <= 4
        && LIST_MARK.matcher(text.substring(lineStart, stop + 1)).matches();
  }

  /** The letters, inner stops and hyphens that end just before {@code end}; at most 24 of them. */
  private static String precedingWord(String text, int end) {
    int start = Math.max(0, end);
    while (start > 0 && end - start < 24 && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, Math.max(0, end)).replaceFirst("^[.-]+", "");
  }

  private static String word(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < 24 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '.' || c == '-';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
  }
}
