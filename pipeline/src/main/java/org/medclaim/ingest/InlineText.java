package org.medclaim.ingest;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Puts the text of inline mark-up together as a browser shows it: blanks only where the page has
 * them, superscripts with their meaning (see {@link Superscripts}).
 */
final class InlineText {
  private final StringBuilder line = new StringBuilder();

  void append(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!Character.isWhitespace(c) && !CleanText.isBlank(c)) {
        line.append(c);
      } else {
        blank();
      }
    }
  }

  /** A place where the page has white space, such as the border of a block. */
  void blank() {
    if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
  }

  /**
   * Takes an element whose text is not simply its content.
   *
   * @return false where it is an ordinary element and the caller goes on inside it
   */
  boolean appendSpecial(Element element) {
    String name = element.normalName();
    if (name.equals("sup")) {
      boolean linked = element.selectFirst("a") != null || hasParent(element, "a");
      line.append(Superscripts.inline(line, element.text(), linked));
      return true;
    }
    if (name.equals("q")) {
      line.append('\u201C').append(of(element)).append('\u201D');
      return true;
    }
    return false;
  }

  /** The line so far, cleaned; and a new one begins. */
  String take() {
    String taken = CleanText.oneLine(line.toString());
    line.setLength(0);
    return taken;
  }

  boolean isEmpty() {
    return lastVisible() == 0;
  }

  /** The last character that is not a blank; 0 where there is none. */
  char lastVisible() {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    return end == 0 ? 0 : line.charAt(end - 1);
  }

  /** All text of an element on one line, with a blank between its blocks. */
  static String of(Element root) {
    InlineText inline = new InlineText();
    root.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              inline.append(text.getWholeText());
            } else if (node instanceof Element element && !element.equals(root)) {
              if (inline.appendSpecial(element)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              if (isBoundary(element)) {
                inline.blank();
              }
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !element.equals(root) && isBoundary(element)) {
              inline.blank();
            }
            return FilterResult.CONTINUE;
          }
        });
    return inline.take();
  }

  private static boolean isBoundary(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private static boolean hasParent(Element element, String name) {
    Element parent = element.parent();
    return parent != null && parent.normalName().equals(name);
  }
}
