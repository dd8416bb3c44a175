package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.QuantityKind;

/**
 * Amounts given ("400 mg daily", "5 mg/kg/day") and amounts of change ("lost 7 kg"), whose units
 * UCUM knows.
 */
final class DoseShapes {
  private static final String AMOUNT =
      "(?:mg|g|µg|μg|ug|mcg|ng|gm|milligrams?|grams?|micrograms?|nanograms?|IU|I\\.U\\.|international units|units?|mEq|mmol|ml|cc|millilit(?:er|re)s?|lit(?:er|re)s?|L|drops|tablets?|capsules?|pills?|puffs?"
          + "|teaspoons?|tablespoons?|tsp|tbsp|cups|ounces?|oz|servings?|portions?|cigarettes|glasses|(?:alcoholic )?drinks|steps|kcal|kilocalories|calories|Gy|gray|mSv|millisieverts?)";
  private static final String DIVISOR =
      "(?:\\s?/\\s?(?:kg|m2|m²|day|d|week|wk|month|dose|ml|h|hr|hour|min|year)\\b|\\s(?:per|a|each|every) (?:kg|kilogram|square met(?:er|re)|m2|m²|day|week|month|dose|hour|year|tablet|capsule|pill)\\b(?: of body weight)?)";
  private static final String FREQUENCY =
      "(?<frequency>,?\\s(?:(?:once|twice|two times|three times|four times|thrice) (?:daily|weekly|monthly|(?:a|per|each|every) (?:day|week|month|year))|(?:every|each) (?:other |second )?(?:\\d{1,2}|two|three|four|six|eight|twelve)?\\s?(?:hours|days|weeks|day|week|month|months)"
          + "|daily|weekly|monthly|nightly|yearly|annually|b\\.?i\\.?d\\b\\.?|t\\.?i\\.?d\\b\\.?|q\\.?d\\b\\.?))?";

  private static final Pattern BODY =
      Pattern.compile(
          "(?i)^[ -](?:[\\p{L}-]{3,14} )?(?:tumou?rs?|lesions?|mass(?:es)?|cysts?|nodules?|polyps?|stones?|fibroids?|aneurysms?|wounds?|lumps?|moles?|melanomas?|in (?:size|diameter))\\b");
  private static final Pattern BOUND_BEFORE =
      Pattern.compile(
          "(?i)(?:tumou?rs?|lesions?|mass(?:es)?|cysts?|nodules?|polyps?|stones?|fibroids?|aneurysms?|wounds?|lumps?|moles?|weigh\\w{0,4}|waist\\w{0,16}|diameter|thickness|weight)\\b[^.;\\d]{0,30}$");
  private static final Pattern LOST_AFTER =
      Pattern.compile("(?i)^\\s(?:lost|gained|shed|lighter|heavier)\\b");
  private static final Pattern PRICE_BEFORE = Pattern.compile("[$£€¥]\\s?$");

  static final ImmutableList<Shape> ALL =
      ImmutableList.of(
          Shape.atNumber(
              "{value}(?:\\s?±\\s?(?<spread>\\d{1,4}(?:\\.\\d{1,3})?))?\\s?-?(?<unit>"
                  + AMOUNT
                  + ")(?![\\p{L}\\p{N}])(?<divisors>"
                  + DIVISOR
                  + "{0,3})(?![\\p{L}\\p{N}/])"
                  + FREQUENCY,
              DoseShapes::given),
          Shape.atNumber(
              "{value}(?:\\s?±\\s?(?<spread>\\d{1,4}(?:\\.\\d{1,3})?))?[ -]?(?<unit>kg|kilos?|kilograms?|pounds?|lbs?|stone|points?|inch(?:es)?|centimet(?:er|re)s?|cm|millimet(?:er|re)s?|mm|IQ points)\\b",
              DoseShapes::changedOrMeasured,
              "kg",
              "kilo",
              "pound",
              "lb",
              "stone",
              "point",
              "inch",
              "centimet",
              "cm",
              "millimet",
              "mm"));

  private DoseShapes() {}

  private static List<Draft> given(Matcher m, String text) {
    String frequency =
        m.group("frequency") == null ? "" : m.group("frequency").strip().replaceFirst("^, ?", "");
    String written =
        (m.group("unit") + m.group("divisors"))
            .replaceAll("(?i) (?:a|each|every) ", " per ")
            .replaceAll("(?i) of body weight", "");
    boolean simple =
        frequency
            .toLowerCase(Locale.ROOT)
            .matches("(?:once )?daily|(?:once )?weekly|(?:once )?monthly");
    boolean single =
        simple
            && !m.group("divisors")
                .toLowerCase(Locale.ROOT)
                .matches(".*(?:day|\\bd|week|month)\\b.*");
    Optional<String> unit = MedicalUnits.shown(written + (single ? "/" + period(frequency) : ""));
    boolean unknown = unit.isEmpty() || PRICE_BEFORE.matcher(text.substring(0, m.start())).find();
    if (unknown || Values.isUpsideDown(m)) {
      return List.of();
    }
    if (isCapitalLitre(m) || isCommonWord(m)) {
      return List.of();
    }
    boolean change =
        m.group("divisors").isEmpty()
            && ChangeWords.around(text, m.start(), m.end())
            && unit.get().matches("g|kcal|kcal/day|ounces|L");
    Draft draft = Values.of(m, change ? QuantityKind.EFFECT : QuantityKind.DOSE, unit.get());
    return List.of(spread(m, simple ? draft : draft.noting(frequency)));
  }

  private static Draft spread(Matcher m, Draft draft) {
    return m.group("spread") == null ? draft : draft.noting("± " + m.group("spread"));
  }

  private static String period(String frequency) {
    String lower = frequency.toLowerCase(Locale.ROOT);
    return lower.endsWith("daily") ? "day" : lower.endsWith("weekly") ? "week" : "month";
  }

  /** "Type 1 L" and "3 G" are names; a litre that is one letter needs a space and a capital. */
  private static boolean isCapitalLitre(Matcher m) {
    String unit = m.group("unit");
    return unit.equals("l") || unit.equals("G") || unit.equals("OZ");
  }

  /** "two units" of something and "10 cups" are amounts, "one unit" and "one pill" are words. */
  private static boolean isCommonWord(Matcher m) {
    String number = m.group(Values.first(m)).toLowerCase(Locale.ROOT);
    return number.matches("one|an?")
        && m.group("unit")
            .toLowerCase(Locale.ROOT)
            .matches("units?|servings?|portions?|pills?|tablets?|capsules?|gray|l");
  }

  private static List<Draft> changedOrMeasured(Matcher m, String text) {
    Optional<String> unit =
        MedicalUnits.shown(m.group("unit").toLowerCase(Locale.ROOT).replace("iq ", ""));
    if (unit.isEmpty() || Values.isUpsideDown(m)) {
      return List.of();
    }
    boolean lost = LOST_AFTER.matcher(text).region(m.end(), text.length()).lookingAt();
    if (lost || ChangeWords.around(text, m.start(), m.end())) {
      return List.of(spread(m, Values.of(m, QuantityKind.EFFECT, unit.get())));
    }
    boolean measured =
        !unit.get().equals("points")
            && (BODY.matcher(text).region(m.end(), text.length()).lookingAt()
                || BOUND_BEFORE
                    .matcher(text.substring(Math.max(0, m.start() - 60), m.start()))
                    .find());
    return measured ? List.of(Values.of(m, QuantityKind.THRESHOLD, unit.get())) : List.of();
  }
}
