package org.medclaim.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Span;

/**
 * Finds the blocks of a text without mark-up.
 *
 * <p>Every line is a block of its own, a list item where it starts with a list mark. The lines of a
 * text that was wrapped at a column, as mail is, are put together again: a block then spans several
 * lines, and a line end inside it is a blank. A text counts as wrapped only where its line ends
 * prove it, since two unmarked items put together would make a sentence that nobody wrote.
 */
final class PlainText {
  /** Nobody wraps narrower or wider; longer lines are paragraphs. */
  private static final int NARROWEST = 40;

  private static final int WIDEST = 120;

  private PlainText() {}

  /** The blocks of a text with LF line ends; their spans point into it. */
  static List<Block> blocks(String text) {
    List<Line> lines = lines(text);
    OptionalInt wrapWidth = wrapWidth(lines);
    List<Block> blocks = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Line first = lines.get(i);
      Line last = first;
      i++;
      while (wrapWidth.isPresent()
          && i < lines.size()
          && last.runsOnInto(lines.get(i), wrapWidth.getAsInt())) {
        last = lines.get(i);
        i++;
      }
      BlockKind kind = first.isItem ? BlockKind.LIST_ITEM : BlockKind.LINE;
      blocks.add(new Block(kind, 0, new Span(first.start, last.end)));
    }
    return blocks;
  }

  /** The blocks laid out afresh, each on one line, for preformatted text inside a page. */
  static void collect(String raw, BlockCollector collector) {
    String text = CleanText.lines(raw);
    for (Block block : blocks(text)) {
      collector.add(block.kind(), 0, CleanText.oneLine(block.span().of(text)));
    }
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean afterBlank = true;
    for (int start = 0; start <= text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int from = start;
      int to = end;
      while (from < to && isSpace(text.charAt(from))) {
        from++;
      }
      while (to > from && isSpace(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        lines.add(new Line(text, start, from, to, afterBlank));
      }
      afterBlank = from == to;
      start = end + 1;
    }
    return lines;
  }

  private static boolean isSpace(char c) {
    return c == '\t' || CleanText.isBlank(c);
  }

  /**
   * The column at which the text was wrapped, if it was.
   *
   * <p>The proof: where one line follows another and its first word would not have fit on the line
   * above, most such lines go on in lower case. In a text of one-line paragraphs they start with a
   * capital.
   */
  private static OptionalInt wrapWidth(List<Line> lines) {
    int width = 0;
    int longLines = 0;
    for (Line line : lines) {
      if (line.width <= WIDEST) {
        width = Math.max(width, line.width);
      } else {
        longLines++;
      }
    }
    if (width < NARROWEST || longLines * 10 > lines.size()) {
      return OptionalInt.empty();
    }
    int full = 0;
    int goesOn = 0;
    for (int i = 1; i < lines.size(); i++) {
      Line above = lines.get(i - 1);
      Line line = lines.get(i);
      if (!line.afterBlank && !line.isItem && above.isFull(line, width)) {
        full++;
        goesOn += line.startsLower() ? 1 : 0;
      }
    }
    return goesOn > 0 && goesOn * 2 >= full ? OptionalInt.of(width) : OptionalInt.empty();
  }

  /** A line that is not blank, without the white space around it. */
  private static final class Line {
    final int start;
    final int end;
    final int width;
    final boolean afterBlank;
    final boolean isItem;
    private final String text;

    Line(String document, int lineStart, int start, int end, boolean afterBlank) {
      this.start = start;
      this.end = end;
      this.width = end - lineStart;
      this.afterBlank = afterBlank;
      this.text = document.substring(start, end);
      this.isItem = ListMarker.isItem(text);
    }

    boolean runsOnInto(Line next, int wrapWidth) {
      if (next.afterBlank || next.isItem || width > WIDEST) {
        return false;
      }
      return isFull(next, wrapWidth)
          || (width * 2 >= wrapWidth && !endsSentence() && next.startsLower());
    }

    /** True where the next line's first word would not have fit here. */
    boolean isFull(Line next, int wrapWidth) {
      return width <= WIDEST && width + 1 + next.firstWordLength() > wrapWidth;
    }

    boolean startsLower() {
      int first = text.codePointAt(0);
      return Character.isLowerCase(first);
    }

    private boolean endsSentence() {
      return ".!?:;\u3002\uFF01\uFF1F".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private int firstWordLength() {
      int blank = 0;
      while (blank < text.length() && !isSpace(text.charAt(blank))) {
        blank++;
      }
      return blank;
    }
  }
}
