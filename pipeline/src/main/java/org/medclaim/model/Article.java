package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
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

  /**
   * The name of the article's page: 16 hex digits, made of its path alone, so that a link to the
   * page outlives an edit of the article.
   */
  public String pageName() {
    return Hashing.sha256().hashString(path, StandardCharsets.UTF_8).toString().substring(0, 16);
  }
}
