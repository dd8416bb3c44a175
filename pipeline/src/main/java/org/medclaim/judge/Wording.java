package org.medclaim.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Interval;
import org.medclaim.model.Quantity;
import org.medclaim.model.Reference;
import org.medclaim.model.Statistic;
import org.medclaim.terms.Terminology;

/** The pieces that explanations are put together from. */
final class Wording {
  private final Terminology terms;

  Wording(Terminology terms) {
    this.terms = terms;
  }

  /** "83%", "20 to 70 per 100,000": a statistic's value with its unit and interval. */
  static String figure(Statistic statistic) {
    String value =
        range(statistic.low(), statistic.high(), statistic.unit())
            + (statistic.measure().equals(StatisticComparison.SHARE_FEMALE) ? " women" : "");
    Interval interval = statistic.interval();
    return interval == null
        ? value
        : value
            + " ("
            + plain(interval.level())
            + "% interval "
            + plain(interval.lower())
            + " to "
            + plain(interval.upper())
            + ")";
  }

  /** A claim's figure as the article words it. */
  static String figure(Quantity quantity) {
    String text = quantity.text();
    // "Fewer than half" begins a sentence in the article, and stands within one here.
    return text.matches("\\p{Lu}\\p{Ll}.*")
        ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
        : text;
  }

  /** "axicabtagene ciloleucel in large B-cell lymphoma, refractory": what a figure is about. */
  String about(Statistic statistic) {
    List<String> people = new ArrayList<>(statistic.pico().population());
    if (StatisticComparison.isOfSexes(statistic)) {
      people.removeAll(NamedThings.SEXES);
    }
    String population = names(people);
    String intervention = names(statistic.pico().intervention());
    StringBuilder about = new StringBuilder();
    about.append(intervention.isEmpty() ? population : intervention);
    if (!intervention.isEmpty() && !population.isEmpty()) {
      about.append(" in ").append(population);
    }
    for (String detail : List.of(statistic.setting(), statistic.region(), statistic.period())) {
      if (!detail.isEmpty()) {
        about.append(", ").append(detail);
      }
    }
    return about.toString();
  }

  /** "ZUMA-1, PMID:36821768, 2023": where a reader finds it. */
  static String source(Reference reference) {
    StringBuilder source = new StringBuilder();
    if (!reference.trial().isEmpty() && !reference.source().startsWith(reference.trial())) {
      source.append(reference.trial()).append(", ");
    }
    source.append(reference.source());
    Integer year = reference.year();
    if (year != null && !reference.source().contains(year.toString())) {
      source.append(", ").append(year);
    }
    return source.toString();
  }

  /** Names of concepts, joined: "lymphoma and multiple myeloma". */
  String names(List<String> ids) {
    return joined(ids.stream().map(terms::name).toList());
  }

  /** A measure's name in running text. */
  String measure(String id) {
    return terms.measure(id).map(measure -> measure.name()).orElse(id.replace('-', ' '));
  }

  /** "a", "a and b", "a, b and c". */
  static String joined(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1))
        + " and "
        + parts.get(parts.size() - 1);
  }

  /** "an animal study", "a cohort": words with the article that goes before them. */
  static String withArticle(String words) {
    return ("aeiou".indexOf(Character.toLowerCase(words.charAt(0))) >= 0 ? "an " : "a ") + words;
  }

  private static String range(@Nullable BigDecimal low, @Nullable BigDecimal high, String unit) {
    String value;
    if (low == null) {
      value = "at most " + plain(high);
    } else if (high == null) {
      value = "at least " + plain(low);
    } else if (low.compareTo(high) == 0) {
      value = plain(low);
    } else {
      value = plain(low) + " to " + plain(high);
    }
    if (unit.isEmpty() || unit.equals("ratio")) {
      return value;
    }
    return unit.equals("%") ? value + "%" : value + " " + unit;
  }

  /** Digits in groups of three where a number is long: 85,404. */
  private static String plain(@Nullable BigDecimal number) {
    if (number == null) {
      return "";
    }
    String digits = number.stripTrailingZeros().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    String rest = point < 0 ? "" : digits.substring(point);
    return whole.length() < 5 ? digits : whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + rest;
  }
}
