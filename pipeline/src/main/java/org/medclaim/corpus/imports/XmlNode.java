package org.medclaim.corpus.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An element of one record, with all that is in it; names are without their namespace's prefix. */
final class XmlNode {
  private static final XmlNode NONE = new XmlNode("", Map.of());

  /** Elements that begin and end a line: their words must not run into those beside them. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "title", "br", "break", "list-item", "item", "paragraph", "label", "td", "th", "li");

  private final String name;
  private final Map<String, String> attributes;

  /** Texts and elements in their order. */
  private final List<Object> content = new ArrayList<>();

  XmlNode(String name, Map<String, String> attributes) {
    this.name = name;
    this.attributes = new LinkedHashMap<>(attributes);
  }

  String name() {
    return name;
  }

  /** The attribute's value, or empty. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  void add(XmlNode child) {
    content.add(child);
  }

  void add(String text) {
    content.add(text);
  }

  /** The elements in this one, in order. */
  Stream<XmlNode> children() {
    return content.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast);
  }

  /** The elements of a name in this one, in order. */
  Stream<XmlNode> children(String child) {
    return children().filter(node -> node.name.equals(child));
  }

  /** The elements that a path of names leads to, in order. */
  Stream<XmlNode> all(String... path) {
    Stream<XmlNode> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(node -> node.children(step));
    }
    return found;
  }

  /** The first element that a path leads to; an empty one where there is none. */
  XmlNode at(String... path) {
    return find(path).orElse(NONE);
  }

  /** The first element that a path leads to. */
  Optional<XmlNode> find(String... path) {
    return all(path).findFirst();
  }

  /** Every element of a name, however deep, in order. */
  Stream<XmlNode> below(String descendant) {
    return children()
        .flatMap(
            child ->
                Stream.concat(
                    child.name.equals(descendant) ? Stream.of(child) : Stream.empty(),
                    child.below(descendant)));
  }

  /** All text in it on one line, without the elements that are left out. */
  String text(Predicate<XmlNode> leftOut) {
    StringBuilder text = new StringBuilder();
    collect(text, leftOut);
    return onOneLine(text);
  }

  /** Runs of blanks become one; by hand, since this is most of the work of an import. */
  private static String onOneLine(StringBuilder text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0') {
        blank = true;
      } else {
        if (blank && !line.isEmpty()) {
          line.append(' ');
        }
        blank = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /** All text in it on one line. */
  String text() {
    return text(node -> false);
  }

  private void collect(StringBuilder text, Predicate<XmlNode> leftOut) {
    for (Object part : content) {
      if (part instanceof XmlNode child) {
        if (!leftOut.test(child)) {
          child.collectInline(text, leftOut);
        }
      } else {
        text.append(part);
      }
    }
  }

  private void collectInline(StringBuilder text, Predicate<XmlNode> leftOut) {
    int start = text.length();
    collect(text, leftOut);
    // 10 with a raised 6 is a million: "106" would be another number.
    if (name.equals("sup")
        && start > 0
        && Character.isDigit(text.charAt(start - 1))
        && text.substring(start).strip().matches("[-\u2212\u2013+]?\\d+")) {
      text.insert(start, '^');
    }
    if (BLOCKS.contains(name)) {
      text.insert(start, ' ').append(' ');
    }
  }
}
