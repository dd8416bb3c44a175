package org.medclaim.judge;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Statistic;
import org.medclaim.text.Numerals;

/**
 * After how long people were still alive: "alive after six months" is no survival of five years.
 */
final class Horizon {
  private static final Pattern SURVIVAL_MEASURE =
      Pattern.compile("(one|two|three|five|ten)-year-(?:event-free-)?survival");

  private static final Pattern HORIZON =
      Pattern.compile(
          "(?i)\\b(\\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[- ](day|week|month|year)s?\\b");

  private Horizon() {}

  /** True unless the claim tells another time than the survival on record was measured at. */
  static boolean isSame(Claim claim, Statistic statistic) {
    Matcher measured = SURVIVAL_MEASURE.matcher(statistic.measure());
    if (!measured.matches()) {
      return true;
    }
    Matcher told = HORIZON.matcher(claim.text());
    if (!told.find()) {
      return true;
    }
    long years = number(measured.group(1));
    do {
      if (months(told) == 12 * years) {
        return true;
      }
    } while (told.find());
    return false;
  }

  private static long months(Matcher told) {
    long number = number(told.group(1));
    return switch (told.group(2).toLowerCase(Locale.ROOT)) {
      case "year" -> 12 * number;
      case "month" -> number;
      default -> 0;
    };
  }

  private static long number(String told) {
    return Numerals.ofWord(told).orElseGet(() -> Integer.parseInt(told));
  }
}
