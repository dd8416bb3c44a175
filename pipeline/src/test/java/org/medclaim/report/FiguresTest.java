package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Bound;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Span;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "EXACT, 83, 83, %, 83%",
        "ABOUT, 50.0, 50.0, %, about 50%",
        "RANGE, 20, 70, 'per 100,000', '20 to 70 per 100,000'",
        "MORE_THAN, 40000, -, people, 'more than 40,000 people'",
        "AT_LEAST, 90, 100, %, at least 90%",
        "LESS_THAN, 0, 10, %, less than 10%",
        "AT_MOST, -, 6, months, at most 6 months",
        "MORE_THAN, 2, -, ratio, more than 2",
        "EXACT, -1.50, -1.50, percentage points, −1.5 percentage points",
        "EXACT, 1E+6, 1E+6, '', '1,000,000'",
      })
  void quantityIsToldAsUnderstood(
      Bound bound, BigDecimal low, BigDecimal high, String unit, String told) {
    Quantity quantity =
        new Quantity(new Span(0, 1), "x", QuantityKind.COUNT, bound, low, high, unit, null, "");
    assertEquals(told, Figures.quantity(quantity));
  }

  @Test
  void probabilitiesHaveNoExponentAndAtMostFourDecimals() {
    assertEquals("0.93", Figures.probability(0.93).toPlainString());
    assertEquals("0.0001", Figures.probability(1.2e-4).toPlainString());
    assertEquals("0", Figures.probability(1e-9).toPlainString());
    assertEquals("1", Figures.probability(1).toPlainString());
  }

  @Test
  void visibleTextLeavesHarmlessTextAlone() {
    String harmless = "Größe\t5 µg\n\u200Fשלום\u200E \uD83D\uDE00";
    assertEquals(harmless, VisibleText.of(harmless));
    assertEquals("a⟨U+0000⟩b⟨U+D83D⟩", VisibleText.of("a\u0000b\uD83D"));
  }
}
