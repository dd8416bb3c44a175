package org.medclaim.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into the tokens that patterns are written in.
 *
 * <p>Hyphens part words ("side-effects" is two), apostrophes join them ("don't" is one), a number
 * keeps its separators ("40,000", "73.5"), a reference mark ("[2]", or a figure that sticks to the
 * end of a sentence: "smooth skin.1") and a name under a quotation ("“...” – Robert, 67") are one
 * token each, Chinese characters stand one by one, and of the signs only % and currencies are
 * tokens. Patterns pass through here too, so both sides are cut alike.
 */
final class Tokeniser {
  /** The word of a token that stands for a reference mark such as [2] or [3, 5]. */
  static final String REFERENCE_MARK = "[]";

  /** The word of a token that stands for the name under a quotation that is the whole sentence. */
  static final String SIGNATURE = "[signed]";

  private static final Pattern SIGNED =
      Pattern.compile(
          "^\\s*[\"“].*[\"”]\\s*([–—-]\\s*\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}"
              + "(?:,? \\(?(?:aged? )?\\d{1,3}\\)?)?(?:, [\\p{L} .'’-]{1,40})?)\\s*$",
          Pattern.DOTALL);

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\[\\d+(?:[,;–-] ?\\d+)*]|(?<=\\p{L}{2}[.,])\\d{1,2}(?:[,–-]\\d{1,2})*(?=\\s|$)");
  private static final String SIGNS = "%$€£¥+";
  private static final String BREAKS = ",;:.!?()[]\"“”—–";

  private Tokeniser() {}

  /** The tokens of the text, in order. */
  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    char breakBefore = ' ';
    int at = 0;
    Matcher reference = REFERENCE.matcher(text).useTransparentBounds(true);
    Matcher signed = SIGNED.matcher(text);
    int signature = signed.matches() ? signed.start(1) : text.length();
    while (at < text.length()) {
      if (at == signature) {
        tokens.add(new Token(SIGNATURE, at, signed.end(1), breakBefore));
        break;
      }
      if ((text.charAt(at) == '[' || Character.isDigit(text.charAt(at)))
          && reference.region(at, text.length()).lookingAt()) {
        tokens.add(new Token(REFERENCE_MARK, at, reference.end(), breakBefore));
        breakBefore = ' ';
        at = reference.end();
        continue;
      }
      int end = tokenEnd(text, at);
      if (end == at) {
        char c = text.charAt(at);
        if (BREAKS.indexOf(c) >= 0) {
          breakBefore = c;
        }
        at++;
        continue;
      }
      tokens.add(new Token(fold(text.substring(at, end)), at, end, breakBefore));
      breakBefore = ' ';
      at = end;
    }
    return tokens;
  }

  private static int tokenEnd(String text, int start) {
    int first = text.codePointAt(start);
    if (Character.isIdeographic(first)) {
      return start + Character.charCount(first);
    }
    if (isSign(text.charAt(start))) {
      return start + 1;
    }
    boolean number = Character.isDigit(first);
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean inside =
          (Character.isLetterOrDigit(c) && !Character.isIdeographic(c))
              || (end > start && joins(text, end, number));
      if (!inside) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0 || c == '％';
  }

  private static boolean joins(String text, int at, boolean number) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    char next = text.charAt(at + 1);
    if (number) {
      return (c == ',' || c == '.') && Character.isDigit(next);
    }
    return (c == '\'' || c == '’') && Character.isLetter(next);
  }

  /** One spelling for words that mean the same: leukaemia and leukemia, tumour and tumor. */
  static String fold(String word) {
    String folded = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    folded = folded.replace('’', '\'');
    if (folded.endsWith("'s")) {
      folded = folded.substring(0, folded.length() - 2);
    }
    folded = folded.replace("ae", "e").replace("oe", "e").replace("programme", "program");
    if (folded.length() > 4) {
      folded = folded.replace("our", "or").replace("isation", "ization");
      folded = folded.replace("ise", "ize").replace("ising", "izing").replace("yse", "yze");
    }
    // centre and center, fibres and fibers
    return folded.length() > 4 ? folded.replaceFirst("([tb])re(s?)$", "$1er$2") : folded;
  }
}
