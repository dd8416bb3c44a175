package org.medclaim.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.medclaim.ingest.Reading.blocks;
import static org.medclaim.ingest.Reading.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Article;

class PdfTextTest {
  private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  @TempDir Path folder;

  @Test
  void putsLinesTogetherAndDropsRunningLines() throws Exception {
    Article article =
        read(
            folder,
            "x.pdf",
            pdf(
                List.of(
                    "Journal, page 1",
                    "",
                    "A cure for leukaemia?",
                    "",
                    "The drug cut the risk of leuke-",
                    "mia by 20 percent in a long-",
                    "term study of the",
                    "",
                    "",
                    "1"),
                List.of(
                    "Journal, page 2", "", "children who took it.", "", "- An item", "", "", "2"),
                List.of("Journal, page 3", "", "The last words.", "", "3")));
    assertEquals(
        List.of(
            "LINE A cure for leukaemia?",
            "PARAGRAPH The drug cut the risk of leukemia by 20 percent in a long-term study of the"
                + " children who took it.",
            "LIST_ITEM - An item",
            "LINE The last words."),
        blocks(article));
    assertEquals("A cure for leukaemia?", article.title());
    assertEquals("en", article.language());
    assertEquals("application/pdf", article.source().mediaType());
    assertEquals("", article.source().charset());
  }

  @Test
  void keepsTheMeaningOfSuperscripts() throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.newLineAtOffset(50, 700);
        out.setFont(FONT, 12);
        out.showText("Fewer than 10");
        raised(out, "6");
        out.showText("/L were left in remission");
        raised(out, "12");
        out.showText(" & they stayed.");
        out.endText();
      }
      assertEquals(
          "Fewer than 10^6/L were left in remission[12] & they stayed.",
          read(folder, "x.pdf", bytes(document)).text());
    }
  }

  private static void raised(PDPageContentStream out, String text) throws IOException {
    out.setFont(FONT, 7);
    out.setTextRise(5);
    out.showText(text);
    out.setTextRise(0);
    out.setFont(FONT, 12);
  }

  @ParameterizedTest
  @CsvSource({
    "leuke, mia, '', leukemia",
    "long, term, '', long-term",
    "five, year, '', five-year",
    "remis, sion, '', remission",
    "meta, static, meta-static, meta-static",
    "follow, up, followup, followup"
  })
  void joinsWordsDividedAtALinesEnd(String head, String tail, String known, String joined) {
    assertEquals(joined, PdfText.joinDividedWords(head + "-\n" + tail, Set.of(known)));
  }

  @Test
  void saysWhyAPdfCannotBeRead() throws Exception {
    byte[] whole = pdf(List.of("Text."));
    byte[] cut = Arrays.copyOf(whole, whole.length / 3);
    assertEquals("The PDF is damaged and cannot be read.", reason("x.pdf", cut));
    assertEquals(
        "The PDF holds no text; it is probably a scan, and Medclaim does not recognise letters in"
            + " pictures.",
        reason("x.pdf", pdf(List.of())));
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertEquals(
          "The PDF is protected by a password; save it without one.",
          reason("x.pdf", bytes(document)));
    }
    assertEquals(
        "The file is named like a PDF but does not start like one; it is damaged or misnamed.",
        reason("x.pdf", new byte[] {'a', 'b', 'c'}));
  }

  private String reason(String name, byte[] content) {
    return assertThrows(UnreadableInputException.class, () -> read(folder, name, content)).reason();
  }

  @SafeVarargs
  private static byte[] pdf(List<String>... pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.beginText();
          out.setFont(FONT, 12);
          out.setLeading(14);
          out.newLineAtOffset(50, 760);
          for (String line : lines) {
            out.showText(line);
            out.newLine();
          }
          out.endText();
        }
      }
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
