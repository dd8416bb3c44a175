package org.medclaim.text;

import java.util.ArrayList;
import java.util.List;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Source;
import org.medclaim.model.Span;

/** Articles as a plain text file gives them: one block a line. */
public final class TestArticles {
  private TestArticles() {}

  /** An English article whose title is its first line. */
  public static Article plain(String text) {
    return plain(text, "en");
  }

  /** An article in a language. */
  public static Article plain(String text, String language) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : com.google.common.base.Splitter.on('\n').split(text)) {
      int from = start + line.length() - line.stripLeading().length();
      int to = start + line.stripTrailing().length();
      if (from < to) {
        blocks.add(new Block(BlockKind.LINE, 0, new Span(from, to)));
      }
      start += line.length() + 1;
    }
    String title = blocks.isEmpty() ? "" : blocks.get(0).span().of(text);
    return new Article(
        "sha256:" + "0".repeat(64),
        "test.txt",
        title,
        language,
        text,
        blocks,
        new Source("0".repeat(64), text.length(), "text/plain", "UTF-8"));
  }
}
