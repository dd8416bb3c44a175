package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.medclaim.model.QuantityKind;

/** Cases by people or by time: "20 to 70 per 100,000", "4.9 per 1,000 person-years". */
final class RateShapes {
  private static final String BASE =
      "(?<base>1(?:0|00)?[, \\u00a0\\u202f\\u2009]?000(?:[, \\u00a0\\u202f\\u2009]?000)?|(?:a |one |1 |every )?(?:million|thousand|ten thousand|hundred thousand|10 thousand|100 thousand)|100|hundred)\\b(?!\\s?%|[.,]\\d)";
  private static final String YEARS =
      "(?:person|patient|woman|man|participant|child|subject)s?[- ]years?(?: of (?:follow-up|observation|exposure))?";
  private static final String ANNUAL =
      "(?:a year|per year|each year|every year|annually|per annum|yearly|/year)";
  private static final String EVENTS =
      "(?:relapses?|attacks?|exacerbations?|episodes?|seizures?|falls?|flares?|flare-ups?|migraines?|headaches?|infections?|colds?|hospitali[sz]ations?|bleeds?|outbreaks?)";

  static final ImmutableList<Shape> ALL =
      ImmutableList.of(
          Shape.atNumber(
              "{value}"
                  + CountShapes.ADJECTIVES
                  + "\\s?(?:per|in(?: every)?|out of(?: every)?|for every|for each|of every|to every|of(?= 1(?:0{1,2})?[, ]?0{3})|/)\\s?"
                  + BASE
                  + "(?:\\s(?<years>"
                  + YEARS
                  + ")|\\s(?:[a-z-]{2,14}\\s){0,2}?{people})?(?:\\s(?:"
                  + ANNUAL
                  + "|(?<annual>person[- ]years)))?",
              RateShapes::perPeople,
              "000",
              "100",
              "hundred",
              "thousand",
              "million"),
          Shape.atNumber(
              "{value}\\s(?:[\\p{L}-]{2,14}\\s){0,2}?(?:"
                  + EVENTS
                  + "|cases|deaths|events) (?:in|over|during) (?<years>{number}) "
                  + YEARS,
              RateShapes::perYearsWatched,
              "year"),
          Shape.atNumber(
              "{value}\\s(?:cases |events |deaths )?(?:per|/)\\s?(?<years>" + YEARS + ")",
              (m, text) -> List.of(Values.of(m, QuantityKind.RATE, "per person-year")),
              "-year",
              " year"),
          Shape.atNumber(
              "{value}\\s(?:[\\p{L}-]{2,14}\\s){0,2}?"
                  + EVENTS
                  + "\\s(?:(?:per|a|each|every) (?<time>person[- ]year|patient[- ]year|patient per year|year|month|week)|(?<yearly>annually|yearly))",
              RateShapes::perTime,
              "year",
              "annually",
              "month",
              "week"));

  private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000);

  private RateShapes() {}

  private static List<Draft> perPeople(Matcher m, String text) {
    String base =
        m.group("base").toLowerCase(Locale.ROOT).replaceAll("[\\u00a0\\u202f\\u2009 ](?=000)", ",");
    String size =
        switch (base.replaceFirst("^(?:a|one|1|every) ", "")) {
          case "million", "1,000,000", "1000000" -> "million";
          case "thousand", "1000", "1,000" -> "1,000";
          case "hundred thousand", "100 thousand", "100000", "100,000" -> "100,000";
          case "ten thousand", "10 thousand", "10000", "10,000" -> "10,000";
          case "hundred" -> "100";
          default -> base;
        };
    boolean personYears = m.group("years") != null || m.group("annual") != null;
    Draft draft =
        Values.of(m, QuantityKind.RATE, "per " + size + (personYears ? " person-years" : ""));
    boolean share = size.equals("100") && !personYears && !m.group().contains("per ");
    // "5 in 100" is one in twenty; only "per 100" is a rate.
    return draft.high().compareTo(LARGEST) > 0 || share ? List.of() : List.of(draft);
  }

  /** "167 relapses in 146 patient-years": the base is what was watched. */
  private static List<Draft> perYearsWatched(Matcher m, String text) {
    String years = Numerals.value(m.group("years")).toPlainString();
    return List.of(Values.of(m, QuantityKind.RATE, "per " + years + " person-years"));
  }

  private static List<Draft> perTime(Matcher m, String text) {
    String time = m.group("time") == null ? "year" : m.group("time").toLowerCase(Locale.ROOT);
    boolean person = time.contains("person") || time.contains("patient");
    return List.of(Values.of(m, QuantityKind.RATE, person ? "per person-year" : "per " + time));
  }
}
