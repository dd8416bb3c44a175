package org.medclaim.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in one pass whether a text holds anything that can be a number, in digits or words.
 *
 * <p>Most sentences hold none, and this is all that they cost.
 */
final class NumberWords {
  private static final String FRACTION_SIGNS = "½¼¾⅓⅔⅛";

  private static final Pattern WORD =
      Pattern.compile(
          "(?i)\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
              + "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|halv|third|quarter|fifth|doubl|tripl"
              + "|quadrupl|twice|thrice|trebl|second|fourth|one|sixth|seventh|eighth|ninth|tenth|an? (?:full |whole )?(?:hour|week|month|year|decade)\\b)");

  /** How the words of the pattern begin; only there is it tried. */
  private static final BitSet HEADS =
      heads(
          "tw", "th", "fo", "fi", "si", "se", "ei", "ni", "te", "el", "hu", "mi", "bi", "do", "ha",
          "qu", "tr", "on", "a ", "an");

  private NumberWords() {}

  /** Whether the text holds a digit, a sign of a fraction or a word of a number. */
  static boolean in(String text) {
    Matcher word = WORD.matcher(text).useTransparentBounds(true);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' || c > 127 && FRACTION_SIGNS.indexOf(c) >= 0) {
        return true;
      }
      boolean head = i + 1 < text.length() && HEADS.get(key(c, text.charAt(i + 1)));
      if (head && word.region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static BitSet heads(String... heads) {
    BitSet keys = new BitSet();
    for (String head : heads) {
      keys.set(key(head.charAt(0), head.charAt(1)));
    }
    return keys;
  }

  /** A place for two characters, the same for small and capital letters; 0 for other than ASCII. */
  private static int key(char first, char second) {
    return first > 127 || second > 127 ? 0 : (first | 0x20) << 7 | (second | 0x20);
  }
}
