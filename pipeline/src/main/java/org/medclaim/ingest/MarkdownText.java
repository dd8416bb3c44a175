package org.medclaim.ingest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/**
 * Reads Markdown: CommonMark with tables, and a front matter block whose title is used.
 *
 * <p>The text comes without the mark-up; images and comments go, the words of links stay.
 */
final class MarkdownText {
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\n([\\w-]+:.*?)\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern TITLE =
      Pattern.compile("^title:[ \\t]*(['\"]?)(.*?)\\1[ \\t]*$", Pattern.MULTILINE);
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

  private MarkdownText() {}

  static ParsedText parse(String raw, String charset) {
    String markdown = CleanText.lines(raw);
    String title = "";
    Matcher front = FRONT_MATTER.matcher(markdown);
    if (front.find()) {
      Matcher stated = TITLE.matcher(front.group(1));
      title = stated.find() ? stated.group(2) : "";
      markdown = markdown.substring(front.end());
    }
    String html = RENDERER.render(PARSER.parse(markdown));
    return HtmlPage.parseBare(Jsoup.parse(html), title, charset);
  }
}
