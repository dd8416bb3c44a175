package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Bound;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Span;

class ScaleTest {
  /** Unit, its scale, and what 10 of it are on that scale, to four places. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "% | PERCENT | 10",
        "percent | PERCENT | 10",
        "percentage points | PERCENTAGE_POINTS | 10",
        "per 100,000 | PER_100_000 | 10",
        "per 100000 person-years | PER_100_000 | 10",
        "per 100,000 per year | PER_100_000 | 10",
        "per 1,000 | PER_100_000 | 1000",
        "per 10,000 | PER_100_000 | 100",
        "per million | PER_100_000 | 1",
        "per 1 million | PER_100_000 | 1",
        "per thousand | PER_100_000 | 1000",
        "per 100 person-years | PER_100_000 | 10000",
        "months | MONTHS | 10",
        "years | MONTHS | 120",
        "weeks | MONTHS | 2.2998",
        "days | MONTHS | 0.3285",
        "people | COUNT | 10",
        "cases | COUNT | 10",
        "ratio | RATIO | 10",
        "-fold | RATIO | 10",
        "kg | OTHER | 10",
        "per day | OTHER | 10",
      })
  void aUnitHasItsScale(String unit, Scale.Kind kind, BigDecimal ten) {
    Scale scale = Scale.of(unit);
    assertEquals(kind, scale.kind());
    BigDecimal converted = scale.apply(BigDecimal.TEN);
    assertNotNull(converted);
    assertEquals(ten.doubleValue(), converted.doubleValue(), 0.0001);
  }

  @Test
  void aPercentageIsAThousandCasesPer100000() {
    BigDecimal rate = Scale.of("%").asRate().apply(new BigDecimal("3.2"));
    assertNotNull(rate);
    assertEquals(0, new BigDecimal("3200").compareTo(rate));
  }

  @Test
  void otherScalesStayAsTheyAre() {
    assertEquals(Scale.of("months"), Scale.of("months").asRate());
    assertNull(Scale.of("months").apply(null));
  }

  @Test
  void anAbsoluteReductionIsOneOfPercentagePoints() {
    assertEquals(Scale.Kind.PERCENTAGE_POINTS, Scale.of(percent("absolute")).kind());
    assertEquals(Scale.Kind.PERCENTAGE_POINTS, Scale.of(percent("absolute; p = 0.01")).kind());
    assertEquals(Scale.Kind.PERCENT, Scale.of(percent("relative")).kind());
  }

  private static Quantity percent(String note) {
    BigDecimal two = BigDecimal.valueOf(2);
    return new Quantity(
        new Span(0, 2), "2%", QuantityKind.EFFECT, Bound.EXACT, two, two, "%", null, note);
  }
}
