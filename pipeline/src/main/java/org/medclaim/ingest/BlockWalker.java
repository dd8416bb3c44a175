package org.medclaim.ingest;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.BlockKind;

/**
 * Walks a tree of mark-up and lays out its blocks in reading order.
 *
 * <p>All formats with structure come through here: pages directly, Markdown, Word and PDF by way of
 * the elements that their parsers make. The walk is a loop, not a recursion, so that no depth of
 * nesting exhausts the stack.
 */
final class BlockWalker implements NodeFilter {
  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final String LAID_OUT =
      "table table, td h1, td h2, td h3, td p + p, td div + div, td div + p, td p + ul";
  private static final Set<String> ITEMS = Set.of("li", "dt", "dd");

  private final BlockCollector collector;
  private final InlineText line = new InlineText();
  private int headingLevel;
  private int quotes;
  private int items;
  private boolean breakPending;
  private @Nullable Element lastTable;
  private boolean lastTableHoldsData;

  private BlockWalker(BlockCollector collector) {
    this.collector = collector;
  }

  /** Adds the blocks below an element, itself included. */
  static void walk(Element root, BlockCollector collector) {
    BlockWalker walker = new BlockWalker(collector);
    root.filter(walker);
    walker.flush();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      appendText(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY; // comments, declarations, script data
    }
    String name = element.normalName();
    if (name.equals("br")) {
      lineBreak();
    } else if (name.equals("pre")) {
      flush();
      PlainText.collect(element.wholeText(), collector);
      return FilterResult.SKIP_ENTIRELY;
    } else if (name.equals("tr") && isDataTable(element)) {
      flush();
      collector.add(BlockKind.TABLE_ROW, 0, cells(element));
      return FilterResult.SKIP_ENTIRELY;
    } else if (line.appendSpecial(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (breaksLine(element)) {
      flush();
      enter(name, 1);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && breaksLine(element)) {
      flush();
      enter(element.normalName(), -1);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(String name, int step) {
    if (HEADING.matcher(name).matches()) {
      headingLevel = step > 0 ? name.charAt(1) - '0' : 0;
    } else if (name.equals("blockquote")) {
      quotes += step;
    } else if (ITEMS.contains(name)) {
      items += step;
    }
  }

  private static boolean breaksLine(Element element) {
    String name = element.normalName();
    return name.equals("td")
        || name.equals("th")
        || name.equals("tr")
        || name.equals("summary")
        || name.equals("figcaption")
        || name.equals("caption")
        || (element.isBlock() && !name.equals("br"));
  }

  private void appendText(String text) {
    if (breakPending && !text.isBlank()) {
      // Old pages wrap their lines with <br>, and end their paragraphs with it: a line that goes on
      // in lower case after an unfinished one is the same sentence.
      boolean sameSentence =
          Character.isLowerCase(text.strip().codePointAt(0))
              && ".!?:;\u3002".indexOf(line.lastVisible()) < 0;
      if (headingLevel > 0 || sameSentence) {
        line.blank();
        breakPending = false;
      } else {
        flush();
      }
    }
    line.append(text);
  }

  private void lineBreak() {
    if (breakPending) {
      flush();
    } else {
      breakPending = !line.isEmpty();
    }
  }

  private void flush() {
    breakPending = false;
    String content = line.take();
    if (headingLevel > 0) {
      collector.add(BlockKind.HEADING, headingLevel, content);
    } else if (quotes > 0) {
      collector.add(BlockKind.QUOTE, 0, content);
    } else if (items > 0 || ListMarker.isBullet(content)) {
      collector.add(BlockKind.LIST_ITEM, 0, content);
    } else {
      collector.add(BlockKind.PARAGRAPH, 0, content);
    }
  }

  private static String cells(Element row) {
    String cells =
        row.children().stream()
            .filter(c -> c.normalName().equals("td") || c.normalName().equals("th"))
            .map(InlineText::of)
            .collect(Collectors.joining("\t"));
    return cells.isBlank() ? "" : cells.stripTrailing();
  }

  /**
   * Tells a table of data from one that lays out a page: the latter holds tables, headings or
   * several paragraphs in a cell, or has a single column.
   */
  private boolean isDataTable(Element row) {
    Element table = row.closest("table");
    if (table == null || row.childrenSize() < 2) {
      return false;
    }
    if (!table.equals(lastTable)) {
      lastTable = table;
      lastTableHoldsData =
          !table.attr("role").equals("presentation")
              && !table.attr("role").equals("none")
              && table.select(LAID_OUT).isEmpty();
    }
    return lastTableHoldsData;
  }
}
