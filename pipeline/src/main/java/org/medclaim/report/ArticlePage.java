package org.medclaim.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medclaim.model.Article;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Verdict;
import org.medclaim.report.view.ArticleView;
import org.medclaim.report.view.Badge;
import org.medclaim.report.view.Frame;
import org.medclaim.report.view.PanelView;
import org.medclaim.report.view.TextView;

/**
 * Renders a checked article as one self-contained HTML page.
 *
 * <p>The same article and context always give the same bytes. The page asks for nothing over the
 * network, and is complete without its script: that only brings one claim into focus.
 */
public final class ArticlePage {
  private static final int STRIP = 1000;
  private static final int LEAST_STRIP_MARK = 8;

  private final ReportContext context;
  private final PageAssets assets = PageAssets.BUNDLED;

  /** Takes the words that the findings do not hold themselves. */
  public ArticlePage(ReportContext context) {
    this.context = context;
  }

  /** The name of the article's page inside the run's folder, with forward slashes. */
  public static String fileName(Article article) {
    return fileName(article.pageName());
  }

  /** The name of the page of an article whose page name is known. */
  public static String fileName(String pageName) {
    return "articles/" + pageName + ".html";
  }

  /** The page. */
  public String render(CheckedArticle checked) {
    return Templates.render("article.jte", view(checked));
  }

  private ArticleView view(CheckedArticle checked) {
    Article article = checked.article();
    ArticlePanels panels = ArticlePanels.of(checked, context);
    String title = article.title().isBlank() ? article.path() : article.title();
    return new ArticleView(
        frame(article, title),
        title,
        article.path(),
        article.language().equals("und") ? "" : article.language(),
        chips(checked),
        summary(checked, panels.panels()),
        TextMarkup.of(article, checked.sentences(), panels.marks()),
        strip(article, panels.marks()),
        panels.panels(),
        AbsentJson.of(checked, context.standings()).stream().map(ArticlePage::gone).toList());
  }

  private Frame frame(Article article, String title) {
    List<Frame.Fact> facts = new ArrayList<>();
    facts.add(new Frame.Fact("Article", article.path()));
    facts.add(new Frame.Fact("Article id", article.id()));
    facts.add(new Frame.Fact("Read from", read(article)));
    facts.add(new Frame.Fact("SHA-256 of the file", article.source().sha256()));
    facts.addAll(context.provenance().facts());
    return new Frame(
        title + " · Medclaim",
        "en",
        assets.policy(),
        assets.styles(),
        assets.script(),
        facts,
        context.errorRates());
  }

  private static String read(Article article) {
    return Stream.of(
            article.source().mediaType(),
            article.source().charset(),
            Wording.count(article.source().bytes(), "byte", "bytes"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static List<Badge> chips(CheckedArticle checked) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    checked.findings().forEach(f -> counts.merge(f.assessment().verdict(), 1, Integer::sum));
    List<Badge> chips = new ArrayList<>();
    for (Verdict verdict : Wording.GRAVEST_FIRST) {
      Integer count = counts.get(verdict);
      if (count != null) {
        Badge badge = Wording.verdict(verdict);
        chips.add(
            new Badge(badge.tone(), badge.icon(), count + " " + Wording.lower(badge.words())));
      }
    }
    if (!checked.rules().isEmpty()) {
      chips.add(
          new Badge(
              "rules",
              "§",
              Wording.count(checked.rules().size(), "rule finding", "rule findings")));
    }
    return chips;
  }

  private static String summary(CheckedArticle checked, List<PanelView> panels) {
    int claims = checked.findings().size();
    if (claims == 0) {
      return "No checkable claim was found in this article.";
    }
    long flagged = panels.stream().filter(ArticlePage::isClaim).filter(PanelView::flagged).count();
    long settled = panels.stream().filter(panel -> panel.review().settled()).count();
    return Wording.count(claims, "claim", "claims")
        + ", "
        + Figures.grouped(flagged)
        + " of them for a reviewer"
        + (settled == 0 ? "" : "; " + Figures.grouped(settled) + " settled by reviewers");
  }

  private static boolean isClaim(PanelView panel) {
    return panel instanceof PanelView.Claim;
  }

  private static ArticleView.Gone gone(AbsentFinding absent) {
    return new ArticleView.Gone(Wording.verdict(Verdict.valueOf(absent.verdict())), absent.claim());
  }

  private static List<TextView.StripMark> strip(Article article, List<Mark> marks) {
    List<TextView.StripMark> strip = new ArrayList<>();
    int length = Math.max(1, article.text().length());
    for (Mark mark : marks) {
      if (mark.marker() == null) {
        continue;
      }
      int from = thousandths(mark.span().start(), length);
      int height = Math.max(LEAST_STRIP_MARK, thousandths(mark.span().end(), length) - from);
      strip.add(
          new TextView.StripMark(
              mark.panel(),
              (mark.isClaim() ? "s-" : "e-") + mark.tone() + (mark.flagged() ? " flagged" : ""),
              Math.min(from, STRIP - LEAST_STRIP_MARK),
              height));
    }
    return strip;
  }

  private static int thousandths(int offset, int length) {
    return (int) ((long) Math.min(offset, length) * STRIP / length);
  }
}
