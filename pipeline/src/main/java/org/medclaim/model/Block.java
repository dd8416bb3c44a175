package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * One line or paragraph of an article as the page laid it out.
 *
 * <p>Blocks are in text order and never overlap; text between blocks is white space. {@code level}
 * is 1 to 6 for a heading whose level the page states and 0 for everything else.
 */
public record Block(BlockKind kind, int level, Span span) implements Serializable {
  public Block {
    checkArgument(level >= 0 && level <= 6, "heading level out of range: %s", level);
  }
}
