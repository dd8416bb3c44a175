package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Interval;
import org.medclaim.model.Stance;

class ForestPlotTest {
  private static @Nullable BigDecimal number(@Nullable String digits) {
    return digits == null ? null : new BigDecimal(digits);
  }

  private static ForestPlot.Band band(String words, @Nullable String low, @Nullable String high) {
    return new ForestPlot.Band(words, number(low), number(high));
  }

  private static ForestPlot.Row row(
      String label, @Nullable String low, @Nullable String high, Stance stance) {
    return new ForestPlot.Row(label, number(low), number(high), null, null, null, stance);
  }

  private static Element svg(String unit, ForestPlot.Band band, ForestPlot.Row... rows) {
    String svg = ForestPlot.svg(unit, List.of(band), List.of(rows));
    // Strict XML: it must be well formed on its own.
    return Jsoup.parse(svg, Parser.xmlParser()).selectFirst("svg");
  }

  @Test
  void textAlternativeSaysAllThatIsDrawn() {
    Interval interval =
        new Interval(new BigDecimal("41"), new BigDecimal("62"), new BigDecimal("95"));
    Element svg =
        svg(
            "%",
            band("83%", "83", "83"),
            new ForestPlot.Row(
                "Overall response, JULIET",
                number("52"),
                number("52"),
                interval,
                number("30"),
                number("30"),
                Stance.REFUTES));
    assertEquals("img", svg.attr("role"));
    assertEquals(
        "Claimed 83%. Overall response, JULIET: 52% (95% CI 41 to 62) against 30% in the other"
            + " arm, refutes.",
        svg.attr("aria-label"));
  }

  @Test
  void openBandRunsToTheEdgeWithAnArrow() {
    Element svg =
        svg(
            "people",
            band("more than 40,000", "40000", null),
            row("Deaths", "31000", "31000", Stance.REFUTES));
    Element band = svg.selectFirst("rect.band");
    assertEquals(
        320, Double.parseDouble(band.attr("x")) + Double.parseDouble(band.attr("width")), 0.2);
    assertEquals(1, svg.select("path.band-edge").size());
  }

  @Test
  void bandOpenBelowStartsAtTheLeftEdge() {
    Element svg =
        svg(
            "months",
            band("less than 6 months", null, "6"),
            row("Survival", "9", "9", Stance.REFUTES));
    assertEquals(10, Double.parseDouble(svg.selectFirst("rect.band").attr("x")), 0.01);
  }

  @Test
  void openRowIsALineWithAnArrowAndNotAPoint() {
    Element svg = svg("%", band("95%", "95", "95"), row("Survival", "95", null, Stance.SUPPORTS));
    assertEquals("320.0", svg.selectFirst("line.range").attr("x2"));
    assertEquals(1, svg.select("path.s-supported").size());
  }

  @Test
  void shapesTellTheStanceWithoutColour() {
    List<String> shapes =
        Arrays.stream(Stance.values())
            .map(stance -> svg("%", band("5%", "5", "5"), row("x", "5", "5", stance)))
            .map(svg -> svg.selectFirst("path").attr("d").replaceAll("^M[\\d.]+ [\\d.]+", ""))
            .toList();
    assertEquals(3, shapes.stream().distinct().count());
  }

  @Test
  void labelsAreEscaped() {
    Element svg =
        svg("%", band("<b>\"5%\"", "5", "5"), row("\"/><script>", "5", "5", Stance.NEUTRAL));
    assertEquals(0, svg.select("script, b").size());
    assertTrue(svg.attr("aria-label").contains("\"/><script>: 5%"));
  }

  @Test
  void allStaysInsideTheDrawing() {
    Element svg =
        svg(
            "per 100,000",
            band("20 to 70 per 100,000", "20", "70"),
            row(
                "Prevalence of a very long condition name in a very wide region",
                "0.3",
                "3000",
                Stance.NEUTRAL));
    for (Element line : svg.select("line")) {
      for (String end : List.of("x1", "x2")) {
        double x = Double.parseDouble(line.attr(end));
        assertTrue(10 <= x && x <= 320, line.outerHtml());
      }
    }
    assertTrue(svg.selectFirst("text.label").text().endsWith("…"));
  }

  @ParameterizedTest
  @CsvSource({
    "%, 5 83, false, 0 20 40 60 80 100",
    "%, 0 12, false, 0 5 10 15",
    "%, -20 10, false, -20 -10 0 10",
    "months, 25.8 8.3, false, 0 10 20 30",
    "ratio, 0.4 0.73 1.07, true, 0.2 0.5 1 2",
    "ratio, 0 0.5, false, 0 0.1 0.2 0.3 0.4 0.5",
    "'per 100,000', 1.4 108.92, true, 1 2 5 10 20 50 100 200",
    "people, 3 300000, true, 10 100 1000 10000 100000",
    "people, 8 8, false, 0 2 4 6 8",
    "ratio, 1 1, true, 0.5 1 2",
    "people, 0 0, false, 0 0.2 0.4 0.6 0.8 1",
  })
  void axisFitsTheValues(String unit, String values, boolean logarithmic, String ticks) {
    PlotAxis axis =
        PlotAxis.over(Arrays.stream(values.split(" ", -1)).map(BigDecimal::new).toList(), unit);
    assertEquals(logarithmic, axis.isLogarithmic());
    assertEquals(
        ticks,
        axis.ticks().stream()
            .map(tick -> Figures.plain(tick).toPlainString())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void equalRatiosAreEqualDistancesOnALogarithmicAxis() {
    PlotAxis axis = PlotAxis.over(List.of(new BigDecimal("0.5"), new BigDecimal("2")), "ratio");
    double one = axis.place(BigDecimal.ONE);
    assertEquals(
        one - axis.place(new BigDecimal("0.5")), axis.place(new BigDecimal("2")) - one, 1e-9);
    assertFalse(axis.place(BigDecimal.ZERO) > 0);
  }
}
