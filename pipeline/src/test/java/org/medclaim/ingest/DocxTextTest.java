package org.medclaim.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.medclaim.ingest.Reading.blocks;
import static org.medclaim.ingest.Reading.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.model.Article;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

class DocxTextTest {
  @TempDir Path folder;

  @Test
  void readsHeadingsItemsRowsAndQuotes() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      style(document, "berschrift1", "heading 1");
      style(document, "Zitat", "Quote");
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Clinic");
      paragraph(document, "berschrift1", "Can it be cured?");
      paragraph(document, null, "It  depends.");
      paragraph(document, "Zitat", "It works.");
      XWPFParagraph item = document.createParagraph();
      item.setNumID(BigInteger.ONE);
      item.createRun().setText("An item");
      XWPFTable table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("A");
      table.getRow(0).getCell(1).setText("83%");
      Article article = read(folder, "x.docx", bytes(document));
      assertEquals(
          List.of(
              "HEADING1 Can it be cured?",
              "PARAGRAPH It depends.",
              "QUOTE It works.",
              "LIST_ITEM An item",
              "TABLE_ROW A\t83%"),
          blocks(article));
      assertEquals("Can it be cured?", article.title());
      assertEquals("", article.source().charset());
      assertTrue(article.source().mediaType().endsWith("wordprocessingml.document"));
    }
  }

  @Test
  void readsRunsWithTheirMeaning() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText("Below 10");
      raised(paragraph, "6");
      paragraph.createRun().setText("/L, cu");
      paragraph.createRun().setText("red");
      raised(paragraph, "1");
      raised(paragraph, "2");
      paragraph.createRun().setText(".");
      XWPFRun hidden = paragraph.createRun();
      hidden.setText(" Not shown.");
      hidden.setVanish(true);
      XWPFRun struck = paragraph.createRun();
      struck.setText(" Withdrawn.");
      struck.setStrikeThrough(true);
      paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(" Deleted.");
      assertEquals("Below 10^6/L, cured[12].", read(folder, "x.docx", bytes(document)).text());
    }
  }

  @Test
  void saysWhyADocumentCannotBeRead() throws Exception {
    byte[] whole;
    try (XWPFDocument document = new XWPFDocument()) {
      paragraph(document, null, "Some text.");
      whole = bytes(document);
    }
    assertEquals(
        "The Word document is damaged or cut short and cannot be read.",
        reason("x.docx", Arrays.copyOf(whole, whole.length / 2)));
    assertEquals(
        "The Word document is damaged or cut short and cannot be read.",
        reason("x.docx", zip("word/other.xml", new byte[10])));
    assertEquals(
        "The Word document unpacks to more than 60 MB, as a zip bomb does; it was not opened.",
        reason("x.docx", zip("word/document.xml", new byte[61 << 20])));
    assertTrue(reason("x.zip", zip("a.txt", new byte[10])).startsWith("The file is a ZIP archive"));
    assertEquals(
        "The Office document is protected by a password; save it without one.",
        reason("x.docx", encrypted()));
  }

  private static byte[] encrypted() throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(container)) {
        out.write(new byte[100]);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      container.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private String reason(String name, byte[] content) {
    return assertThrows(UnreadableInputException.class, () -> read(folder, name, content)).reason();
  }

  private static byte[] zip(String entry, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static void style(XWPFDocument document, String id, String name) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    document.createStyles().addStyle(new XWPFStyle(style));
  }

  private static void paragraph(
      XWPFDocument document, @org.jspecify.annotations.Nullable String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    if (style != null) {
      paragraph.setStyle(style);
    }
    paragraph.createRun().setText(text);
  }

  private static void raised(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setSubscript(VerticalAlign.SUPERSCRIPT);
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }
}
