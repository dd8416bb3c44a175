package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HistoryChartTest {
  private static HistoryPoint point(int day, long claims, long flagged) {
    return new HistoryPoint(
        "2026-01-" + day + "T093000Z", "2026-01-" + day, 3, 1, claims, flagged, flagged / 2);
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> heights(String svg) throws Exception {
    List<String> heights = new ArrayList<>();
    var bars = parse(svg).getElementsByTagName("rect");
    for (int i = 0; i < bars.getLength(); i++) {
      Element bar = (Element) bars.item(i);
      heights.add(bar.getAttribute("class") + " " + bar.getAttribute("height"));
    }
    return heights;
  }

  @Test
  void columnsAreAsHighAsTheirCountsAndSayThem() throws Exception {
    HistoryChart chart =
        HistoryChart.of(List.of(point(10, 40, 36), point(11, 20, 0), point(12, 3600, 1)));
    HistoryChart.Panel flagged = chart.panels().get(0);
    // 72 units are 36 flagged claims; a single one is still seen, none is not.
    assertEquals(
        List.of("s-error 36", "s-warning above 36", "s-warning above 2"), heights(flagged.svg()));
    assertEquals(
        "2026-01-10: 18 errors, 18 warnings",
        parse(flagged.svg()).getElementsByTagName("title").item(0).getTextContent());
    assertEquals(
        "Flagged claims in 3 runs from 2026-01-10 to 2026-01-12: errors from 18 to 0, at most 18;"
            + " warnings from 18 to 1, at most 18.",
        flagged.words());
    HistoryChart.Panel claims = chart.panels().get(1);
    assertEquals(List.of("s-unknown 1", "s-unknown 1", "s-unknown 72"), heights(claims.svg()));
    assertEquals(
        "Claims checked in 3 runs from 2026-01-10 to 2026-01-12: from 40 to 3,600, at most 3,600.",
        claims.words());
  }

  @Test
  void partsStandOnEachOtherAndWithinTheirChart() throws Exception {
    var bars =
        parse(HistoryChart.of(List.of(point(10, 9, 6))).panels().get(0).svg())
            .getElementsByTagName("rect");
    Element errors = (Element) bars.item(0);
    Element warnings = (Element) bars.item(1);
    int foot = Integer.parseInt(warnings.getAttribute("y")) + height(warnings);
    assertEquals(Integer.parseInt(errors.getAttribute("y")), foot);
    assertTrue(Integer.parseInt(warnings.getAttribute("y")) >= 0);
  }

  private static int height(Element bar) {
    return Integer.parseInt(bar.getAttribute("height"));
  }

  @Test
  void theWholeIsOneImageThatSaysWhatItShows() throws Exception {
    HistoryChart chart = HistoryChart.of(List.of(point(10, 40, 10), point(11, 20, 0)));
    Document image = parse(chart.svg());
    assertEquals(
        "history-title history-words", image.getDocumentElement().getAttribute("aria-labelledby"));
    assertEquals(
        chart.panels().stream().map(HistoryChart.Panel::words).collect(Collectors.joining(" ")),
        image.getElementsByTagName("desc").item(0).getTextContent());
    assertEquals("", HistoryChart.of(List.of()).svg());
  }

  @Test
  void oneRunIsNoHistoryAndOfManyTheLatestAreDrawn() {
    assertFalse(HistoryChart.of(List.of(point(10, 1, 1))).tells());
    List<HistoryPoint> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      many.add(point(10, i, 0));
    }
    HistoryChart chart = HistoryChart.of(many);
    assertEquals(HistoryChart.MOST, chart.points().size());
    assertEquals(99, chart.points().get(HistoryChart.MOST - 1).claims());
    assertTrue(chart.tells());
  }
}
