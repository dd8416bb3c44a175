package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Ledger;

class ReliabilityDiagramTest {
  private static final Calibration MEASURED =
      new Calibration(
          "2026-11-20",
          "40 articles held apart",
          0.043,
          List.of(new Calibration.Bin(0.55, 0.5, 60), new Calibration.Bin(0.9, 0.85, 240)));

  private static Document page(ReportContext context) {
    return Jsoup.parse(
        new RunPage(context)
            .render(new RunSummary(List.of(), List.of(), Provenance.NONE, Ledger.EMPTY)));
  }

  @Test
  void dotsStandWhereTheSharesAreAndAreToldInWords() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      Element drawing =
          Jsoup.parse(ReliabilityDiagram.svg(MEASURED)).selectFirst("svg.reliability");
      assertEquals(2, drawing.select("circle").size());
      assertEquals("202.0", drawing.select("circle").get(1).attr("cx"));
      assertEquals("35.0", drawing.select("circle").get(1).attr("cy"));
      assertEquals(
          "Share right by stated probability. Stated 55%: right 50% of 60. Stated 90%: right 85% of"
              + " 240.",
          drawing.attr("aria-label"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theRunsPageTellsWhenAndOnWhatItWasMeasured() {
    assertTrue(
        page(Reports.CONTEXT.with(MEASURED))
            .selectFirst(".measured figcaption")
            .text()
            .startsWith(
                "Measured on 2026-11-20 on 40 articles held apart, 300 verdicts; expected"
                    + " calibration error 0.04."));
  }

  @Test
  void whatNobodyMeasuredIsNotDrawn() {
    Document page = page(Reports.CONTEXT);
    assertEquals(0, page.select(".reliability").size());
    assertTrue(page.text().contains("Nobody has held them against labelled claims yet"));
  }
}
