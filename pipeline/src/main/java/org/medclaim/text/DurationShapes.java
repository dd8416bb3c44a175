package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.QuantityKind;

/** Lengths of time: "a median of 25.8 months", "12-week", "the past 20 years", a mean age. */
final class DurationShapes {
  private static final Pattern PERIOD_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:past|(?<=(?:the|these|his|her|our|their|my) )last|next|previous)\\s$");

  /** "the 5-year survival", "18-month relapse rate": when it was measured, not how long it took. */
  private static final Pattern POINT_IN_TIME =
      Pattern.compile(
          "[ -](?:survival|overall|os|pfs|efs|dfs|rfs|lfs|css|dss|outcomes?|results?|estimates?|data|intervals?|relapse|disease|event|progression|mortality|cumulative|rates?|risk|cure|remission|old|olds|probability|incidence|follow|cancer|relative|net)\\b.*");

  private static final Pattern RATE_AFTER = Pattern.compile(".*(?:survival|rate|mortality|risk).*");

  /** "at 12 months", "every two weeks", "3 days a week", "day 5": when or how often. */
  private static final Pattern WHEN_BEFORE =
      Pattern.compile(
          "(?is).*\\b(?:at|every|age|aged|once|twice|each)(?: (?:the|about|around))?\\s(?:(?:\\p{L}{3,6}|\\d{1,3})(?:,| and| or|, and) ){0,3}");

  private static final Pattern OFTEN_AFTER =
      Pattern.compile(
          "(?i)^(?:\\s(?:days?|nights?))?\\s(?:a|per|each|every)\\s(?:week|month|year)\\b");
  private static final Pattern EXPOSURE_AFTER =
      Pattern.compile(
          "(?i)^\\s(?<how>(?:a|per|each|every) (?:day|night|week|month)|daily|nightly|weekly)\\b");

  static final ImmutableList<Shape> ALL =
      ImmutableList.of(
          Shape.anywhere(
              "\\b(?:median|mean|average) age\\b(?:[^.;\\d]{0,40}?\\s)?(?:was|is|of|:|,|=|\\()\\s?{value}(?:\\s?years?)?",
              (m, text) -> List.of(Values.numberOnly(m, QuantityKind.DURATION, "years")),
              " age"),
          Shape.anywhere(
              // The look ahead costs little and spares nearly every place the look behind.
              "(?=(?:half )?an? )(?<=\\b(?:for|after|within|last|lasts|lasted|lasting|nearly|almost|about|than|least|to|took|takes|with|over|under|roughly|approximately) )(?<half>half )?an? (?:full |whole )?(?<unit>hour|week|month|year|decade)(?<more> and a half)?\\b(?! (?:ago|later|earlier|old|before|after|when)\\b|[-’'])",
              DurationShapes::one,
              " a ",
              " an "),
          Shape.atNumber(
              "{value}(?<dash>[ -])(?:additional |extra |more |full |consecutive |straight |to )?(?<unit>seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|decades?)\\b(?<next>(?:[ -][\\p{L}-]{1,20})?)",
              DurationShapes::lasting,
              "second",
              "min",
              "hour",
              "hr",
              "day",
              "week",
              "month",
              "year",
              "yr",
              "decade"));

  private DurationShapes() {}

  /** "nearly a year", "for a year and a half". */
  private static List<Draft> one(Matcher m, String text) {
    BigDecimal half = new BigDecimal("0.5");
    BigDecimal value = m.group("half") != null ? half : BigDecimal.ONE;
    return List.of(
        Draft.single(
            m.start(),
            m.end(),
            QuantityKind.DURATION,
            m.group("more") != null ? value.add(half) : value,
            unit(m.group("unit").toLowerCase(Locale.ROOT)),
            ""));
  }

  private static List<Draft> lasting(Matcher m, String text) {
    String next = m.group("next").toLowerCase(Locale.ROOT);
    String head = text.substring(Math.max(0, m.start() - 28), m.start());
    String unit = unit(m.group("unit").toLowerCase(Locale.ROOT));
    String tail = text.substring(m.end("unit"), Math.min(text.length(), m.end("unit") + 24));
    boolean pointInTime =
        POINT_IN_TIME.matcher(next).matches()
            && (m.group("dash").equals("-") || RATE_AFTER.matcher(next).matches());
    boolean often = unit.equals("days") && OFTEN_AFTER.matcher(tail).find();
    if (pointInTime || often || WHEN_BEFORE.matcher(head).matches() || Values.isUpsideDown(m)) {
      return List.of();
    }
    Draft draft = Values.of(m, QuantityKind.DURATION, unit).to(m.end("unit"));
    Matcher period =
        PERIOD_BEFORE
            .matcher(text)
            .region(Math.max(0, draft.start() - 10), draft.start())
            .useTransparentBounds(true);
    Matcher exposure = EXPOSURE_AFTER.matcher(tail);
    Draft noted =
        exposure.find() ? draft.noting(exposure.group("how").toLowerCase(Locale.ROOT)) : draft;
    return List.of(period.find() ? noted.from(period.start()) : noted);
  }

  private static String unit(String word) {
    return switch (word) {
      case "min", "mins" -> "minutes";
      case "hr", "hrs" -> "hours";
      case "yr", "yrs" -> "years";
      default -> word.endsWith("s") ? word : word + "s";
    };
  }
}
