package org.medclaim.ingest;

import java.util.List;
import org.medclaim.model.Block;

/**
 * What a parser makes of a document.
 *
 * <p>{@code title} is what the format itself states as such and {@code language} the code that it
 * declares; both are empty where there is none. {@code charset} is empty for binary formats.
 */
record ParsedText(String text, List<Block> blocks, String title, String language, String charset) {
  ParsedText {
    blocks = List.copyOf(blocks);
  }
}
