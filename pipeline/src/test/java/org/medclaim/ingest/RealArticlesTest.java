package org.medclaim.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.InputFile;

/** Reads articles that are too many, and not ours, to be kept with the tests. */
class RealArticlesTest {
  private static final Path SHARED =
      Path.of(System.getProperty("medclaim.home", ".."), "..", "shared");

  @TempDir Path folder;

  @Test
  void everySeedIsReadWholeAndInEnglish() throws Exception {
    Path seeds = SHARED.resolve("seeds");
    assumeTrue(Files.isDirectory(seeds), "needs ../shared/seeds beside the repository");
    for (InputFile file : new InputFinder().find(List.of(seeds.toString()))) {
      assertReadWhole(new ArticleReader().read(file));
    }
  }

  @Test
  void everyHundredthNewsArticleIsReadWhole() throws Exception {
    Path news = SHARED.resolve("data/articles/fakehealth_news.jsonl");
    assumeTrue(Files.isRegularFile(news), "needs ../shared/data/articles beside the repository");
    List<String> lines = Files.readAllLines(news);
    for (int i = 0; i < lines.size(); i += 100) {
      String text = new ObjectMapper().readTree(lines.get(i)).path("text").asText();
      assertReadWhole(Reading.read(folder, i + ".txt", text));
    }
  }

  private static void assertReadWhole(Article article) {
    assertFalse(article.blocks().isEmpty(), article.path());
    assertEquals("en", article.language(), article.path());
    StringBuilder rest = new StringBuilder();
    int end = 0;
    for (Block block : article.blocks()) {
      rest.append(article.text(), end, block.span().start());
      end = block.span().end();
    }
    rest.append(article.text().substring(end));
    assertEquals("", rest.toString().strip(), "text outside the blocks of " + article.path());
  }
}
