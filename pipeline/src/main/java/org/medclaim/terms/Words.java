package org.medclaim.terms;

import java.util.ArrayList;
import java.util.List;
import org.medclaim.model.Span;

/**
 * Cuts text into words as the dictionary compares them.
 *
 * <p>Between two words stands a gap: blanks, hyphens, slashes and apostrophes join what may be one
 * name; a comma, a bracket or the end of a sentence parts them, so that "skin, cancer" is no skin
 * cancer.
 */
final class Words {
  private Words() {}

  /**
   * A word with its place; {@code exact} is as written, {@code folded} as compared, {@code parted}
   * tells that something parts it from the word before.
   */
  record Word(String exact, String folded, int start, int end, boolean parted) {
    Span span() {
      return new Span(start, end);
    }
  }

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    boolean parted = false;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (!Character.isLetterOrDigit(codePoint)) {
        parted |= parts(text, at, codePoint);
        at += Character.charCount(codePoint);
        continue;
      }
      int end = endOfWord(text, at);
      String exact = text.substring(at, end);
      if (!isPossessive(text, at, exact)) {
        words.add(new Word(exact, Spelling.fold(exact), at, end, parted && !words.isEmpty()));
        parted = false;
      }
      at = end;
    }
    return words;
  }

  private static boolean parts(String text, int at, int codePoint) {
    return switch (codePoint) {
      case ',', ';', ':', '(', ')', '[', ']', '!', '?', '"', '\u201c', '\u201d', '|', '\u2026' ->
          true;
      case '\u3002', '\uff0c', '\u3001', '\uff08', '\uff09', '\uff1b', '\uff1a' -> true;
      case '.' -> at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
      case '\n' -> at + 1 < text.length() && text.charAt(at + 1) == '\n';
      case '-', '\u2013', '\u2014' -> isDash(text, at);
      default -> false;
    };
  }

  /** A stroke between blanks is a dash and parts; one inside a word is a hyphen and joins. */
  private static boolean isDash(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isWhitespace(text.charAt(at - 1))
        && Character.isWhitespace(text.charAt(at + 1));
  }

  /** A run of letters and digits; each Han character is a word by itself. */
  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      boolean mark = Character.getType(codePoint) == Character.NON_SPACING_MARK;
      if (!Character.isLetterOrDigit(codePoint) && !mark) {
        return at;
      }
      at += Character.charCount(codePoint);
      if (Character.isIdeographic(codePoint)
          || (at < text.length() && Character.isIdeographic(text.codePointAt(at)))) {
        return at;
      }
    }
    return at;
  }

  /** The s of "Crohn's", which the dictionary may or may not have. */
  private static boolean isPossessive(String text, int start, String exact) {
    return exact.equals("s")
        && start > 0
        && (text.charAt(start - 1) == '\'' || text.charAt(start - 1) == '\u2019');
  }
}
