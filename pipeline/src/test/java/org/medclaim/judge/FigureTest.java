package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Bound;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Span;

class FigureTest {
  /** Claimed bound, low, high and unit; reported low, high and the ends of its interval. */
  @ParameterizedTest
  @CsvSource({
    // shares: 3 points either way, far from 15 points on
    "EXACT, 83, 83, %, 83, 83, , , AGREES",
    "EXACT, 86, 86, %, 83, 83, , , AGREES",
    "EXACT, 87, 87, %, 83, 83, , , HIGH",
    "EXACT, 79, 79, %, 83, 83, , , LOW",
    "EXACT, 98, 98, %, 83, 83, , , HIGH",
    "EXACT, 99, 99, %, 83, 83, , , FAR_TOO_HIGH",
    "EXACT, 67, 67, %, 83, 83, , , FAR_TOO_LOW",
    // an interval widens the reported value
    "EXACT, 60, 60, %, 52, 52, 41, 62, AGREES",
    "EXACT, 66, 66, %, 52, 52, 41, 62, HIGH",
    "EXACT, 83, 83, %, 52, 52, 41, 62, FAR_TOO_HIGH",
    // about: 6 points
    "ABOUT, 50, 50, %, 55, 55, , , AGREES",
    "ABOUT, 50, 50, %, 57, 57, , , LOW",
    // ranges: the middle of the one within the other
    "RANGE, 40, 60, %, 50, 50, , , AGREES",
    "RANGE, 10, 30, %, 60, 60, , , FAR_TOO_LOW",
    "RANGE, 20, 70, per 100000, 0.3, 23.2, , , FAR_TOO_HIGH",
    // lower bounds: true values up to 25 points beyond agree
    "MORE_THAN, 90, , %, 94, 94, , , AGREES",
    "MORE_THAN, 90, , %, 88, 88, , , AGREES",
    "MORE_THAN, 90, , %, 80, 80, , , HIGH",
    "MORE_THAN, 90, , %, 30, 30, , , FAR_TOO_HIGH",
    "AT_LEAST, 50, , %, 70, 70, , , AGREES",
    "AT_LEAST, 50, , %, 90, 90, , , FAR_TOO_LOW",
    "MORE_THAN, 40000, , people, 60000, 60000, , , AGREES",
    "MORE_THAN, 40000, , people, 85404, 85404, , , FAR_TOO_LOW",
    "MORE_THAN, 80000, , people, 85404, 85404, , , AGREES",
    // upper bounds
    "LESS_THAN, , 10, %, 8, 8, , , AGREES",
    "LESS_THAN, , 10, %, 93, 93, , , FAR_TOO_LOW",
    "AT_MOST, , 80, %, 30, 30, , , HIGH",
    // counts and ratios: a factor of 1.15, 1.35 for about, far from 2 on
    "EXACT, 100, 100, people, 114, 114, , , AGREES",
    "EXACT, 100, 100, people, 120, 120, , , LOW",
    "EXACT, 100, 100, people, 201, 201, , , FAR_TOO_LOW",
    "ABOUT, 100, 100, people, 130, 130, , , AGREES",
    "EXACT, 0.4, 0.4, ratio, 0.40, 0.40, 0.31, 0.51, AGREES",
    "EXACT, 0.2, 0.2, ratio, 0.90, 0.90, 0.70, 1.16, FAR_TOO_LOW",
    "EXACT, 2, 2, years, 24, 24, , , AGREES",
    "EXACT, 48, 48, months, 13.8, 13.8, , , FAR_TOO_HIGH",
  })
  void aFigureIsHeldAgainstAReportedOne(
      Bound bound,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String unit,
      BigDecimal from,
      BigDecimal to,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      Closeness expected) {
    Quantity quantity =
        new Quantity(
            new Span(0, 1), "x", QuantityKind.PROPORTION, bound, low, high, unit, null, "");
    Figure.Reported reported = Figure.Reported.of(from, to, lower, upper);
    assertNotNull(reported);
    assertEquals(expected, Figure.of(quantity, Scale.of(unit)).to(reported));
  }

  @Test
  void withoutAValueNothingIsReported() {
    assertNull(Figure.Reported.of(null, null, BigDecimal.ONE, BigDecimal.TEN));
  }

  @Test
  void anOpenEndIsPutAtTheEndThatIsKnown() {
    Figure.Reported reported = Figure.Reported.of(BigDecimal.TEN, null, null, null);
    assertNotNull(reported);
    assertEquals(0, BigDecimal.TEN.compareTo(reported.value()));
    assertEquals(BigDecimal.TEN, reported.to());
  }
}
