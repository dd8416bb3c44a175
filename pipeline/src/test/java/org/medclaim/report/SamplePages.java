package org.medclaim.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Ledger;
import org.medclaim.model.Rejected;

/** The pages of a small run in a folder, laid out as a run is. */
public final class SamplePages {
  private static final List<HistoryPoint> HISTORY =
      List.of(
          new HistoryPoint("2026-01-29T093000Z", "2026-01-29", 1, 0, 9, 4, 2),
          new HistoryPoint("2026-01-30T093000Z", "2026-01-30", 2, 2, 12, 7, 2),
          new HistoryPoint("", "", 2, 1, 12, 6, 2));

  private SamplePages() {}

  /** The run's folder below the given one; standings of every sort where {@code known}. */
  public static Path write(Path folder, boolean known) throws IOException {
    CheckedArticle lupus = LupusPage.checked();
    CheckedArticle hours =
        ArticleBuilder.article("notes/hours.txt", "Opening hours")
            .paragraph("We open at nine.")
            .build();
    Standings standings = known ? new KnownStandings(lupus) : Standings.NONE;
    Path run = folder.resolve("reports/2026-01-31T093000Z");
    ReportContext context = Reports.CONTEXT.with(standings);
    for (CheckedArticle checked : List.of(lupus, hours)) {
      ReportFiles.write(
          run.resolve(ArticlePage.fileName(checked.article())),
          new ArticlePage(known ? context : Reports.CONTEXT).render(checked));
    }
    RunSummary summary =
        new RunSummary(
            List.of(ArticleSummary.of(lupus, standings), ArticleSummary.of(hours)),
            List.of(new Rejected("scans/leaflet.pdf", "read", "the PDF is encrypted")),
            Reports.provenance(),
            new Ledger(3, 2, 1, 12, 12, 12, 12, 0),
            known,
            known ? HISTORY : List.of());
    ReportFiles.write(run.resolve("index.html"), new RunPage(context).render(summary));
    return run;
  }

  /** Writes the lupus article's findings beside the pages, and a manifest that says "finished". */
  public static void findings(Path run) throws IOException {
    CheckedArticle lupus = LupusPage.checked();
    FindingJson json = new FindingJson(Reports::name);
    ReportFiles.write(
        run.resolve("findings.jsonl"),
        lupus.findings().stream()
            .map(finding -> json.line(lupus.article(), finding) + "\n")
            .collect(Collectors.joining()));
    ReportFiles.write(
        run.resolve("rule-findings.jsonl"),
        RuleFindingJson.lines(lupus, Standings.NONE).stream()
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
    ReportFiles.write(run.resolve("run.json"), "{}");
  }

  /** The lupus article's page in that folder. */
  public static Path article(Path run) {
    return run.resolve(ArticlePage.fileName(LupusPage.checked().article()));
  }

  /** The anchors of its claims, in order. */
  public static List<String> anchors() {
    return LupusPage.checked().findings().stream()
        .map(finding -> ArticlePanels.anchor(finding.id()))
        .toList();
  }
}
