package org.medclaim.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How numbers are written, as pieces of patterns, and what they are worth.
 *
 * <p>Every repetition is bounded, so that a search stays linear in the length of the text.
 */
public final class Numerals {
  private static final String ONES =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
          + "|sixteen|seventeen|eighteen|nineteen)";
  private static final String TENS =
      "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six"
          + "|seven|eight|nine)(?!\\p{L}))?+";
  private static final String SMALL = "(?:" + TENS + "|" + ONES + ")";

  private static final String VULGAR = "[½¼¾⅓⅔⅛]";

  /** 83, 2.5, .05, 2,5, 40,000, 100 000, 1.000.000, 1½, 0·40 (the middle dot of some journals). */
  static final String DIGITS =
      "(?:(?!0)\\d{1,3}(?:,\\d{3}){1,4}(?:[.·]\\d{1,6})?|\\d{1,3}(?:\\.\\d{3}){2,4}|\\d{1,3}(?:[\\u00a0\\u202f\\u2009]\\d{3}){1,3}(?!\\d)|\\d{1,3}(?: \\d{3}){0,2} 000(?!\\d)"
          + "|(?:0,\\d{1,4}|\\d{1,4},\\d{1,2})(?![\\d,])|\\d{1,12}(?:[.·]\\d{1,6}|"
          + VULGAR
          + ")?|\\.\\d{1,4}|"
          + VULGAR
          + ")";

  static final String SCALE = "(?:[ \\u00a0-](?:thousand|million|billion|trillion)(?!\\p{L}))";

  static final String WORDS =
      "(?:half a (?:million|billion|dozen)|a quarter of a (?:million|billion)|(?:"
          + SMALL
          + "|an?)(?: and a half)?[ -](?:hundred|thousand|million|billion|dozen)(?!\\p{L})(?:[ -](?:and )?"
          + SMALL
          + "(?!\\p{L}))?(?:[ -](?:thousand|million|billion)(?!\\p{L}))?|"
          + SMALL
          + "(?!\\p{L})(?: and a half)?)";

  /** A number that does not stick to letters, to a decimal point or to another number. */
  static final String NUMBER =
      "(?<![\\p{L}\\p{N}_#])(?<![\\p{L}\\p{N}][-‐‑.,/])(?<!(?<!\\p{N})\\.)(?:"
          + DIGITS
          + "(?: and a half)?"
          + SCALE
          + "?|"
          + WORDS
          + ")(?![\\p{N}]|[.,·]\\p{N})";

  /** One number and nothing else. */
  static final Pattern ALONE =
      Pattern.compile(NUMBER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
          "dozen", 12L,
          "thousand", 1_000L,
          "million", 1_000_000L,
          "billion", 1_000_000_000L,
          "trillion", 1_000_000_000_000L);

  private static final ImmutableMap<Character, String> VULGAR_VALUES =
      ImmutableMap.of('½', ".5", '¼', ".25", '¾', ".75", '⅓', ".333", '⅔', ".667", '⅛', ".125");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Numerals() {}

  /**
   * What a single word of a number below a hundred is worth: "a" and "one" 1, "twelve" 12, "ninety"
   * 90; empty for any other word, compounds such as "twenty-one" and digits included. Case does not
   * matter.
   */
  public static OptionalInt ofWord(String word) {
    Integer value = VALUES.get(word.toLowerCase(Locale.ROOT));
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /**
   * Where numbers can begin: at a digit or a decimal point before one, at a fraction sign, or at a
   * word of a number, that no letter stands before.
   */
  static List<Integer> starts(String text) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
        continue;
      }
      char c = text.charAt(i);
      boolean point = c == '.' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
      if (Character.isDigit(c) || point || VULGAR_VALUES.containsKey(c) || isWord(text, i)) {
        starts.add(i);
      }
    }
    return starts;
  }

  private static boolean isWord(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < 12 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    return VALUES.containsKey(word) || word.equals("half");
  }

  /** What the words or digits are worth; they must be ones that {@link #NUMBER} matches. */
  static BigDecimal value(String number) {
    String text = digits(number.strip().toLowerCase(Locale.ROOT));
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = BigDecimal.ZERO;
    for (String word : Splitter.onPattern("[\\s\\u00a0-]+").split(text)) {
      Long scale = SCALES.get(word);
      if (scale == null) {
        part = word.equals("+half") ? part.add(HALF) : part.add(plain(word));
      } else if (scale < 1000L) {
        part = part.multiply(BigDecimal.valueOf(scale));
      } else {
        total = total.add(part.multiply(BigDecimal.valueOf(scale)));
        part = BigDecimal.ZERO;
      }
    }
    return tidy(total.add(part));
  }

  /** Brings digits to the form that BigDecimal reads, and halves to a word of their own. */
  private static String digits(String number) {
    String text =
        number
            .replace('·', '.')
            .replace("half a ", "0.5 ")
            .replace("a quarter of a ", "0.25 ")
            .replace(" and a half", " +half")
            .replaceAll("(?<=\\d)[\\u00a0\\u202f\\u2009 ](?=\\d)", "");
    for (Map.Entry<Character, String> vulgar : VULGAR_VALUES.entrySet()) {
      text = text.replace(vulgar.getKey().toString(), vulgar.getValue());
    }
    if (text.matches("(?:0,\\d{1,4}|\\d{1,4},\\d{1,2})(?:\\D.*)?")) {
      return text.replaceFirst(",", ".");
    }
    String plain = text.replace(",", "");
    return plain.matches("\\d{1,3}(?:\\.\\d{3}){2,4}(?:\\D.*)?") ? plain.replace(".", "") : plain;
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
