package org.medclaim.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.medclaim.model.Ledger;

/**
 * The page of a run over many articles: every tenth is an article of the samples, others are bare.
 */
public final class BigRunPage {
  private BigRunPage() {}

  /** Writes the page of so many articles below a folder; their own pages are not written. */
  public static Path write(Path folder, int articles) throws IOException {
    ArticleSummary full = ArticleSummary.of(LupusPage.checked());
    ArticleSummary bare =
        ArticleSummary.of(
            ArticleBuilder.article("notes/hours.txt", "Opening hours")
                .paragraph("We open at nine.")
                .build());
    List<ArticleSummary> all = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      ArticleSummary like = i % 10 == 0 ? full : bare;
      all.add(
          new ArticleSummary(
              "pages/page-" + i + ".html",
              like.title() + " " + i,
              like.pageName(),
              like.language(),
              like.claims(),
              like.flagged(),
              like.ruleFindings(),
              like.verdicts(),
              like.severities(),
              like.review()));
    }
    long claims = all.stream().mapToLong(ArticleSummary::claims).sum();
    Path page = folder.resolve("index.html");
    ReportFiles.write(
        page,
        new RunPage(Reports.CONTEXT)
            .render(
                new RunSummary(
                    all,
                    List.of(),
                    Reports.provenance(),
                    new Ledger(articles, articles, 0, claims, claims, claims, claims, 0))));
    return page;
  }
}
