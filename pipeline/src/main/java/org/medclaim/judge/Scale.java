package org.medclaim.judge;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Quantity;

/**
 * The scale that a unit belongs to, with the factor that brings a value to the scale's own unit.
 *
 * <p>Only values of one scale are compared. A share of people and cases per 100,000 are two scales:
 * a prevalence can be either and is brought to cases per 100,000 by {@link #asRate}.
 */
record Scale(Kind kind, BigDecimal factor) {
  enum Kind {
    PERCENT,
    PER_100_000,
    COUNT,
    MONTHS,
    RATIO,
    PERCENTAGE_POINTS,
    OTHER
  }

  private static final Pattern PER =
      Pattern.compile("per ([\\d,. ]*\\d)?\\s*(thousand|million)?.*");

  /** The note of a change that the claim says is absolute. */
  private static final String ABSOLUTE = "absolute";

  private static final BigDecimal BASE = BigDecimal.valueOf(100_000);

  /** The scale of a claimed figure: an absolute reduction of 2% is one of 2 percentage points. */
  static Scale of(Quantity quantity) {
    Scale scale = of(quantity.unit());
    boolean points =
        scale.kind() == Kind.PERCENT
            && Splitter.on("; ").splitToList(quantity.note()).contains(ABSOLUTE);
    return points ? new Scale(Kind.PERCENTAGE_POINTS, BigDecimal.ONE) : scale;
  }

  static Scale of(String unit) {
    String plain = unit.toLowerCase(Locale.ROOT).strip();
    if (plain.equals("%") || plain.equals("percent")) {
      return new Scale(Kind.PERCENT, BigDecimal.ONE);
    }
    if (plain.startsWith("percentage point")) {
      return new Scale(Kind.PERCENTAGE_POINTS, BigDecimal.ONE);
    }
    if (plain.startsWith("per ")) {
      return perPeople(plain).orElseGet(() -> new Scale(Kind.OTHER, BigDecimal.ONE));
    }
    return switch (plain) {
      case "years", "year" -> new Scale(Kind.MONTHS, BigDecimal.valueOf(12));
      case "months", "month" -> new Scale(Kind.MONTHS, BigDecimal.ONE);
      case "weeks", "week" -> new Scale(Kind.MONTHS, new BigDecimal("0.22998"));
      case "days", "day" -> new Scale(Kind.MONTHS, new BigDecimal("0.032854"));
      case "ratio", "-fold", "fold", "times" -> new Scale(Kind.RATIO, BigDecimal.ONE);
      case "people", "patients", "cases", "deaths", "studies", "trials", "children", "" ->
          new Scale(Kind.COUNT, BigDecimal.ONE);
      default -> new Scale(Kind.OTHER, BigDecimal.ONE);
    };
  }

  private static Optional<Scale> perPeople(String unit) {
    Matcher matcher = PER.matcher(unit);
    if (!matcher.matches() || (matcher.group(1) == null && matcher.group(2) == null)) {
      return Optional.empty();
    }
    BigDecimal base =
        matcher.group(1) == null
            ? BigDecimal.ONE
            : new BigDecimal(matcher.group(1).replaceAll("[, ]", ""));
    if (matcher.group(2) != null) {
      base =
          base.multiply(BigDecimal.valueOf(matcher.group(2).equals("million") ? 1_000_000 : 1_000));
    }
    return base.signum() == 0
        ? Optional.empty()
        : Optional.of(new Scale(Kind.PER_100_000, BASE.divide(base, MathContext.DECIMAL64)));
  }

  /** A percentage as cases per 100,000; other scales as they are. */
  Scale asRate() {
    return kind == Kind.PERCENT ? new Scale(Kind.PER_100_000, BigDecimal.valueOf(1000)) : this;
  }

  @Nullable BigDecimal apply(@Nullable BigDecimal value) {
    return value == null ? null : value.multiply(factor);
  }
}
