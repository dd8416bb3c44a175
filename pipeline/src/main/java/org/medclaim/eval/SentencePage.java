package org.medclaim.eval;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Source;
import org.medclaim.model.Span;

/** Makes articles of one sentence. */
public final class SentencePage {
  private SentencePage() {}

  /** An article in English that consists of this text alone. */
  public static Article of(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String digest = Hashing.sha256().hashBytes(bytes).toString();
    return new Article(
        "sha256:" + digest,
        path,
        "",
        "en",
        text,
        List.of(new Block(BlockKind.PARAGRAPH, 0, new Span(0, text.length()))),
        new Source(digest, bytes.length, "text/plain", "UTF-8"));
  }
}
