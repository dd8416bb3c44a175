package org.medclaim.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;
import org.jspecify.annotations.Nullable;

/**
 * Units of doses and laboratory values: how people write them, and what UCUM calls them.
 *
 * <p>A unit is a row of parts, the later ones divided by: "mcg per kg per day" is µg/kg/day. Parts
 * are translated by a table, the whole is checked by the UCUM library, so that mg/parsec passes and
 * mg/kk does not. Safe for any number of threads.
 */
public final class MedicalUnits {
  /** A part of a unit as reports show it, and its UCUM code. */
  private record Part(String shown, String code) {}

  /** By the lower-case spelling. Only where case tells units apart is there a second look. */
  private static final ImmutableMap<String, Part> PARTS =
      ImmutableMap.<String, Part>builder()
          .putAll(
              same("kg", "g", "mg", "ng", "pg", "cm", "mm", "mmol", "nmol", "pmol", "mol", "kcal"))
          .putAll(
              named(
                  "kg",
                  "kg",
                  "kilogram",
                  "kilograms",
                  "kilogramme",
                  "kilogrammes",
                  "kilo",
                  "kilos"))
          .putAll(named("g", "g", "gm", "gms", "gram", "grams", "gramme", "grammes"))
          .putAll(
              named("mg", "mg", "milligram", "milligrams", "milligramme", "milligrammes", "mgs"))
          .putAll(
              named(
                  "µg",
                  "ug",
                  "µg",
                  "μg",
                  "ug",
                  "mcg",
                  "microgram",
                  "micrograms",
                  "microgramme",
                  "microgrammes"))
          .putAll(named("ng", "ng", "nanogram", "nanograms"))
          .putAll(named("pg", "pg", "picogram", "picograms"))
          .putAll(named("L", "L", "l", "liter", "litre", "liters", "litres"))
          .putAll(named("dL", "dL", "dl", "deciliter", "decilitre", "deciliters", "decilitres"))
          .putAll(
              named(
                  "mL",
                  "mL",
                  "ml",
                  "cc",
                  "milliliter",
                  "millilitre",
                  "milliliters",
                  "millilitres",
                  "mls"))
          .putAll(
              named(
                  "µL",
                  "uL",
                  "µl",
                  "μl",
                  "ul",
                  "microliter",
                  "microlitre",
                  "microliters",
                  "microlitres"))
          .putAll(named("mm3", "mm3", "mm3", "mm³", "cubic millimeter", "cubic millimetre"))
          .putAll(named("m2", "m2", "m2", "m²", "square meter", "square metre"))
          .putAll(named("µmol", "umol", "µmol", "μmol", "umol", "micromol", "micromoles"))
          .putAll(named("mmol", "mmol", "millimole", "millimoles", "millimol"))
          .putAll(named("IU", "[iU]", "iu", "i.u.", "international unit", "international units"))
          .putAll(named("mIU", "m[iU]", "miu"))
          .putAll(named("µIU", "u[iU]", "µiu", "μiu", "uiu"))
          .putAll(named("U", "U", "u"))
          .putAll(named("units", "{unit}", "unit", "units"))
          .putAll(named("mEq", "meq", "meq"))
          .putAll(
              named(
                  "mmHg",
                  "mm[Hg]",
                  "mmhg",
                  "mm hg",
                  "millimeters of mercury",
                  "millimetres of mercury"))
          .putAll(named("°C", "Cel", "°c", "degrees c", "degrees celsius", "degrees centigrade"))
          .putAll(named("°F", "[degF]", "°f", "degrees f", "degrees fahrenheit"))
          .putAll(named("bpm", "{beats}/min", "bpm", "beats per minute", "beats a minute"))
          .putAll(named("pounds", "[lb_av]", "pound", "pounds", "lb", "lbs"))
          .putAll(named("stone", "[stone_av]", "stone"))
          .putAll(named("ounces", "[oz_av]", "ounce", "ounces", "oz"))
          .putAll(named("inches", "[in_i]", "inch", "inches"))
          .putAll(named("cm", "cm", "centimeter", "centimeters", "centimetre", "centimetres"))
          .putAll(named("mm", "mm", "millimeter", "millimeters", "millimetre", "millimetres"))
          .putAll(named("kcal", "kcal", "calorie", "calories", "kilocalorie", "kilocalories"))
          .putAll(named("Gy", "Gy", "gy", "gray"))
          .putAll(named("mSv", "mSv", "msv", "millisievert", "millisieverts"))
          .putAll(named("cells", "{cells}", "cell", "cells"))
          .putAll(named("copies", "{copies}", "copy", "copies"))
          .putAll(named("CFU", "[CFU]", "cfu", "cfus", "colony-forming units"))
          .putAll(named("tablets", "{tablet}", "tablet", "tablets"))
          .putAll(named("capsules", "{capsule}", "capsule", "capsules"))
          .putAll(named("pills", "{pill}", "pill", "pills"))
          .putAll(named("drops", "[drp]", "drop", "drops"))
          .putAll(named("teaspoons", "[tsp_us]", "teaspoon", "teaspoons", "tsp"))
          .putAll(named("tablespoons", "[tbs_us]", "tablespoon", "tablespoons", "tbsp"))
          .putAll(named("cups", "[cup_us]", "cup", "cups"))
          .putAll(named("servings", "{serving}", "serving", "servings", "portion", "portions"))
          .putAll(named("glasses", "{glass}", "glasses"))
          .putAll(named("drinks", "{drink}", "drinks", "alcoholic drinks"))
          .putAll(named("cigarettes", "{cigarette}", "cigarettes"))
          .putAll(named("steps", "{steps}", "steps"))
          .putAll(named("puffs", "{puff}", "puff", "puffs"))
          .putAll(named("dose", "{dose}", "dose"))
          .putAll(named("points", "{points}", "point", "points"))
          .putAll(named("min", "min", "min", "minute", "minutes"))
          .putAll(named("hour", "h", "h", "hr", "hour", "hours"))
          .putAll(named("day", "d", "d", "day", "days"))
          .putAll(named("week", "wk", "week", "weeks", "wk"))
          .putAll(named("month", "mo", "month", "months"))
          .putAll(named("year", "a", "year", "years"))
          .putAll(named("%", "%", "%", "percent"))
          .buildKeepingLast();

  private static final Splitter DIVISIONS = Splitter.onPattern("\\s?/\\s?|\\sper\\s").trimResults();

  private static final UcumService UCUM = load();

  private MedicalUnits() {}

  /** The unit as reports show it ("mg/kg/day"); empty where it is none that UCUM knows. */
  public static Optional<String> shown(String written) {
    return code(written).isEmpty() ? Optional.empty() : join(written, true);
  }

  /** The unit's UCUM code ("mg/kg/d"), checked by the library; empty where it is no unit. */
  public static Optional<String> code(String written) {
    return join(written, false).filter(code -> UCUM.validate(code) == null);
  }

  /**
   * The value in another unit; empty where the two do not measure the same (mmol/L is an amount of
   * substance, mg/dL a mass), or where UCUM has no code for one.
   *
   * <p>Temperatures are no multiples of each other and are not converted.
   */
  public static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
    Optional<String> source = code(from);
    Optional<String> target = code(to);
    if (source.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    if (source.equals(target)) {
      return Optional.of(value);
    }
    try {
      Decimal exact = new Decimal(value.toPlainString(), CONVERSION_DIGITS);
      String converted = UCUM.convert(exact, source.get(), target.get()).asDecimal();
      return Optional.of(Numerals.tidy(new BigDecimal(converted)));
    } catch (UcumException notComparable) {
      // The library's only way to say that two units measure different things.
      return Optional.empty();
    }
  }

  private static final int CONVERSION_DIGITS = 18;

  private static Optional<String> join(String written, boolean shown) {
    List<String> words = new ArrayList<>();
    for (String part : DIVISIONS.split(plain(written))) {
      Part known = PARTS.get(part);
      if (known == null) {
        return Optional.empty();
      }
      words.add(shown ? known.shown() : known.code());
    }
    return Optional.of((written.startsWith("/") ? "/" : "") + String.join("/", words));
  }

  private static String plain(String written) {
    String lower = written.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    // Some parts have a division of their own.
    return (lower.startsWith("/") ? lower.substring(1).strip() : lower)
        .replace("beats per minute", "bpm")
        .replaceAll("\\b(?:an?|one|each) (?=day|week|month|hour|dose|year)", "");
  }

  private static ImmutableMap<String, Part> same(String... units) {
    ImmutableMap.Builder<String, Part> parts = ImmutableMap.builder();
    for (String unit : units) {
      parts.put(unit, new Part(unit, unit));
    }
    return parts.buildOrThrow();
  }

  private static ImmutableMap<String, Part> named(String shown, String code, String... spellings) {
    ImmutableMap.Builder<String, Part> parts = ImmutableMap.builder();
    for (String spelling : spellings) {
      parts.put(spelling, new Part(shown, code));
    }
    return parts.buildOrThrow();
  }

  private static UcumService load() {
    try (@Nullable InputStream essence =
        UcumService.class.getResourceAsStream("/ucum-essence.xml")) {
      if (essence == null) {
        throw new IllegalStateException("ucum-essence.xml is not in the UCUM library's jar");
      }
      return new UcumEssenceService(essence);
    } catch (IOException e) {
      throw new UncheckedIOException("ucum-essence.xml cannot be read", e);
    } catch (UcumException e) {
      throw new IllegalStateException("ucum-essence.xml is not what the UCUM library expects", e);
    }
  }
}
