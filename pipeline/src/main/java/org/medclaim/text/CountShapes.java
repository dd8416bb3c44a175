package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.QuantityKind;

/** Counts: "40,000 new patients", "24 randomised trials", "n = 650", "more than 80,000". */
final class CountShapes {
  /** Up to four words between a number and what it counts. */
  static final String ADJECTIVES =
      "(?:\\s(?!(?:and|or|to|in|with|for|who|that|from|by|at|on|is|are|was|were|per|than|of|the|as|when|but|if|had|involved|included|took|received|got|died|used|showed|found|reported|developed|have|has|per)\\s)[\\p{L}](?:[\\p{L}’'-]|\\.(?=\\p{L}|\\s\\p{Ll})){1,20}){0,4}?";

  private static final String NOUN =
      "(?<noun>people|persons|patients|cases|deaths|participants|subjects|volunteers|adults|children|women|men|individuals|infants|newborns|babies|girls|boys|mothers|parents"
          + "|Americans|Britons|Europeans|Canadians|Australians|lives|survivors|residents|users|recipients|sufferers|carriers|clinical trials|trials|studies|papers|centres|centers|hospitals|countries"
          + "|infections|hospitali[sz]ations|events|births|pregnancies|admissions|strokes|heart attacks|transplants|injections|infusions|doses|cycles|courses|sessions|mutations|diagnoses"
          + "|mice|rats|animals|families|couples|veterans|nurses|doctors|physicians|students|athletes|twins|respondents|diabetics|smokers|households|outbreaks|donors|teenagers|adolescents|seniors|males|females|lesions|tumou?rs|eyes|knees|hips|teeth|toes|joints|relapses|seizures|embryos|fractures|cancers|surgeries|operations|procedures|amputations|miscarriages|suicides|organisms|samples|scans)\\b";
  private static final String[] SPACED_NEEDLES = {" "};
  private static final Pattern LARGE =
      Pattern.compile(
          "(?is).*(?:thousand|million|billion|trillion).*|\\d{1,3}(?:[,\\u00a0\\u202f\\u2009]\\d{3})+.*");

  private static final ImmutableMap<String, String> UNITS =
      ImmutableMap.<String, String>builder()
          .put("hospitalizations", "hospitalisations")
          .put("admissions", "hospitalisations")
          .put("clinical trials", "studies")
          .put("trials", "studies")
          .put("papers", "studies")
          .put("centers", "centres")
          .put("tumors", "tumours")
          .put("diagnoses", "cases")
          .buildOrThrow();
  private static final Pattern AS_WRITTEN =
      Pattern.compile(
          "cases|deaths|infections|events|births|doses|cycles|sessions|injections|infusions|mice|rats|animals|countries|hospitals|hospitalisations|studies|centres|transplants|courses"
              + "|mutations|strokes|heart attacks|pregnancies|households|outbreaks|lesions|tumou?rs|eyes|knees|hips|teeth|toes|joints|relapses|seizures|embryos|fractures|cancers|surgeries|operations|procedures|amputations|miscarriages|suicides|organisms|samples|scans");

  private static final ImmutableMap<String, BigDecimal> SHORT_SCALES =
      ImmutableMap.of(
          "k", BigDecimal.valueOf(1_000),
          "m", BigDecimal.valueOf(1_000_000),
          "mn", BigDecimal.valueOf(1_000_000),
          "bn", BigDecimal.valueOf(1_000_000_000));

  private static final Pattern NUMBER_OF =
      Pattern.compile(
          "(?i)\\bnumber of (?:[\\p{L}-]{2,14} )?(?<noun>patients|people|cases|deaths|children|women|men|adults|sufferers|victims|carriers|infections)"
              + "(?: [\\p{L}-]{2,14}){1,4} $");

  static final ImmutableList<Shape> ALL =
      ImmutableList.of(
          Shape.anywhere(
              "\\bn\\s?=\\s?{value}",
              (m, text) -> List.of(Values.of(m, QuantityKind.COUNT, "people")),
              "="),
          Shape.anywhere(
              "(?<![\\d\\p{L}.,])(?<head>[1-9]\\d?),? (?<tail>[1-9]\\d{2}) (?:[\\p{L}-]{2,14} )?(?<noun>people|patients|cases|deaths|participants|women|men|children|adults|cells)\\b",
              CountShapes::spaced, SPACED_NEEDLES),
          Shape.atNumber(
              "(?<from>\\d{1,3}(?:\\.\\d{1,2})?)(?<short>k|mn?|bn)" + ADJECTIVES + "\\s" + NOUN,
              CountShapes::shortScale),
          Shape.atNumber("{value}(?:-plus)?" + ADJECTIVES + "\\s" + NOUN, CountShapes::counted),
          Shape.atNumber(
              "{value}(?<person>[- ](?:person|patient|subject|participant))(?= (?:study|trial|cohort|survey|series))",
              (m, text) -> List.of(Values.of(m, QuantityKind.COUNT, "people")),
              " study",
              " trial",
              " cohort",
              " survey",
              " series"),
          Shape.atNumber("{value}(?!\\d)", CountShapes::bare));

  private CountShapes() {}

  private static List<Draft> counted(Matcher m, String text) {
    Draft draft = Values.of(m, QuantityKind.COUNT, unit(m.group("noun")));
    boolean placed = m.start() > 0 && "$£€¥#".indexOf(text.charAt(m.start() - 1)) >= 0;
    boolean single = draft.high().compareTo(BigDecimal.ONE) <= 0;
    boolean fraction = draft.low().stripTrailingZeros().scale() > 0;
    return single || placed || fraction ? List.of() : List.of(draft);
  }

  private static String unit(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    String unit = UNITS.getOrDefault(lower, lower);
    return AS_WRITTEN.matcher(unit).matches() ? unit : "people";
  }

  /** "5 104 cells" is 5,104 in a text of the continent, or a power of ten that lost its form. */
  private static List<Draft> spaced(Matcher m, String text) {
    String noun = m.group("noun").toLowerCase(Locale.ROOT);
    BigDecimal value = new BigDecimal(m.group("head") + m.group("tail"));
    String read =
        text.substring(m.start("head"), m.end("tail"))
            + " read as "
            + m.group("head")
            + ","
            + m.group("tail");
    boolean power = noun.equals("cells") && m.group("tail").matches("10[3-9]");
    String note = power ? read + "; it may also be a power of ten that lost its formatting" : read;
    return List.of(
        Draft.single(
            m.start(),
            m.end(),
            QuantityKind.COUNT,
            value,
            noun.equals("cells") ? "cells" : unit(noun),
            note));
  }

  private static List<Draft> shortScale(Matcher m, String text) {
    BigDecimal scale = SHORT_SCALES.get(m.group("short").toLowerCase(Locale.ROOT));
    BigDecimal value = Numerals.value(m.group("from"));
    return scale == null
        ? List.of()
        : List.of(
            Draft.single(
                m.start(),
                m.end(),
                QuantityKind.COUNT,
                value.multiply(scale),
                unit(m.group("noun")),
                ""));
  }

  /** A number without a noun is a count only where it is large: "more than 80,000". */
  private static List<Draft> bare(Matcher m, String text) {
    String number = m.group();
    boolean stuck =
        m.start() > 0
            && (Character.isLetterOrDigit(text.charAt(m.start() - 1))
                || "-.,/$£€¥".indexOf(text.charAt(m.start() - 1)) >= 0);
    boolean unitFollows = m.end() < text.length() && "%°/-".indexOf(text.charAt(m.end())) >= 0;
    return stuck || unitFollows || !LARGE.matcher(number).matches() || Values.isUpsideDown(m)
        ? List.of()
        : List.of(Values.of(m, QuantityKind.COUNT, whatIsNumbered(text, m.start())));
  }

  /** "The number of patients exceeds 5 million": what is counted may stand before its number. */
  private static String whatIsNumbered(String text, int number) {
    Matcher counted = NUMBER_OF.matcher(text.substring(Math.max(0, number - 60), number));
    return counted.find() ? unit(counted.group("noun")) : "";
  }
}
