package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.medclaim.report.ArticleBuilder.article;

import com.google.common.collect.Lists;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Ledger;
import org.medclaim.model.Rejected;
import org.medclaim.model.Severity;
import org.medclaim.model.Verdict;

class RunPageTest {
  private static final RunPage PAGE = new RunPage(Reports.CONTEXT);

  private static ArticleSummary summary(
      String path, Map<Verdict, Integer> verdicts, Map<Severity, Integer> severities) {
    int claims = verdicts.values().stream().mapToInt(Integer::intValue).sum();
    int flagged =
        verdicts.getOrDefault(Verdict.REFUTED, 0) + verdicts.getOrDefault(Verdict.MISLEADING, 0);
    return new ArticleSummary(
        path, "About " + path, "0123456789abcdef", "en", claims, flagged, 0, verdicts, severities);
  }

  private static RunSummary run() {
    return new RunSummary(
        List.of(
            summary("news/zinc.txt", Map.of(Verdict.SUPPORTED, 3), Map.of(Severity.NONE, 3)),
            ArticleSummary.of(LupusPage.checked()),
            summary(
                "clinic/exosomes.html",
                Map.of(Verdict.REFUTED, 1, Verdict.NOT_ENOUGH_INFO, 6),
                Map.of(Severity.ERROR, 1, Severity.WARNING, 6)),
            summary(
                "news/vaccines.txt",
                Map.of(Verdict.MISLEADING, 1, Verdict.SUPPORTED, 8),
                Map.of(Severity.WARNING, 1, Severity.NONE, 8)),
            ArticleSummary.of(article("notes/hours.txt", "Opening hours").build())),
        List.of(
            new Rejected("scans/leaflet.pdf", "ingest", "the PDF is encrypted"),
            new Rejected("feeds/old.xml", "ingest", "not well-formed XML: line 3, column 7")),
        Reports.provenance(),
        new Ledger(7, 5, 2, 31, 31, 31, 31, 2));
  }

  @Test
  void runPageIsAsReviewed() throws IOException {
    GoldenFile.check("index.html", PAGE.render(run()));
  }

  @Test
  void articlesStandByAttention() {
    assertEquals(
        List.of(
            "clinic/lupus-renewal.html",
            "clinic/exosomes.html",
            "news/vaccines.txt",
            "news/zinc.txt",
            "notes/hours.txt"),
        Jsoup.parse(PAGE.render(run())).select(".path").eachText());
  }

  @Test
  void orderOfArrivalLeavesNoTrace() {
    RunSummary run = run();
    RunSummary reversed =
        new RunSummary(
            Lists.reverse(run.articles()),
            Lists.reverse(run.rejected()),
            run.provenance(),
            run.ledger());
    assertEquals(PAGE.render(run), PAGE.render(reversed));
  }

  @Test
  void everyArticleLeadsToItsPage() {
    Document page = Jsoup.parse(PAGE.render(run()));
    assertEquals(
        "articles/" + LupusPage.checked().article().pageName() + ".html",
        page.select("tbody a").attr("href"));
    assertEquals(
        ArticlePage.fileName(LupusPage.checked().article()), page.select("tbody a").attr("href"));
  }

  @Test
  void filtersCountArticles() {
    Document page = Jsoup.parse(PAGE.render(run()));
    assertEquals("All 5", page.select("[data-show='']").text());
    assertEquals("With something for a reviewer 3", page.select("[data-show=open]").text());
    assertEquals("Nothing for a reviewer 2", page.select("[data-show=clear]").text());
    assertEquals(3, page.select("tr[data-keys=open]").size());
  }

  @Test
  void facetsCountFindingsAndLeaveOutWhatNothingIs() {
    Document page = Jsoup.parse(PAGE.render(run()));
    assertEquals(
        List.of("Verdict", "Severity", "Confidence", "Review", "Type of claim", "Rule pack"),
        page.select("legend").eachText());
    assertEquals(
        List.of("Refuted 1", "Misleading 2", "Not enough evidence 4", "Supported 5"),
        page.select("fieldset[data-facet=0] label").eachText());
    assertEquals(
        List.of("cn 3", "core 2", "us 1"), page.select("fieldset[data-facet=6] label").eachText());
  }

  @Test
  void whatIsSettledOrNewIsToldAndWhatIsSettledNeedsNoAttention() {
    CheckedArticle lupus = LupusPage.checked();
    RunSummary run =
        new RunSummary(
            List.of(ArticleSummary.of(lupus, new KnownStandings(lupus))),
            List.of(),
            Provenance.NONE,
            Ledger.EMPTY,
            true,
            List.of());
    Document page = Jsoup.parse(PAGE.render(run));
    assertTrue(
        page.selectFirst(".since")
            .text()
            .startsWith("◆ Since the last run: 1 new, 1 changed, 1 gone"));
    assertTrue(page.selectFirst(".sum").text().contains("for a reviewer (1 more settled)"));
    assertEquals(
        List.of("New 1", "Changed 1"), page.select("fieldset[data-facet=4] label").eachText());
  }

  @Test
  void theRunsBeforeAreChartsWithTheirFiguresBeside() {
    List<HistoryPoint> history =
        List.of(
            new HistoryPoint("2026-01-30T093000Z", "2026-01-30", 1, 1, 1200, 7, 2),
            new HistoryPoint("", "", 1, 0, 12, 6, 3));
    Document page = Jsoup.parse(PAGE.render(withHistory(history)));
    assertEquals(
        List.of("Flagged claims", "Claims checked", "Articles"),
        page.select(".trends figcaption").eachText());
    assertEquals(
        "Flagged claims in 2 runs from 2026-01-30 to this run: errors from 2 to 3, at most 3;"
            + " warnings from 5 to 3, at most 5.",
        page.selectFirst(".trends svg").attr("aria-label"));
    assertEquals(
        List.of("2026-01-30 1 1 1,200 2 5", "This run 1 0 12 3 3"),
        page.select(".figures tbody tr").eachText());
    assertEquals("history", page.selectFirst(".since a").attr("href").substring(1));
  }

  @Test
  void aRunAloneHasNoHistory() {
    RunSummary alone = withHistory(List.of(new HistoryPoint("", "", 1, 0, 12, 6, 3)));
    assertEquals(0, Jsoup.parse(PAGE.render(alone)).select("#history, .trends, .since a").size());
  }

  private static RunSummary withHistory(List<HistoryPoint> history) {
    return new RunSummary(
        List.of(ArticleSummary.of(LupusPage.checked())),
        List.of(),
        Provenance.NONE,
        Ledger.EMPTY,
        true,
        history);
  }

  @Test
  void rejectedInputsAreListedWithTheirReasons() {
    Document page = Jsoup.parse(PAGE.render(run()));
    assertEquals(
        List.of(
            "feeds/old.xml (stage: ingest) not well-formed XML: line 3, column 7",
            "scans/leaflet.pdf (stage: ingest) the PDF is encrypted"),
        page.select(".rejected li").eachText());
  }

  @Test
  void brokenBooksAreSaidLoudly() {
    Ledger lost = new Ledger(2, 1, 0, 5, 5, 4, 4, 0);
    String page = PAGE.render(new RunSummary(List.of(), List.of(), Provenance.NONE, lost));
    assertTrue(page.contains("The books do not balance"));
    assertFalse(PAGE.render(run()).contains("The books do not balance"));
  }

  @Test
  void runWithoutArticlesIsAPageToo() {
    Document page =
        Jsoup.parse(
            PAGE.render(new RunSummary(List.of(), List.of(), Provenance.NONE, Ledger.EMPTY)));
    assertTrue(page.text().contains("No article was checked."));
    assertEquals(0, page.select("table").size());
  }

  @Test
  void partsOfABarFillIt() {
    Document page = Jsoup.parse(PAGE.render(run()));
    for (var bar : page.select(".bar svg")) {
      int right =
          bar.select("rect:not(.s-empty)").stream()
              .mapToInt(
                  part -> Integer.parseInt(part.attr("x")) + Integer.parseInt(part.attr("width")))
              .max()
              .orElseThrow();
      assertEquals(1000, right);
    }
  }

  @Test
  void hostilePathsAndReasonsStayWords() {
    String attack = "</td><script>x</script>";
    Document page =
        Jsoup.parse(
            PAGE.render(
                new RunSummary(
                    List.of(summary(attack, Map.of(), Map.of())),
                    List.of(new Rejected(attack, attack, attack)),
                    Provenance.of(Map.of(attack, attack)),
                    Ledger.EMPTY)));
    assertEquals(1, page.select("script").size());
    assertEquals(attack, page.selectFirst(".path").text());
  }

  @Test
  void summaryCountsClaimsAndRuleFindingsOutsideThem() {
    ArticleSummary summary = ArticleSummary.of(LupusPage.checked());
    assertEquals(12, summary.claims());
    assertEquals(6, summary.flagged());
    assertEquals(6, summary.ruleFindings());
    assertEquals(
        Map.of(
            Verdict.SUPPORTED, 5,
            Verdict.REFUTED, 1,
            Verdict.MISLEADING, 2,
            Verdict.NOT_ENOUGH_INFO, 4),
        summary.verdicts());
    assertEquals(
        Map.of(Severity.NONE, 6, Severity.INFO, 1, Severity.WARNING, 4, Severity.ERROR, 3),
        summary.severities());
  }

  @Test
  void summaryTravels() throws Exception {
    RunSummary run = run();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(run);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(run, in.readObject());
    }
  }
}
