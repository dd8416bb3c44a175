package org.medclaim.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.medclaim.ingest.Reading.blocks;
import static org.medclaim.ingest.Reading.read;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medclaim.model.Article;

class PlainTextTest {
  @TempDir Path folder;

  @Test
  void everyLineIsABlock() throws Exception {
    Article article =
        read(
            folder,
            "x.txt",
            "Can it be cured?\r\n\r\n   It depends.\tOn the type.  \r\n\u2460 By luck.\r\n1. Chemotherapy\r\n");
    assertEquals(
        List.of(
            "LINE Can it be cured?",
            "LINE It depends.\tOn the type.",
            "LIST_ITEM \u2460 By luck.",
            "LIST_ITEM 1. Chemotherapy"),
        blocks(article));
    assertEquals(
        "Can it be cured?\n\n   It depends.\tOn the type.  \n\u2460 By luck.\n1. Chemotherapy\n",
        article.text());
    assertEquals("Can it be cured?", article.title());
    assertEquals("text/plain", article.source().mediaType());
    assertEquals("UTF-8", article.source().charset());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u2460 item",
        "\u25CF item",
        "\u25CFitem",
        "\u2022 item",
        "- item",
        "* item",
        "\u2013 item",
        "1. item",
        "12) item",
        "(1) item",
        "\uFF081\uFF09item",
        "a) item",
        "\u4E00\u3001\u75C5\u56E0",
        "\uFF08\u4E8C\uFF09\u6CBB\u7597",
        "3\u3001\u75C7\u72B6",
        "\u2714 item"
      })
  void knowsTheMarksOfListItems(String line) {
    assertEquals(true, ListMarker.isItem(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-5 degrees",
        "3.5 million people",
        "*starred*",
        "2019 was a year",
        "A. Smith said so",
        "(see below)",
        "1.5% of patients",
        "\u4E00\u4E2A\u75C5\u4EBA",
        "1.",
        "\u2022"
      })
  void leavesOtherLinesAlone(String line) {
    assertEquals(false, ListMarker.isItem(line));
  }

  @Test
  void joinsTheLinesOfWrappedText() throws Exception {
    String text =
        """
        Treatment of lupus
        Treatment of systemic lupus erythematosus should be individualised
        according to the severity of the disease, the organs involved and
        the activity. Most of the patients in the trial of 2019, which the
        FDA accepted, took hydroxychloroquine.

        - A list item that is long enough to be wrapped at the same column
          goes on in the next line.
        - Another one.
        """;
    Article article = read(folder, "mail.txt", text);
    assertEquals(text, article.text());
    assertEquals(
        List.of(
            "LINE Treatment of lupus",
            "LINE " + text.substring(text.indexOf("Treatment of systemic"), text.indexOf("\n\n")),
            "LIST_ITEM " + text.substring(text.indexOf("- A list"), text.indexOf("\n- Another")),
            "LIST_ITEM - Another one."),
        blocks(article));
  }

  @Test
  void doesNotJoinUnmarkedItemsOfAboutEqualLength() throws Exception {
    String text =
        """
        Rapidly restores the immune function of patients
        Reduces the side effects of usual chemotherapies
        Prevents that the leukaemia comes back for years
        """;
    assertEquals(3, blocks(read(folder, "items.txt", text)).size());
  }

  @Test
  void removesWhatOnlyProgramsSee() throws Exception {
    Article article =
        read(
            folder,
            "x.txt",
            "\uFEFFleu\u00ADkae\u200Bmia\u00A0cell e\uFB03cacy cafe\u0301 40\u2009000\u202E!");
    assertEquals("leukaemia cell efficacy caf\u00E9 40 000!", article.text());
  }

  @Test
  void anArticleIsKnownByPathAndText() throws Exception {
    Article article = read(folder, "x.txt", "A.\r\nB.");
    assertEquals(article.id(), read(folder, "x.txt", "A.\nB.").id());
    assertEquals(
        "sha256:"
            + com.google.common.hash.Hashing.sha256()
                .hashString("articles/x.txt\0A.\nB.", java.nio.charset.StandardCharsets.UTF_8),
        article.id());
    assertEquals(6, article.source().bytes());
    assertEquals(
        false, article.source().sha256().equals(read(folder, "x.txt", "A.\nB.").source().sha256()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Can childhood leukaemia be cured?\\nYes.           | x.txt            | Can childhood leukaemia be cured?",
        "top of page\\nCAR-T Cell Therapy\\nThe therapy is. | x.txt            | CAR-T Cell Therapy",
        "By Jane Doe\\nStatins and sleep\\nThey slept.       | x.txt            | Statins and sleep",
        "Leukaemia is a tumour.\\nIt is treatable            | car_t-therapy.txt | Car t therapy",
        "1. Chemotherapy\\nIt works.                         | 000_ab.txt       | 000 ab",
        "https://example.org/x\\nIt works.                   | no-extension     | No extension",
      })
  void choosesATitle(String text, String name, String title) throws Exception {
    assertEquals(title, read(folder, name, text.replace("\\n", "\n")).title());
  }
}
