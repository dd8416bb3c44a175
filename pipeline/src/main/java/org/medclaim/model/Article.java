package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.List;

/**
 * One document as read.
 *
 * <p>All offsets of all later stages point into {@code text}. {@code path} is how a user would name
 * the input: relative, with forward slashes, the same on every machine. {@code language} is an ISO
 * 639-1 code, or {@code und} where it could not be told.
 */
public record Article(
    String id,
    String path,
    String title,
    String language,
    String text,
    List<Block> blocks,
    Source source)
    implements Serializable {
  public Article {
    checkArgument(id.matches("sha256:[0-9a-f]{64}"), "not an article id: %s", id);
    blocks = List.copyOf(blocks);
    int end = 0;
    for (Block block : blocks) {
      checkArgument(
          end <= block.span().start() && block.span().end() <= text.length(),
          "block %s out of order or outside the text",
          block);
      end = block.span().end();
    }
  }

  /** The name of the article's page and anchors: 16 hex digits of its id. */
  public String pageName() {
    return id.substring("sha256:".length(), "sha256:".length() + 16);
  }
}
