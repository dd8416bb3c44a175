package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HistoryChartTest {
  private static HistoryPoint point(int day, long claims, long flagged) {
    return new HistoryPoint("2026-01-" + day + "T093000Z", "2026-01-" + day, 3, claims, flagged, 0);
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void columnsAreAsHighAsTheirCountsAndSayThem() throws Exception {
    HistoryChart chart =
        HistoryChart.of(List.of(point(10, 40, 10), point(11, 20, 0), point(12, 400, 1)));
    Document svg = parse(chart.svg());
    List<String> heights = new ArrayList<>();
    var bars = svg.getElementsByTagName("rect");
    for (int i = 0; i < bars.getLength(); i++) {
      heights.add(((Element) bars.item(i)).getAttribute("height"));
    }
    // 96 pixels are 400 claims; a single one is still seen, none is not.
    assertEquals(List.of("9", "2", "4", "0", "96", "1"), heights);
    assertEquals(
        "2026-01-10T093000Z: 40 claims, 10 flagged, 0 errors, in 3 articles",
        svg.getElementsByTagName("title").item(1).getTextContent());
    assertEquals(
        "3 runs from 2026-01-10 to 2026-01-12: flagged claims went from 10 of 40 to 1 of 400.",
        svg.getElementsByTagName("desc").item(0).getTextContent());
    assertEquals(chart.summary(), svg.getElementsByTagName("desc").item(0).getTextContent());
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
