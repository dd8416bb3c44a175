package org.medclaim.corpus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Approval;
import org.medclaim.model.ApprovalStatus;
import org.medclaim.model.Interval;
import org.medclaim.model.Pico;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;
import org.medclaim.model.Statistic;
import org.medclaim.model.Verification;
import org.medclaim.terms.Concept;
import org.medclaim.terms.Measure;
import org.medclaim.terms.Terminology;
import org.medclaim.yaml.Nearest;
import org.medclaim.yaml.YamlMap;

/** Reads one statistic, statement or approval and checks that its figures can be right. */
final class RecordReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Terminology terminology;

  RecordReader(Terminology terminology) {
    this.terminology = terminology;
  }

  Statistic statistic(YamlMap map) {
    map.allow(
        "id",
        "reference",
        "population",
        "intervention",
        "comparator",
        "outcome",
        "measure",
        "value",
        "low",
        "high",
        "interval",
        "comparator-value",
        "comparator-low",
        "comparator-high",
        "unit",
        "n",
        "setting",
        "follow-up",
        "region",
        "period",
        "verification",
        "says");
    Measure measure = measure(map);
    Range value = range(map, "value", "low", "high");
    if (value.low == null && value.high == null) {
      throw map.error("a statistic needs a 'value', or 'low' and 'high'");
    }
    Range comparator = range(map, "comparator-value", "comparator-low", "comparator-high");
    Interval interval = map.optionalMap("interval").map(RecordReader::interval).orElse(null);
    checkProportion(map, measure, value, "value");
    checkProportion(map, measure, comparator, "comparator-value");
    checkInside(map, value, interval);
    Optional<Integer> n = map.optionalInt("n");
    if (n.isPresent() && n.get() < 1) {
      throw map.error("n", "n is " + n.get() + "; expected at least 1");
    }
    return new Statistic(
        Ids.of(map),
        pico(map),
        measure.id(),
        value.low,
        value.high,
        interval,
        comparator.low,
        comparator.high,
        map.optionalText("unit").orElse(""),
        n.orElse(null),
        map.optionalText("setting").orElse(""),
        map.optionalText("follow-up").orElse(""),
        map.optionalText("region").orElse(""),
        map.optionalText("period").orElse(""),
        verification(map),
        sentence(map));
  }

  Statement statement(YamlMap map) {
    map.allow(
        "id",
        "reference",
        "kind",
        "population",
        "intervention",
        "comparator",
        "outcome",
        "verification",
        "says");
    return new Statement(
        Ids.of(map),
        pico(map),
        map.word("kind", StatementKind.class, StatementKind::code),
        verification(map),
        sentence(map));
  }

  Approval approval(YamlMap map) {
    map.allow(
        "id",
        "reference",
        "population",
        "intervention",
        "jurisdiction",
        "status",
        "date",
        "verification",
        "says");
    String date = map.text("date");
    if (!date.matches("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?")) {
      throw map.error("date", "'" + date + "' is no date; expected 2017, 2017-08 or 2017-08-30");
    }
    String jurisdiction = map.text("jurisdiction");
    if (!List.of("US", "EU", "UK", "CN").contains(jurisdiction)) {
      throw map.error("jurisdiction", "'" + jurisdiction + "' is none of US, EU, UK, CN");
    }
    return new Approval(
        Ids.of(map),
        pico(map),
        jurisdiction,
        map.word("status", ApprovalStatus.class, ApprovalStatus::code),
        date,
        verification(map),
        sentence(map));
  }

  private static Verification verification(YamlMap map) {
    return map.word("verification", Verification.class, Verification::code);
  }

  private static String sentence(YamlMap map) {
    String says = map.text("says");
    if (!says.endsWith(".")) {
      throw map.error("says", "'says' must be a sentence that ends with a full stop");
    }
    return says;
  }

  private Pico pico(YamlMap map) {
    Pico pico =
        new Pico(
            concepts(map, "population"),
            concepts(map, "intervention"),
            concepts(map, "comparator"),
            concepts(map, "outcome"));
    if (pico.equals(Pico.EMPTY)) {
      throw map.error("a record needs a population, an intervention or an outcome");
    }
    return pico;
  }

  private List<String> concepts(YamlMap map, String key) {
    List<String> ids = map.texts(key);
    for (String id : ids) {
      if (terminology.concept(id).isEmpty()) {
        List<String> known = terminology.concepts().stream().map(Concept::id).toList();
        throw map.error(
            key,
            "there is no concept '"
                + id
                + "'"
                + Nearest.to(id, known).map(near -> "; did you mean '" + near + "'?").orElse(""));
      }
    }
    return ids;
  }

  private Measure measure(YamlMap map) {
    String id = map.text("measure");
    List<String> known = terminology.measures().stream().map(Measure::id).toList();
    return terminology
        .measure(id)
        .orElseThrow(
            () ->
                map.error(
                    "measure",
                    "there is no measure '"
                        + id
                        + "'"
                        + Nearest.to(id, known)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("")));
  }

  private record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {}

  private static Range range(YamlMap map, String single, String low, String high) {
    Optional<BigDecimal> value = map.optionalNumber(single);
    Optional<BigDecimal> from = map.optionalNumber(low);
    Optional<BigDecimal> to = map.optionalNumber(high);
    if (value.isPresent() && (from.isPresent() || to.isPresent())) {
      throw map.error(single, "either '" + single + "' or '" + low + "' and '" + high + "'");
    }
    if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
      throw map.error(low, from.get() + " to " + to.get() + " is upside down");
    }
    return value.isPresent()
        ? new Range(value.get(), value.get())
        : new Range(from.orElse(null), to.orElse(null));
  }

  private static Interval interval(YamlMap map) {
    map.allow("lower", "upper", "level");
    BigDecimal lower = required(map, "lower");
    BigDecimal upper = required(map, "upper");
    BigDecimal level = map.optionalNumber("level").orElse(BigDecimal.valueOf(95));
    if (lower.compareTo(upper) > 0) {
      throw map.error("lower", "interval " + lower + " to " + upper + " is upside down");
    }
    if (level.signum() <= 0 || level.compareTo(HUNDRED) >= 0) {
      throw map.error("level", "level " + level + " is not between 0 and 100 percent");
    }
    return new Interval(lower, upper, level);
  }

  private static BigDecimal required(YamlMap map, String key) {
    return map.optionalNumber(key)
        .orElseThrow(() -> map.error("key '" + key + "' is missing here"));
  }

  private static void checkProportion(YamlMap map, Measure measure, Range value, String key) {
    boolean percent = map.optionalText("unit").orElse("").equals("%");
    boolean share = measure.kinds().equals(List.of(QuantityKind.PROPORTION));
    for (BigDecimal end : new @Nullable BigDecimal[] {value.low, value.high}) {
      if (percent && share && end != null && (end.signum() < 0 || end.compareTo(HUNDRED) > 0)) {
        throw map.error(key, end + "% of " + measure.name() + " is not between 0 and 100");
      }
    }
  }

  private static void checkInside(YamlMap map, Range value, @Nullable Interval interval) {
    if (interval != null
        && value.low != null
        && value.high != null
        && value.low.compareTo(value.high) == 0
        && !interval.contains(value.low)) {
      throw map.error(
          "interval",
          "the interval "
              + interval.lower()
              + " to "
              + interval.upper()
              + " does not contain the value "
              + value.low);
    }
  }
}
