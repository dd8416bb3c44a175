package org.medclaim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.medclaim.model.Ledger;
import org.medclaim.model.Severity;
import org.medclaim.model.Verdict;
import org.medclaim.report.view.Badge;
import org.medclaim.report.view.Frame;
import org.medclaim.report.view.RunView;

/**
 * Renders a run as one self-contained HTML page, {@code index.html}.
 *
 * <p>The same summary and context always give the same bytes; neither a time nor the run's id
 * stands on it.
 */
public final class RunPage {
  private static final List<Severity> SEVERITIES =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO, Severity.NONE);
  private static final int BAR = 1000;
  // The script shows as many more at a time.
  private static final int AT_ONCE = 200;

  private final ReportContext context;
  private final PageAssets assets = PageAssets.BUNDLED;

  /** Takes the words that the summary does not hold itself. */
  public RunPage(ReportContext context) {
    this.context = context;
  }

  /** The page. */
  public String render(RunSummary run) {
    return Templates.render("run.jte", view(run));
  }

  private RunView view(RunSummary run) {
    return new RunView(
        frame(run),
        summary(run),
        verdictBar(run),
        severityBar(run),
        since(run),
        shown(run),
        RunFacets.of(run),
        rows(run),
        run.rejected().stream()
            .map(r -> new RunView.Rejection(r.path(), r.stage(), r.reason()))
            .toList(),
        ledger(run.ledger()),
        run.ledger().balances(),
        measured(),
        history(run));
  }

  private RunView.Measured measured() {
    Calibration calibration = context.calibration();
    return calibration == null
        ? new RunView.Measured("", "")
        : new RunView.Measured(ReliabilityDiagram.svg(calibration), calibration.words());
  }

  private static RunView.History history(RunSummary run) {
    HistoryChart chart = HistoryChart.of(run.history());
    return chart.tells()
        ? new RunView.History(
            chart.panels().stream().map(RunPage::chart).toList(),
            chart.points().stream().map(RunPage::row).toList())
        : new RunView.History(List.of(), List.of());
  }

  private static RunView.Chart chart(HistoryChart.Panel panel) {
    return new RunView.Chart(
        panel.title(),
        panel.svg(),
        panel.parts().stream()
            .map(
                part ->
                    new RunView.ChartPart(
                        part.tone() + (part.equals(panel.parts().get(0)) ? "" : " above"),
                        part.name()))
            .toList());
  }

  private static RunView.HistoryRow row(HistoryPoint point) {
    return new RunView.HistoryRow(
        Wording.capital(point.name()),
        Figures.grouped(point.articles()),
        Figures.grouped(point.rejected()),
        Figures.grouped(point.claims()),
        Figures.grouped(point.errors()),
        Figures.grouped(point.warnings()));
  }

  private Frame frame(RunSummary run) {
    return new Frame(
        "Checked articles · Medclaim",
        "en",
        assets.policy(),
        assets.styles(),
        assets.script(),
        run.provenance().facts(),
        context.errorRates());
  }

  private static String summary(RunSummary run) {
    long claims = total(run, ArticleSummary::claims);
    return Wording.count(run.articles().size(), "article", "articles")
        + ", "
        + Wording.count(claims, "claim", "claims")
        + ", "
        + Figures.grouped(total(run, article -> article.review().flagged()))
        + " for a reviewer"
        + settled(run)
        + "; "
        + Wording.count(total(run, ArticleSummary::ruleFindings), "rule finding", "rule findings")
        + "; "
        + Wording.count(run.rejected().size(), "input", "inputs")
        + " rejected";
  }

  private static String settled(RunSummary run) {
    long settled = total(run, article -> article.flagged() - article.review().flagged());
    return settled == 0 ? "" : " (" + Figures.grouped(settled) + " more settled)";
  }

  private static String since(RunSummary run) {
    if (!run.compared()) {
      return "";
    }
    long reopened = total(run, article -> article.review().reopened());
    return "Since the last run: "
        + Figures.grouped(total(run, article -> article.review().fresh()))
        + " new, "
        + Figures.grouped(total(run, article -> article.review().updated()))
        + " changed, "
        + Figures.grouped(total(run, article -> article.review().absent()))
        + " gone"
        + (reopened == 0
            ? "."
            : "; "
                + Wording.count(reopened, "decision", "decisions")
                + " opened again: what "
                + (reopened == 1 ? "it rests" : "they rest")
                + " on has changed.");
  }

  private static long total(RunSummary run, ToLongFunction<ArticleSummary> count) {
    return run.articles().stream().mapToLong(count).sum();
  }

  private static RunView.Bar verdictBar(RunSummary run) {
    List<Badge> badges = Wording.GRAVEST_FIRST.stream().map(Wording::verdict).toList();
    List<Long> counts =
        Wording.GRAVEST_FIRST.stream().map(v -> total(run, a -> a.count(v))).toList();
    return bar("Claims by verdict", badges, counts);
  }

  private static RunView.Bar severityBar(RunSummary run) {
    List<Badge> badges = SEVERITIES.stream().map(Wording::severity).toList();
    List<Long> counts = SEVERITIES.stream().map(s -> total(run, a -> a.count(s))).toList();
    return bar("Findings by severity", badges, counts);
  }

  private static RunView.Bar bar(String title, List<Badge> badges, List<Long> counts) {
    long all = counts.stream().mapToLong(Long::longValue).sum();
    List<RunView.Part> parts = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < counts.size(); i++) {
      long count = counts.get(i);
      // From cumulated counts, so that the parts always fill the bar whatever was rounded.
      int from = all == 0 ? 0 : (int) (before * BAR / all);
      int to = all == 0 ? 0 : (int) ((before + count) * BAR / all);
      parts.add(new RunView.Part(badges.get(i), count, from, to - from));
      before += count;
    }
    String words =
        parts.stream()
            .map(part -> part.badge().words() + ": " + Figures.grouped(part.count()))
            .collect(Collectors.joining(", "));
    return new RunView.Bar(title, title + ". " + words, parts);
  }

  private static List<RunView.Choice> shown(RunSummary run) {
    long clear = run.articles().stream().filter(RunPage::isClear).count();
    int all = run.articles().size();
    return List.of(
        new RunView.Choice("", "All", all),
        new RunView.Choice("open", "With something for a reviewer", all - clear),
        new RunView.Choice("clear", "Nothing for a reviewer", clear));
  }

  private static boolean isClear(ArticleSummary article) {
    return article.review().flagged() == 0 && !needsAttention(article);
  }

  private static boolean needsAttention(ArticleSummary article) {
    return article.review().count(Severity.ERROR) > 0
        || article.review().count(Severity.WARNING) > 0;
  }

  private static List<RunView.Row> rows(RunSummary run) {
    List<RunView.Row> rows = new ArrayList<>();
    for (ArticleSummary article : run.articles()) {
      rows.add(row(article, rows.size() >= AT_ONCE));
    }
    return rows;
  }

  private static RunView.Row row(ArticleSummary article, boolean later) {
    List<Badge> counts = new ArrayList<>();
    for (Verdict verdict : Wording.GRAVEST_FIRST) {
      Badge badge = Wording.verdict(verdict);
      int count = article.count(verdict);
      if (count > 0) {
        counts.add(
            new Badge(badge.tone(), badge.icon(), count + " " + Wording.lower(badge.words())));
      }
    }
    return new RunView.Row(
        "articles/" + article.pageName() + ".html",
        article.title().isBlank() ? article.path() : article.title(),
        article.path(),
        article.language(),
        Wording.language(article.language()),
        article.claims(),
        article.review().flagged(),
        counts,
        attention(article),
        isClear(article) ? "clear" : "open",
        article.review().signatures().entrySet().stream()
            .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : "*" + entry.getValue()))
            .collect(Collectors.joining(" ")),
        later);
  }

  private static Badge attention(ArticleSummary article) {
    int errors = article.review().count(Severity.ERROR);
    int warnings = article.review().count(Severity.WARNING);
    String words =
        errors > 0 && warnings > 0
            ? Wording.count(errors, "error", "errors")
                + ", "
                + Wording.count(warnings, "warning", "warnings")
            : errors > 0
                ? Wording.count(errors, "error", "errors")
                : Wording.count(warnings, "warning", "warnings");
    if (!needsAttention(article)) {
      return new Badge("none", "–", "none");
    }
    Severity gravest = errors > 0 ? Severity.ERROR : Severity.WARNING;
    Badge badge = Wording.severity(gravest);
    return new Badge(badge.tone(), badge.icon(), words);
  }

  private static List<RunView.Entry> ledger(Ledger ledger) {
    return List.of(
        new RunView.Entry("Articles in", ledger.articlesIn()),
        new RunView.Entry("Articles reported", ledger.articlesReported()),
        new RunView.Entry("Articles rejected", ledger.articlesRejected()),
        new RunView.Entry("Claims extracted", ledger.claimsExtracted()),
        new RunView.Entry("Claims searched for", ledger.claimsRetrievedFor()),
        new RunView.Entry("Claims judged", ledger.claimsJudged()),
        new RunView.Entry("Claims written", ledger.claimsWritten()),
        new RunView.Entry("Claims for which the search found nothing", ledger.claimsWithoutHit()));
  }
}
