package org.medclaim.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Bound;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;

/** What was written is found again, whatever the number, the format, the bound and the unit. */
class QuantityRandomTest {
  private static final int ROUNDS = 1500;

  /** A unit with a sentence around it, and what the quantity must be. */
  private record Form(String before, String unit, String after, QuantityKind kind, String shown) {}

  /** Words of a bound, and whether they close the lower or the upper end. */
  private record Words(String text, Bound bound) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "In the registry ", "%", " of adults had a relapse.", QuantityKind.PROPORTION, "%"),
          new Form("Here ", " percent", " of them smoke.", QuantityKind.PROPORTION, "%"),
          new Form("The trial had ", " patients", " in both arms.", QuantityKind.COUNT, "people"),
          new Form("We saw ", " deaths", " in all.", QuantityKind.COUNT, "deaths"),
          new Form(
              "The incidence was ",
              " per 100,000",
              " in that region.",
              QuantityKind.RATE,
              "per 100,000"),
          new Form(
              "The rate was ",
              " per 1,000 person-years",
              " there.",
              QuantityKind.RATE,
              "per 1,000 person-years"),
          new Form(
              "Median survival was ",
              " months",
              " with the drug.",
              QuantityKind.DURATION,
              "months"),
          new Form(
              "Symptoms went on for ", " weeks", " as we read.", QuantityKind.DURATION, "weeks"),
          new Form("They swallowed ", " mg", " of the powder.", QuantityKind.DOSE, "mg"),
          new Form("Each child got ", " mcg/kg/day", " of it.", QuantityKind.DOSE, "µg/kg/day"),
          new Form("LDL was ", " mg/dL", " in the blood.", QuantityKind.THRESHOLD, "mg/dL"),
          new Form("Glucose was ", " mmol/l", " that morning.", QuantityKind.THRESHOLD, "mmol/L"));

  private static final List<Words> BOUNDS =
      List.of(
          new Words("", Bound.EXACT),
          new Words("more than ", Bound.MORE_THAN),
          new Words("over ", Bound.MORE_THAN),
          new Words("at least ", Bound.AT_LEAST),
          new Words("≥ ", Bound.AT_LEAST),
          new Words("up to ", Bound.AT_MOST),
          new Words("no more than ", Bound.AT_MOST),
          new Words("less than ", Bound.LESS_THAN),
          new Words("under ", Bound.LESS_THAN),
          new Words("<", Bound.LESS_THAN),
          new Words("about ", Bound.ABOUT),
          new Words("nearly ", Bound.ABOUT),
          new Words("~", Bound.ABOUT));

  private static final List<String> SEPARATORS = List.of("-", "–", " to ", " - ", "—");

  private final QuantityFinder finder = new QuantityFinder();
  private final Random random = new Random(20_260_114);

  @Test
  void findsOneNumberWithItsBound() {
    for (int i = 0; i < ROUNDS; i++) {
      Form form = FORMS.get(random.nextInt(FORMS.size()));
      Words words = BOUNDS.get(random.nextInt(BOUNDS.size()));
      BigDecimal value = value(form);
      String core = words.text() + written(value) + form.unit();
      String sentence = form.before() + core + form.after();
      Quantity found = only(sentence);
      assertEquals(core, found.text(), sentence);
      assertEquals(form.kind(), found.kind(), sentence);
      assertEquals(form.shown(), found.unit(), sentence);
      assertEquals(words.bound(), found.bound(), sentence);
      boolean share = form.kind() == QuantityKind.PROPORTION;
      assertEnd(low(words.bound(), value, share), found.low(), sentence);
      assertEnd(high(words.bound(), value, share), found.high(), sentence);
    }
  }

  @Test
  void findsBothEndsOfARange() {
    for (int i = 0; i < ROUNDS; i++) {
      Form form = FORMS.get(random.nextInt(FORMS.size()));
      BigDecimal low = value(form);
      BigDecimal high = low.add(BigDecimal.valueOf(1 + random.nextInt(9)));
      String separator = SEPARATORS.get(random.nextInt(SEPARATORS.size()));
      String core = written(low) + separator + written(high) + form.unit();
      String sentence = form.before() + core + form.after();
      Quantity found = only(sentence);
      assertEquals(core, found.text(), sentence);
      assertEquals(Bound.RANGE, found.bound(), sentence);
      assertEquals(form.shown(), found.unit(), sentence);
      assertEnd(low, found.low(), sentence);
      assertEnd(high, found.high(), sentence);
    }
  }

  @Test
  void findsPartsOfWholes() {
    for (int i = 0; i < ROUNDS; i++) {
      int whole = 2 + random.nextInt(400);
      int part = 1 + random.nextInt(whole - 1);
      String core = part + (random.nextBoolean() ? " of " : " out of ") + whole + " patients";
      Quantity found = only("A response was seen in " + core + " that year.");
      assertEquals(QuantityKind.PROPORTION, found.kind(), core);
      BigDecimal low = found.low();
      assertEquals(100.0 * part / whole, low == null ? -1 : low.doubleValue(), 0.06, core);
    }
  }

  private Quantity only(String sentence) {
    List<Quantity> found = finder.find(sentence);
    assertEquals(1, found.size(), () -> sentence + " gave " + found);
    return found.get(0);
  }

  /** Whole for what is counted, with up to two decimals for the rest; never a year. */
  private BigDecimal value(Form form) {
    if (form.kind() == QuantityKind.COUNT) {
      return BigDecimal.valueOf(
          random.nextBoolean() ? 2 + random.nextInt(900) : 2_100 + random.nextInt(900_000));
    }
    return BigDecimal.valueOf(1 + random.nextInt(8_900), random.nextInt(2) + 1)
        .add(BigDecimal.ONE)
        .min(BigDecimal.valueOf(88));
  }

  private String written(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    boolean grouped =
        value.scale() <= 0
            && value.compareTo(BigDecimal.valueOf(1000)) >= 0
            && random.nextBoolean();
    return grouped ? String.format(Locale.ROOT, "%,d", value.longValueExact()) : plain;
  }

  private static @Nullable BigDecimal low(Bound bound, BigDecimal value, boolean share) {
    return switch (bound) {
      case LESS_THAN, AT_MOST -> share ? BigDecimal.ZERO : null;
      default -> value;
    };
  }

  private static @Nullable BigDecimal high(Bound bound, BigDecimal value, boolean share) {
    return switch (bound) {
      case MORE_THAN, AT_LEAST -> share ? BigDecimal.valueOf(100) : null;
      default -> value;
    };
  }

  private static void assertEnd(
      @Nullable BigDecimal expected, @Nullable BigDecimal found, String sentence) {
    assertTrue(
        expected == null ? found == null : found != null && expected.compareTo(found) == 0,
        () -> sentence + ": expected " + expected + ", found " + found);
  }
}
