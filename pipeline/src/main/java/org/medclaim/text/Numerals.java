package org.medclaim.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How numbers are written, as pieces of patterns, and what they are worth.
 *
 * <p>Every repetition is bounded, so that a search stays linear in the length of the text.
 */
final class Numerals {
  private static final String ONES =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
          + "|sixteen|seventeen|eighteen|nineteen)";
  private static final String TENS =
      "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six"
          + "|seven|eight|nine)(?!\\p{L}))?+";
  private static final String SMALL = "(?:" + TENS + "|" + ONES + ")";

  /** 83, 2.5, 40,000, 100 000, 0·40 (the middle dot of some journals). */
  static final String DIGITS =
      "(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,3}(?:[\\u00a0\\u202f\\u2009 ]000){1,3}|\\d{1,12})(?:[.·]\\d{1,6})?";

  static final String SCALE = "(?:[ \\u00a0-](?:thousand|million|billion|trillion))";

  static final String WORDS =
      "(?:(?:"
          + SMALL
          + "|an?)[ -](?:hundred|thousand|million|billion)(?:[ -](?:and )?"
          + SMALL
          + ")?(?:[ -](?:thousand|million|billion))?|a dozen|"
          + SMALL
          + ")";

  /** A number that does not stick to letters, to a decimal point or to another number. */
  static final String NUMBER =
      "(?<![\\p{L}\\p{N}_#])(?<![\\p{L}\\p{N}][-‐‑.,/])(?:"
          + DIGITS
          + SCALE
          + "?|"
          + WORDS
          + ")(?![\\p{N}]|[.,·]\\p{N})";

  private static final ImmutableMap<String, Integer> VALUES =
      ImmutableMap.<String, Integer>builder()
          .put("a", 1)
          .put("an", 1)
          .put("one", 1)
          .put("two", 2)
          .put("three", 3)
          .put("four", 4)
          .put("five", 5)
          .put("six", 6)
          .put("seven", 7)
          .put("eight", 8)
          .put("nine", 9)
          .put("ten", 10)
          .put("eleven", 11)
          .put("twelve", 12)
          .put("thirteen", 13)
          .put("fourteen", 14)
          .put("fifteen", 15)
          .put("sixteen", 16)
          .put("seventeen", 17)
          .put("eighteen", 18)
          .put("nineteen", 19)
          .put("twenty", 20)
          .put("thirty", 30)
          .put("forty", 40)
          .put("fifty", 50)
          .put("sixty", 60)
          .put("seventy", 70)
          .put("eighty", 80)
          .put("ninety", 90)
          .buildOrThrow();

  private static final ImmutableMap<String, Long> SCALES =
      ImmutableMap.of(
          "hundred", 100L,
          "thousand", 1_000L,
          "million", 1_000_000L,
          "billion", 1_000_000_000L,
          "trillion", 1_000_000_000_000L);

  private Numerals() {}

  /**
   * Where numbers can begin: at a digit, or at a word of a number, that no letter stands before.
   */
  static List<Integer> starts(String text) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) || i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
        continue;
      }
      if (Character.isDigit(c)) {
        starts.add(i);
      } else {
        int end = i;
        while (end < text.length() && end - i < 12 && Character.isLetter(text.charAt(end))) {
          end++;
        }
        if (VALUES.containsKey(text.substring(i, end).toLowerCase(Locale.ROOT))) {
          starts.add(i);
        }
      }
    }
    return starts;
  }

  /** What the words or digits are worth; they must be ones that {@link #NUMBER} matches. */
  static BigDecimal value(String number) {
    String text = number.strip().toLowerCase(Locale.ROOT).replace('·', '.').replace(",", "");
    if (text.equals("a dozen")) {
      return BigDecimal.valueOf(12);
    }
    text = text.replaceAll("(?<=\\d)[\\u00a0\\u202f\\u2009 ](?=\\d)", "");
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = BigDecimal.ZERO;
    for (String word : Splitter.onPattern("[\\s\\u00a0-]+").split(text)) {
      Long scale = SCALES.get(word);
      if (scale == null) {
        part = part.add(plain(word));
      } else if (scale == 100L) {
        part = part.multiply(BigDecimal.valueOf(scale));
      } else {
        total = total.add(part.multiply(BigDecimal.valueOf(scale)));
        part = BigDecimal.ZERO;
      }
    }
    return tidy(total.add(part));
  }

  /** The same value without trailing zeros and without an exponent. */
  static BigDecimal tidy(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal plain(String word) {
    Integer value = VALUES.get(word);
    if (value != null) {
      return BigDecimal.valueOf(value);
    }
    return word.equals("and") || word.isEmpty() ? BigDecimal.ZERO : new BigDecimal(word);
  }
}
