package org.medclaim.ingest;

import java.util.regex.Pattern;

/** Tells the items of a list by the mark that they start with. */
final class ListMarker {
  /** Signs that mark nothing but a list item, with or without a blank behind them. */
  private static final Pattern BULLET =
      Pattern.compile(
          "(?:[\u2022\u25CF\u25CB\u25E6\u25AA\u25AB\u25A0\u25A1\u25C6\u25C7\u25B6\u25BA\u2023\u2043\u2756\u2714\u2713\u2705\u27A2\u00B7]"
              + "|[\u2460-\u249B\u2776-\u2793])\\s*\\S.*",
          Pattern.DOTALL);

  /** Signs and numbers that need the blank: "-5 degrees" and "3.5 million" are no items. */
  private static final Pattern MARKED =
      Pattern.compile(
          "(?:[-*+\u2013\u2014]\\s+"
              + "|\\d{1,3}[.)\u3001\uFF0E\uFF09](?:\\s+|(?<=[\u3001\uFF0E\uFF09]))"
              + "|[(\uFF08]\\d{1,3}[)\uFF09]\\s*"
              + "|[a-z]\\)\\s+"
              + "|[(][a-z][)]\\s+"
              + "|[(\uFF08]?[\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]{1,3}[)\uFF09\u3001]\\s*"
              + ")\\S.*",
          Pattern.DOTALL);

  private ListMarker() {}

  /** True where the line starts with a bullet or a circled number. */
  static boolean isBullet(String line) {
    return BULLET.matcher(line).matches();
  }

  /** True where the line starts with any mark of a list item: ①, ●, -, 1., 1), (1), 一、. */
  static boolean isItem(String line) {
    return isBullet(line) || MARKED.matcher(line).matches();
  }
}
