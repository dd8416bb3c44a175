package org.medclaim.eval;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;

/**
 * A number of an annotated line: its words, kind, ends and unit.
 *
 * <p>A null end is open. The ends of a proportion that are open are 0 and 100, as in {@link
 * Quantity}.
 */
record GoldQuantity(
    String text,
    QuantityKind kind,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String unit) {

  /** True where one's words stand in the other's: annotators and the program cut differently. */
  boolean sharesWords(Quantity found) {
    String mine = plain(text);
    String theirs = plain(found.text());
    return mine.contains(theirs) || theirs.contains(mine);
  }

  boolean sameKind(Quantity found) {
    return kind == found.kind();
  }

  boolean sameEnds(Quantity found) {
    return same(low, found.low(), BigDecimal.ZERO)
        && same(high, found.high(), BigDecimal.valueOf(100));
  }

  boolean sameUnit(Quantity found) {
    return GoldLabels.unit(unit).equals(GoldLabels.unit(found.unit()));
  }

  /** The words with what they mean: "more than 90%" (proportion, from 90, percent). */
  String words() {
    return words(text, kind, low, high, unit);
  }

  /** The same of a number that was found. */
  static String words(Quantity found) {
    return words(found.text(), found.kind(), found.low(), found.high(), found.unit());
  }

  private static String words(
      String text,
      QuantityKind kind,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String unit) {
    String from = low == null ? "" : low.toPlainString();
    String to = high == null ? "" : high.toPlainString();
    String ends =
        from.equals(to)
            ? from
            : (from.isEmpty() ? "" : "from " + from) + (to.isEmpty() ? "" : " to " + to);
    return "\u201c"
        + text
        + "\u201d ("
        + kind.name().toLowerCase(Locale.ROOT)
        + ", "
        + ends.strip()
        + (unit.isEmpty() ? ", no unit" : ", " + unit)
        + ")";
  }

  private boolean same(@Nullable BigDecimal mine, @Nullable BigDecimal theirs, BigDecimal end) {
    BigDecimal open = kind == QuantityKind.PROPORTION ? end : null;
    BigDecimal a = mine == null ? open : mine;
    BigDecimal b = theirs == null ? open : theirs;
    return a == null || b == null ? a == null && b == null : a.compareTo(b) == 0;
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
