package org.medclaim.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.medclaim.ingest.Reading.blocks;
import static org.medclaim.ingest.Reading.read;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.model.Article;

class MarkdownTextTest {
  @TempDir Path folder;

  @Test
  void keepsTheWordsAndDropsTheMarkUp() throws Exception {
    Article article =
        read(
            folder,
            "x.md",
            """
            # CAR-T *therapy*

            It **cures** [most](https://example.org "t") patients,
            says `one` study.<!-- hidden --> Below 10<sup>6</sup>/L. ![alt text](x.png)

            Results
            -------

            * first
            * second
              wrapped
            1. numbered

            > It was quoted.

            | Arm | Cured |
            |-----|-------|
            | A   | 83%   |

            <div style="display:none">not shown</div>
            """);
    assertEquals(
        List.of(
            "HEADING1 CAR-T therapy",
            "PARAGRAPH It cures most patients, says one study. Below 10^6/L.",
            "HEADING2 Results",
            "LIST_ITEM first",
            "LIST_ITEM second wrapped",
            "LIST_ITEM numbered",
            "QUOTE It was quoted.",
            "TABLE_ROW Arm\tCured",
            "TABLE_ROW A\t83%"),
        blocks(article));
    assertEquals("CAR-T therapy", article.title());
    assertEquals("text/markdown", article.source().mediaType());
  }

  @Test
  void takesTheTitleFromFrontMatter() throws Exception {
    Article article =
        read(
            folder,
            "x.markdown",
            "---\nlayout: post\ntitle: \"Lupus: an overview\"\n---\n\nIt is rare.\n");
    assertEquals("Lupus: an overview", article.title());
    assertEquals(List.of("PARAGRAPH It is rare."), blocks(article));
  }

  @Test
  void aRuleAtTheTopIsNoFrontMatter() throws Exception {
    assertEquals(
        List.of("PARAGRAPH It is rare.", "PARAGRAPH Very."),
        blocks(read(folder, "x.md", "---\n\nIt is rare.\n\n---\n\nVery.\n")));
  }
}
