package org.medclaim.terms;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts text into words and folds away the ways in which the same word is written.
 *
 * <p>Folded are case, diacritics, British and American spelling (leukaemia, tumour, randomise), and
 * plural endings. Folding is blunt and the same on both sides, so that it need only be consistent:
 * "diabetes" becomes "diabete" in the dictionary and in the text.
 */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Words() {}

  /** A word with its place; {@code exact} is as written, {@code folded} as compared. */
  record Word(String exact, String folded, int start, int end) {}

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (!Character.isLetterOrDigit(codePoint)) {
        at += Character.charCount(codePoint);
        continue;
      }
      int end = endOfWord(text, at);
      String exact = text.substring(at, end);
      if (!isPossessive(text, at, exact)) {
        words.add(new Word(exact, fold(exact), at, end));
      }
      at = end;
    }
    return words;
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

  private static String fold(String word) {
    String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.length() < 4) {
      return lower;
    }
    return singular(
        lower
            .replace("ae", "e")
            .replace("oe", "e")
            .replace("our", "or")
            .replace("isation", "ization")
            .replace("ise", "ize")
            .replace("ising", "izing")
            .replace("yse", "yze"));
  }

  private static String singular(String word) {
    if (!word.endsWith("s") || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.substring(0, word.length() - 1);
  }
}
