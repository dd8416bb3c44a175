package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compiles patterns that are written with named pieces: {@code {value}}, {@code {percent}}.
 *
 * <p>Case never matters, except where a pattern says {@code (?-i:...)}.
 */
final class Pieces {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String PERCENT = "(?:\\s?[%％]|[ -]?per\\s?cent\\b|\\s?pct\\b)";

  /** One number, a range, or what stands between "between" and "and". */
  private static final String VALUE =
      "(?:(?<=\\bbetween\\s|\\bbetween an?\\s)(?<fromA>"
          + Numerals.NUMBER
          + ")(?:"
          + PERCENT
          + ")?\\s{1,2}and\\s{1,2}(?:an? )?(?<toA>"
          + Numerals.NUMBER
          + ")|(?<fromB>"
          + Numerals.NUMBER
          + ")(?:"
          + PERCENT
          + ")?(?:\\s?[-‐–—−~～]\\s?|-?\\s{1,2}(?:to|or|up to|and up to)\\s{1,2})(?<toB>"
          + Numerals.NUMBER.replace("(?<![\\p{L}\\p{N}][-‐‑.,/])", "")
          + ")|(?<from>"
          + Numerals.NUMBER
          + "))";

  private static final ImmutableMap<String, String> PIECES =
      ImmutableMap.<String, String>builder()
          .put("number", Numerals.NUMBER)
          .put("value", VALUE)
          .put("percent", PERCENT)
          .put("fraction", "(?:(?:one|an?|two|three|four)[ -])?(?:half|(?:third|quarter|fifth)s?)")
          .put(
              "person",
              "(?:m[ae]n|wom[ae]n|person|people|adult|child|patient|baby|pregnancy|couple|American|teenager|girl|boy)")
          .put(
              "people",
              "(?:people|persons?|patients|cases|adults|children|women|men|inhabitants|residents|individuals"
                  + "|population|live births|births|newborns|deliveries|boys|girls|infants|babies|users|participants|subjects|volunteers|Americans|Britons|males|females|pregnancies|smokers|students|veterans|nurses|mothers|seniors|teenagers)")
          .buildOrThrow();

  /** A number with its own percent sign or one that a later number brings. */
  static final Pattern NUMBER_AND_PERCENT =
      Pattern.compile("(?<number>" + Numerals.NUMBER + ")(?:" + PERCENT + ")?", FLAGS);

  private Pieces() {}

  static Pattern compile(String template) {
    String regex = template;
    for (Map.Entry<String, String> piece : PIECES.entrySet()) {
      regex = regex.replace("{" + piece.getKey() + "}", piece.getValue());
    }
    return Pattern.compile(regex, FLAGS);
  }

  static ImmutableList<Pattern> compile(String... templates) {
    return Arrays.stream(templates).map(Pieces::compile).collect(ImmutableList.toImmutableList());
  }
}
