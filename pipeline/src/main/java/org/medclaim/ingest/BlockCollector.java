package org.medclaim.ingest;

import java.util.ArrayList;
import java.util.List;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Span;

/** Lays blocks out as a text, one block a line, and remembers where each came to lie. */
final class BlockCollector {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  /** Adds a block; one without a visible character is left out. Tabs are kept. */
  void add(BlockKind kind, int level, String content) {
    if (content.isBlank()) {
      return;
    }
    if (text.length() > 0) {
      text.append('\n');
    }
    int start = text.length();
    text.append(content);
    blocks.add(new Block(kind, level, new Span(start, text.length())));
  }

  String text() {
    return text.toString();
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }
}
