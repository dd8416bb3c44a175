package org.medclaim.ingest;

import java.util.ArrayList;
import java.util.List;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Span;

/** The blocks of a text that somebody typed or pasted: mostly a sentence, sometimes a few lines. */
public final class TypedText {
  private static final String ENDS = ".!?:;\u3002\uFF01\uFF1F";

  private TypedText() {}

  /**
   * One line is one paragraph. Of several each is read for itself, so that a heading stays apart
   * from its text; a line that goes on in lower case belongs to the unfinished one above it.
   */
  public static List<Block> blocks(String text) {
    if (text.indexOf('\n') < 0) {
      return List.of(new Block(BlockKind.PARAGRAPH, 0, new Span(0, text.length())));
    }
    List<Block> blocks = new ArrayList<>();
    for (Block line : PlainText.blocks(text)) {
      int last = blocks.size() - 1;
      if (last >= 0 && goesOn(text, blocks.get(last).span(), line.span())) {
        Block above = blocks.get(last);
        Span whole = new Span(above.span().start(), line.span().end());
        blocks.set(last, new Block(above.kind(), above.level(), whole));
      } else {
        blocks.add(line);
      }
    }
    return List.copyOf(blocks);
  }

  private static boolean goesOn(String text, Span above, Span line) {
    boolean blankBetween =
        text.substring(above.end(), line.start()).chars().filter(c -> c == '\n').count() > 1;
    return !blankBetween
        && Character.isLowerCase(text.codePointAt(line.start()))
        && ENDS.indexOf(text.charAt(above.end() - 1)) < 0;
  }
}
