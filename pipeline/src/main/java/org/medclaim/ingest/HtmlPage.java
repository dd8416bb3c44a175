package org.medclaim.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the article out of a page.
 *
 * <p>Hidden elements and boilerplate go first; then, where the page marks its article ({@code
 * article}, {@code main} and the like) and that holds most of the prose, only it is read, with the
 * page's heading and the sentences of its footer. Otherwise the whole body is read, save the parts
 * that are little more than links. A page that is a bare body is read as it is.
 */
final class HtmlPage {
  private static final String MARKED_ARTICLE =
      "article, main, [role=main], [itemprop=articleBody], [role=article]";

  /** The marked part must hold this share of the page's prose to be taken for the article. */
  private static final double MOST = 0.6;

  private static final double NEARLY_ALL_LINKS = 0.7;

  /** What stands between a page's title and its site's name; the space on both sides matters. */
  private static final Pattern TITLE_BORDER =
      Pattern.compile("\\s+[|\u2013\u2014\u00BB\u00B7:-]{1,2}\\s+|\\s*[\uFF5C]\\s*|\\s+\\|\\s*");

  private HtmlPage() {}

  /** Reads a page whose bytes are decoded. */
  static ParsedText parse(String html, String charset) {
    Document page = Jsoup.parse(html);
    Element body = page.body();
    String language = page.expectFirst("html").attr("lang");
    String title = titleOfHead(page);
    String siteTitle = withoutSite(title, siteName(page));
    HiddenElements.removeFrom(body);
    Boilerplate.removeFrom(body);

    BlockCollector collector = new BlockCollector();
    removeSiteHeading(body, title, siteTitle);
    List<Element> parts = articleParts(body);
    String heading = heading(parts, body);
    parts.forEach(part -> BlockWalker.walk(part, collector));
    return new ParsedText(
        collector.text(),
        collector.blocks(),
        heading.isEmpty() ? siteTitle : heading,
        language,
        charset);
  }

  /** Reads mark-up that one of our own parsers made: nothing in it is boilerplate. */
  static ParsedText parseBare(Document document, String title, String charset) {
    HiddenElements.removeFrom(document.body());
    BlockCollector collector = new BlockCollector();
    BlockWalker.walk(document.body(), collector);
    return new ParsedText(collector.text(), collector.blocks(), title, "", charset);
  }

  private static List<Element> articleParts(Element body) {
    Element article = markedArticle(body);
    if (article == null) {
      removeLinkBlocks(body);
      return List.of(body);
    }
    List<Element> parts = new ArrayList<>();
    if (article.selectFirst("h1") == null) {
      // The headline often stands above the article, and it may well hold the boldest claim.
      Element headline = onlyHeadline(body);
      if (headline != null) {
        parts.add(headline);
      }
    }
    parts.add(article);
    for (Element footer : body.select("footer, [role=contentinfo], #footer")) {
      boolean apart =
          footer.closest(MARKED_ARTICLE) == null && footer.selectFirst(MARKED_ARTICLE) == null;
      if (apart && footer.hasText() && footer.parents().stream().noneMatch(parts::contains)) {
        parts.add(footer);
      }
    }
    return parts;
  }

  /** The smallest marked part with most of the prose; null where no part stands out. */
  private static @Nullable Element markedArticle(Element body) {
    int all = Prose.amount(body);
    Element best = null;
    for (Element candidate : body.select(MARKED_ARTICLE)) {
      int amount = Prose.amount(candidate);
      boolean isMost = amount > 0 && amount >= all * MOST;
      // In document order a later candidate that still holds most lies inside the earlier one.
      if (isMost && (best == null || amount >= Prose.amount(best) * 0.95)) {
        best = candidate;
      }
    }
    return best;
  }

  private static @Nullable Element onlyHeadline(Element body) {
    List<Element> headlines = body.select("h1").stream().filter(Element::hasText).toList();
    return headlines.size() == 1 ? headlines.get(0) : null;
  }

  private static void removeLinkBlocks(Element body) {
    int half = body.text().length() / 2;
    for (Element block : body.select("div, section, aside, ul, ol, table, td")) {
      boolean isMenu =
          block.hasParent()
              && block.select("a").size() >= 3
              && block.text().length() <= half
              && Prose.linkDensity(block) >= NEARLY_ALL_LINKS
              && Prose.amount(block) == 0
              && block.selectFirst("h1") == null;
      if (isMenu) {
        block.remove();
      }
    }
  }

  private static String heading(List<Element> parts, Element body) {
    for (Element part : parts) {
      for (Element h1 : part.select("h1")) {
        if (h1.hasText()) {
          return InlineText.of(h1);
        }
      }
    }
    Element anywhere = onlyHeadline(body);
    return anywhere == null ? "" : InlineText.of(anywhere);
  }

  /** Some sites put their own name into the first heading of every page. */
  private static void removeSiteHeading(Element body, String title, String siteTitle) {
    for (Element h1 : body.select("h1")) {
      String heading = InlineText.of(h1);
      if (!heading.isEmpty() && title.endsWith(heading) && !siteTitle.endsWith(heading)) {
        h1.remove();
      }
    }
  }

  private static String titleOfHead(Document page) {
    Element shared =
        page.selectFirst("meta[property=og:title][content], meta[name=og:title][content]");
    String raw = shared == null ? "" : shared.attr("content");
    return CleanText.oneLine(raw.isBlank() ? page.title() : raw);
  }

  private static String siteName(Document page) {
    Element site = page.selectFirst("meta[property=og:site_name][content]");
    return site == null ? "" : CleanText.oneLine(site.attr("content"));
  }

  static String withoutSite(String title, String siteName) {
    var border = TITLE_BORDER.matcher(title);
    int cut = -1;
    int tail = -1;
    while (border.find()) {
      cut = border.start();
      tail = border.end();
    }
    if (cut <= 0) {
      return title;
    }
    String head = title.substring(0, cut);
    String site = title.substring(tail);
    boolean isNamed = site.toLowerCase(Locale.ROOT).equals(siteName.toLowerCase(Locale.ROOT));
    boolean looksLikeSite = site.length() < head.length() && site.split("\\s+", -1).length <= 5;
    return isNamed || looksLikeSite ? head : title;
  }
}
