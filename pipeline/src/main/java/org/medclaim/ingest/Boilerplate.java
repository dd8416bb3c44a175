package org.medclaim.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what is not the article: menus, forms, banners, comments, share bars.
 *
 * <p>Where it is unsure it keeps: nothing goes that holds more than half of the page's text, names
 * alone decide only over short or link-heavy parts, and the sentences of a page's header and footer
 * stay, since disclaimers and disclosures stand there.
 */
final class Boilerplate {
  private static final String MENUS =
      "nav, menu, [role=navigation], [role=menu], [role=menubar], [role=search], [role=toolbar],"
          + " [role=dialog], [role=alertdialog]";
  private static final String PAGE_EDGES =
      "header, footer, [role=banner], [role=contentinfo], #header, #footer";
  private static final String ARTICLE = "article, main, [role=main], [itemprop=articleBody]";

  private static final Pattern COMMENTS =
      Pattern.compile(
          "comments?(?:-?(?:list|area|section|wrap(?:per)?|container|thread|form|block|box))?"
              + "|disqus(?:_thread)?|respond|fb-comments|user-comments|article-comments");
  private static final Set<String> COOKIES =
      Set.of(
          "cookie", "cookies", "cookiebar", "cookiebanner", "gdpr", "onetrust", "consent", "ccpa");
  private static final Set<String> SHARE =
      Set.of("share", "sharing", "social", "addthis", "addtoany", "sharedaddy", "sharethis");
  private static final Set<String> SIGN_UP =
      Set.of(
          "newsletter",
          "subscribe",
          "subscription",
          "signup",
          "login",
          "breadcrumb",
          "breadcrumbs",
          "pagination",
          "pager",
          "skip",
          "backtotop");
  private static final Set<String> LINKS =
      Set.of(
          "related",
          "recommended",
          "recommendations",
          "recirculation",
          "sidebar",
          "menu",
          "nav",
          "navbar",
          "navigation",
          "tags",
          "tagcloud",
          "toc",
          "trending",
          "popular",
          "taboola",
          "outbrain",
          "widget",
          "topics",
          "breadcrumb",
          "breadcrumbs");

  private static final Pattern WORD_BORDER = Pattern.compile("[-_:\\s]+|(?<=[a-z])(?=[A-Z])");

  /** Characters of text; a bar of buttons or a form to sign up is shorter. */
  private static final int SHORT = 250;

  private static final int BANNER = 2500;
  private static final double LINK_HEAVY = 0.4;

  private final Element body;
  private final int half;

  private Boilerplate(Element body) {
    this.body = body;
    this.half = body.text().length() / 2;
  }

  /** Cleans a page of which the hidden elements are gone. */
  static void removeFrom(Element body) {
    Boilerplate boilerplate = new Boilerplate(body);
    boilerplate.removeForms();
    body.select(MENUS).forEach(boilerplate::removeUnlessArticle);
    boilerplate.removeByName();
    boilerplate.thinOutPageEdges();
  }

  /** Some servers wrap the whole page in a form; then only its frame goes. */
  private void removeForms() {
    for (Element form : body.select("form")) {
      if (Prose.amount(form) > 0) {
        form.unwrap();
      } else {
        removeUnlessArticle(form);
      }
    }
  }

  private void removeByName() {
    for (Element element : body.select("[id], [class]")) {
      if (!element.equals(body) && element.hasParent() && isNamedBoilerplate(element)) {
        removeUnlessArticle(element);
      }
    }
  }

  private static boolean isNamedBoilerplate(Element element) {
    List<String> names = new ArrayList<>(element.classNames());
    names.add(element.id());
    boolean comments = false;
    boolean cookies = false;
    boolean share = false;
    boolean signUp = false;
    boolean links = false;
    for (String name : names) {
      comments |= COMMENTS.matcher(name.toLowerCase(Locale.ROOT)).matches();
      for (String word : words(name)) {
        cookies |= COOKIES.contains(word);
        share |= SHARE.contains(word);
        signUp |= SIGN_UP.contains(word);
        links |= LINKS.contains(word);
      }
    }
    if (comments) {
      return true;
    }
    if (!cookies && !share && !signUp && !links) {
      return false;
    }
    String text = element.text();
    if (cookies && text.length() <= BANNER) {
      return text.toLowerCase(Locale.ROOT).contains("cookie") || text.length() <= SHORT;
    }
    if ((share || signUp) && text.length() <= SHORT) {
      return true;
    }
    return (share || signUp || links) && Prose.linkDensity(element) >= LINK_HEAVY;
  }

  /** {@code "article__shareBar-top"} is article, share, bar, top. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : WORD_BORDER.split(name, -1)) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** Of the page's own header and footer, only the heading and whole sentences stay. */
  private void thinOutPageEdges() {
    for (Element edge : body.select(PAGE_EDGES)) {
      boolean ofPage = edge.hasParent() && edge.closest("article, main, blockquote") == null;
      if (!ofPage || holdsArticle(edge) || Prose.isProse(edge)) {
        continue;
      }
      List<Element> kept = new ArrayList<>();
      for (Element block : edge.select("h1, p, li, div, td, span")) {
        boolean nested = block.equals(edge) || kept.stream().anyMatch(k -> isInside(block, k));
        if (!nested && (block.normalName().equals("h1") || Prose.isProse(block))) {
          kept.add(block);
        }
      }
      edge.empty();
      kept.forEach(edge::appendChild);
      if (kept.isEmpty()) {
        edge.remove();
      }
    }
  }

  private static boolean isInside(Element element, Element other) {
    for (Element up = element.parent(); up != null; up = up.parent()) {
      if (up.equals(other)) {
        return true;
      }
    }
    return false;
  }

  private void removeUnlessArticle(Element element) {
    if (!element.equals(body) && element.hasParent() && !holdsArticle(element)) {
      element.remove();
    }
  }

  private boolean holdsArticle(Element element) {
    return element.selectFirst(ARTICLE) != null
        || (element.text().length() > half && Prose.amount(element) > 0);
  }
}
