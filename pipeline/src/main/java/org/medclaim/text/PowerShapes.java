package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.medclaim.model.QuantityKind;

/**
 * Powers of ten: "10^6/L", "2 × 10⁶ cells/kg", and those that a page lost: "less than 106 / L".
 *
 * <p>Where the formatting was lost the note says how it was read; "10^" stands in no other note.
 */
final class PowerShapes {
  private static final String VOLUME =
      "(?<volume>l|lit(?:er|re)|ml|millilit(?:er|re)|dl|µl|μl|ul|microlit(?:er|re)|mm3|mm³|kg|kilogram)";
  private static final String TIMES =
      "(?<![\\d,.])(?:(?<times>\\d{1,3}(?:[.,·]\\d{1,3})?)\\s?[x×*·]\\s?)";
  private static final String CELLS =
      "(?<cells>(?:\\s[\\p{L}+-]{2,14}){0,3}?\\s(?:cells|copies|CFUs?|viral particles|vector genomes|platelets|colony[- ]forming units)\\b(?:\\s?/\\s?(?:kg|ml|l|µl|μl)\\b| per (?:kg|kilogram|ml|millilit(?:er|re)|dose|lit(?:er|re))\\b)?)";

  /** A superscript, a caret, or brackets. */
  private static final String RAISED =
      "(?:\\^\\s?(?<power>[-−]?\\d{1,2})|(?<raised>[⁻]?[⁰¹²³⁴-⁹]{1,2})|\\((?<round>\\d{1,2})\\))";

  static final ImmutableList<Shape> ALL =
      ImmutableList.of(
          // 106 / L, 1 x 109/L: whatever stands a power of ten below "per litre" is a lost
          // exponent.
          Shape.atNumber(
              TIMES + "?10(?<lost>[3-9]|1[0-2])\\s?(?:/|per)\\s?" + VOLUME + "\\b",
              PowerShapes::lostPerVolume,
              "10"),
          // 5 x 104 cells: nobody multiplies by 104.
          Shape.atNumber(
              TIMES + "10\\s?(?<lost>[3-9]|1[0-2])" + CELLS, PowerShapes::lostCells, "10"),
          // below 10-4, the usual words for a residue
          Shape.atNumber(
              "(?<=(?:<|≤|below|under|less than|lower than|of) ?)(?:(?<times>\\d{1,2}(?:\\.\\d{1,2})?)\\s?[x×]\\s?)?10\\s?[-−–](?<minus>[2-8])(?!\\d|[.,]\\d|%|\\s?(?:%|percent|mg|years|days|weeks|months|hours|minutes|patients|people|times|cases|g\\b|points))",
              PowerShapes::lostNegative, "10"),
          Shape.atNumber(
              TIMES
                  + "?10"
                  + RAISED
                  + "(?:\\s?(?:/|per)\\s?"
                  + VOLUME
                  + "\\b|"
                  + CELLS
                  + "|(?![\\d%]))",
              PowerShapes::power,
              "10"));

  private PowerShapes() {}

  private static List<Draft> lostPerVolume(Matcher m, String text) {
    if (m.group("volume").toLowerCase(Locale.ROOT).startsWith("k") && m.group("times") == null) {
      return List.of();
    }
    int exponent = Integer.parseInt(m.group("lost"));
    String unit = "/" + volume(m.group("volume"));
    String note =
        "the page lost its formatting: "
            + m.group()
            + " is "
            + (m.group("times") == null ? "" : m.group("times") + " × ")
            + "10^"
            + exponent
            + " per "
            + unit.substring(1);
    return List.of(
        Draft.single(
            m.start(),
            m.end(),
            QuantityKind.THRESHOLD,
            times(m).scaleByPowerOfTen(exponent),
            unit,
            note));
  }

  private static List<Draft> lostCells(Matcher m, String text) {
    int exponent = Integer.parseInt(m.group("lost"));
    String number = m.group().substring(0, m.start("cells") - m.start());
    String note =
        "the page lost its formatting: " + number + " is " + m.group("times") + " × 10^" + exponent;
    return List.of(
        Draft.single(
            m.start(),
            m.end(),
            kind(m),
            times(m).scaleByPowerOfTen(exponent),
            unit(m.group("cells")),
            note));
  }

  private static List<Draft> lostNegative(Matcher m, String text) {
    String exponent = m.group("minus");
    String note = "the page lost its formatting: " + m.group() + " is 10^-" + exponent;
    BigDecimal value = times(m).scaleByPowerOfTen(-Integer.parseInt(exponent));
    return List.of(Draft.single(m.start(), m.end(), QuantityKind.THRESHOLD, value, "", note));
  }

  private static List<Draft> power(Matcher m, String text) {
    BigDecimal value = times(m).scaleByPowerOfTen(exponent(m));
    if (m.group("cells") != null) {
      return List.of(Draft.single(m.start(), m.end(), kind(m), value, unit(m.group("cells")), ""));
    }
    String unit = m.group("volume") == null ? "" : "/" + volume(m.group("volume"));
    return List.of(Draft.single(m.start(), m.end(), QuantityKind.THRESHOLD, value, unit, ""));
  }

  /** Cells by weight or alone are given, cells by volume are measured. */
  private static QuantityKind kind(Matcher m) {
    return unit(m.group("cells")).endsWith("L") ? QuantityKind.THRESHOLD : QuantityKind.DOSE;
  }

  private static String unit(String words) {
    String lower = words.toLowerCase(Locale.ROOT).strip();
    String counted =
        lower.matches(".*\\bcop.*")
            ? "copies"
            : lower.contains("cfu") || lower.contains("colony")
                ? "CFU"
                : lower.matches(".*(?:particles|genomes).*")
                    ? "particles"
                    : lower.contains("platelets") ? "platelets" : "cells";
    int division = Math.max(lower.lastIndexOf('/'), lower.lastIndexOf(" per "));
    if (division < 0) {
      return counted;
    }
    Optional<String> base =
        MedicalUnits.shown(lower.substring(division).replaceFirst("^(?:/| per )", "").strip());
    return base.map(shown -> counted + "/" + shown).orElse(counted);
  }

  private static BigDecimal times(Matcher m) {
    return m.group("times") == null ? BigDecimal.ONE : Numerals.value(m.group("times"));
  }

  private static int exponent(Matcher m) {
    if (m.group("power") != null) {
      return Integer.parseInt(m.group("power").replace('−', '-'));
    }
    if (m.group("round") != null) {
      return Integer.parseInt(m.group("round"));
    }
    return superscript(m.group("raised"));
  }

  /** What superscript digits are worth: ⁻⁴ is -4. */
  static int superscript(String raised) {
    int value = 0;
    for (char c : raised.toCharArray()) {
      value = c == '⁻' ? value : value * 10 + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
    }
    return raised.startsWith("⁻") ? -value : value;
  }

  private static String volume(String written) {
    return MedicalUnits.shown(written).orElse(written);
  }
}
