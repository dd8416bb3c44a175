package org.medclaim.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.QuantityKind;

/** Reads what the piece {@code {value}} of a form matched: one number, or both ends of a range. */
final class Values {
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Pattern SCALED =
      Pattern.compile("(?is).*[\\s\\u00a0-](?:thousand|million|billion|trillion)");
  private static final Pattern MAYBE_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private Values() {}

  /** The whole match as one quantity. */
  static Draft of(Matcher m, QuantityKind kind, String unit) {
    String from = m.group(first(m));
    @Nullable String to = last(m) == null ? null : m.group(last(m));
    BigDecimal low = Numerals.value(from);
    BigDecimal high = to == null ? low : Numerals.value(to);
    if (to != null && SCALED.matcher(to).matches() && !SCALED.matcher(from).matches()) {
      low = scaledLike(low, to, high);
    }
    Draft draft = new Draft(m.start(), m.end(), kind, low.min(high), low.max(high), unit, "");
    return MAYBE_THOUSANDS.matcher(from).matches() ? ambiguous(draft, from) : draft;
  }

  /** Only the number of the match, without the words before and after it. */
  static Draft numberOnly(Matcher m, QuantityKind kind, String unit) {
    @Nullable String last = last(m);
    return of(m, kind, unit).from(m.start(first(m))).to(m.end(last == null ? first(m) : last));
  }

  /** True where the two ends stand in the wrong order with a dash: "10-4" is no range. */
  static boolean isUpsideDown(Matcher m) {
    return m.group("toB") != null
        && Numerals.value(m.group("fromB")).compareTo(Numerals.value(m.group("toB"))) > 0
        && !m.group().toLowerCase(Locale.ROOT).contains(" to ");
  }

  /** The name of the group that holds the first number. */
  static String first(Matcher m) {
    return m.group("fromA") != null ? "fromA" : m.group("fromB") != null ? "fromB" : "from";
  }

  /** The name of the group that holds the second number of a range. */
  static @Nullable String last(Matcher m) {
    return m.group("toA") != null ? "toA" : m.group("toB") != null ? "toB" : null;
  }

  /** "1.5 to 2 million": the scale belongs to both. */
  private static BigDecimal scaledLike(BigDecimal low, String to, BigDecimal high) {
    String unscaled = to.replaceAll("(?i)[\\s\\u00a0-](?:thousand|million|billion|trillion)$", "");
    BigDecimal value = Numerals.value(unscaled);
    return value.signum() == 0 || low.compareTo(THOUSAND) >= 0
        ? low
        : Numerals.tidy(low.multiply(high.divide(value, MathContext.DECIMAL64)));
  }

  /** "1.000 patients" cannot be one patient; "1.000 mg" can be either, and the note says so. */
  private static Draft ambiguous(Draft draft, String from) {
    String thousands = from.replace('.', ',');
    return switch (draft.kind()) {
      case COUNT -> draft.times(THOUSAND).noting(from + " read as " + thousands);
      case DOSE, RATE -> draft.noting(from + " may also mean " + thousands);
      default -> draft;
    };
  }
}
