package org.medclaim.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.medclaim.model.Article;
import org.medclaim.model.InputFile;

/** Reads one document that a test holds in its hands, and shows blocks as {@code KIND text}. */
final class Reading {
  private Reading() {}

  static Article read(Path folder, String name, String content)
      throws IOException, UnreadableInputException {
    return read(folder, name, content.getBytes(UTF_8));
  }

  static Article read(Path folder, String name, byte[] content)
      throws IOException, UnreadableInputException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return new ArticleReader().read(new InputFile("articles/" + name, file.toString()));
  }

  static List<String> blocks(Article article) {
    return article.blocks().stream()
        .map(
            b ->
                b.kind()
                    + (b.level() > 0 ? String.valueOf(b.level()) : "")
                    + " "
                    + b.span().of(article.text()))
        .toList();
  }
}
