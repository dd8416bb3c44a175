package org.medclaim.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands right after a number and tells how certain it is: a confidence interval, a P
 * value, a spread.
 *
 * <p>Written in one way whatever the page wrote: "95% CI 0.31 to 0.52; P<0.001".
 */
final class Statistics {
  private static final int REACH = 130;
  private static final String BOUND = "[-−]?(?=[.·]?\\d)\\d{0,6}(?:[.·]\\d{1,4})?";

  /** The interval itself, wherever it stands; its numbers are no quantities of their own. */
  static final String INTERVAL_NUMBERS =
      "(?:(?<level>9[059](?:\\.\\d)?)\\s?%\\s?)?\\b(?<name>CI|CrI|confidence intervals?|credible intervals?|IQR|interquartile range|inter-quartile range)\\b(?:\\s?[\\[(](?:95% ?)?(?:CI|IQR)[\\])])?"
          + "(?:\\s?(?<after>9[059])\\s?%)?[\\s,:=(\\[]{0,3}(?:of |from |was |between |ranged from )?(?<low>"
          + BOUND
          + ")\\s?%?\\s?(?:to|and|[-–—−,;])\\s?(?<high>"
          + BOUND
          + ")%?";

  private static final String GAP =
      "^(?:[^\\d.;()\\[\\]]{0,44}(?=[(\\[,;]))?[\\s,;:()\\[\\]%]{0,4}(?:(?:and|with) )?(?:an? |the )?";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern INTERVAL = Pattern.compile(GAP + INTERVAL_NUMBERS, FLAGS);
  private static final Pattern PROBABILITY =
      Pattern.compile(
          GAP
              + "(?<![\\p{L}])P(?:[- ]value)?s?(?: for trend)?\\s{0,2}(?<sign>[<=>≤]|less than|was|of)\\s{0,2}(?<p>0?[.·]\\d{1,6})",
          FLAGS);
  private static final Pattern SPREAD =
      Pattern.compile(
          "^\\s{0,2}(?:(?<plusMinus>±|\\+/-)\\s?(?<deviation>\\d{1,4}(?:\\.\\d{1,3})?)|[(\\[](?:SD|standard deviation)[ ,:=]{0,3}(?<sd>\\d{1,4}(?:\\.\\d{1,3})?)|[(\\[]range[ ,:=]{0,3}(?<low>\\d{1,4}(?:\\.\\d{1,3})?)\\s?(?:to|[-–—])\\s?(?<high>\\d{1,4}(?:\\.\\d{1,3})?))",
          FLAGS);

  private Statistics() {}

  /** The remark for a number that ends at {@code end}; empty where nothing of the kind follows. */
  static String after(String text, int end) {
    String tail = text.substring(end, Math.min(text.length(), end + REACH));
    Matcher spread = SPREAD.matcher(tail);
    String note = "";
    if (spread.find()) {
      note = spread(spread);
      tail = tail.substring(spread.end());
    }
    Matcher interval = INTERVAL.matcher(tail);
    if (interval.find()) {
      note = Draft.joined(note, interval(interval));
      tail = tail.substring(interval.end());
    }
    Matcher probability = PROBABILITY.matcher(tail);
    return probability.find() ? Draft.joined(note, probability(probability)) : note;
  }

  private static String spread(Matcher m) {
    if (m.group("low") != null) {
      return "range " + m.group("low") + " to " + m.group("high");
    }
    return m.group("sd") != null ? "SD " + m.group("sd") : "± " + m.group("deviation");
  }

  private static String interval(Matcher m) {
    @Nullable String level = m.group("level") != null ? m.group("level") : m.group("after");
    String name = m.group("name").toLowerCase(Locale.ROOT);
    String shown = name.startsWith("i") ? "IQR" : name.startsWith("cr") ? "CrI" : "CI";
    return (level == null ? "" : level + "% ")
        + shown
        + " "
        + plain(m.group("low"))
        + " to "
        + plain(m.group("high"));
  }

  private static String probability(Matcher m) {
    String sign =
        switch (m.group("sign").toLowerCase(Locale.ROOT)) {
          case "less than" -> "<";
          case "was", "of" -> "=";
          default -> m.group("sign");
        };
    return "P" + sign + plain(m.group("p"));
  }

  private static String plain(String number) {
    String dotted = number.replace('·', '.');
    return dotted.startsWith(".") ? "0" + dotted : dotted;
  }
}
