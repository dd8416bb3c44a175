package org.medclaim.cli;

import com.google.common.collect.ImmutableList;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.medclaim.eval.ArticleError;

/**
 * Lists errors by what they have in common, in the order in which mending them would help most: the
 * graver kind first, of one kind the most frequent first.
 */
final class ErrorListing {
  private static final int COLUMNS = 80;
  private static final int FURTHER = 2;

  private ErrorListing() {}

  /** The lines, at most 80 columns wide but for words that are wider. */
  static ImmutableList<String> lines(List<ArticleError> errors) {
    Map<ArticleError.Kind, Map<String, List<ArticleError>>> groups = new TreeMap<>();
    for (ArticleError error : errors) {
      groups
          .computeIfAbsent(error.kind(), kind -> new TreeMap<>())
          .computeIfAbsent(error.group(), group -> new ArrayList<>())
          .add(error);
    }
    List<String> lines = new ArrayList<>();
    for (Map<String, List<ArticleError>> ofKind : groups.values()) {
      ofKind.entrySet().stream()
          .sorted(
              Comparator.comparing(
                      (Map.Entry<String, List<ArticleError>> one) -> one.getValue().size())
                  .reversed()
                  .thenComparing(Map.Entry::getKey))
          .forEach(group -> list(group.getKey(), group.getValue(), lines));
    }
    return ImmutableList.copyOf(lines);
  }

  private static void list(String group, List<ArticleError> errors, List<String> lines) {
    lines.add("");
    lines.addAll(wrapped(errors.size() + " x " + group, 0));
    for (ArticleError error : errors) {
      lines.addAll(wrapped(error.place() + ": " + error.words(), 2));
    }
  }

  /** The text in lines, the first one indented by {@code indent}, the others by more. */
  static ImmutableList<String> wrapped(String text, int indent) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    String plain = text.replaceAll("\\s+", " ");
    breaks.setText(plain);
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String word = plain.substring(from, to);
      boolean begun = !line.toString().isBlank();
      if (begun && line.length() + word.stripTrailing().length() > COLUMNS) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(indent + FURTHER));
      }
      line.append(word);
      from = to;
    }
    return lines.add(line.toString().stripTrailing()).build();
  }
}
