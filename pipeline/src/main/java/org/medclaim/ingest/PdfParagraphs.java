package org.medclaim.ingest;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.nodes.Entities;

/**
 * Collects the paragraphs of a PDF page by page, their lines apart, superscripts marked.
 *
 * <p>The text is escaped as in HTML; a superscript stands in {@code <sup>}. A superscript is told
 * by its looks: clearly smaller than the letter before it and clearly above its base line.
 */
final class PdfParagraphs extends PDFTextStripper {
  private static final float SMALLER = 0.85f;
  private static final float RAISED = 0.15f;

  /** Text so much smaller than the letter before it follows a capital that opens a chapter. */
  private static final float DROPPED_CAPITAL = 0.4f;

  private final List<List<String>> pages = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private float size;
  private float baseLine;

  PdfParagraphs() {
    setSuppressDuplicateOverlappingText(true);
  }

  /** All pages of a document, in order; a page without text is an empty list. */
  List<List<String>> read(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return pages;
  }

  @Override
  protected void startPage(PDPage page) {
    pages.add(new ArrayList<>());
  }

  @Override
  protected void endPage(PDPage page) {
    endParagraph();
  }

  @Override
  protected void writeParagraphStart() {
    endParagraph();
  }

  @Override
  protected void writeParagraphEnd() {
    endParagraph();
  }

  private void endParagraph() {
    String content = paragraph.toString().strip();
    paragraph.setLength(0);
    size = 0;
    if (!content.isEmpty() && !pages.isEmpty()) {
      pages.get(pages.size() - 1).add(content);
    }
  }

  @Override
  protected void writeLineSeparator() {
    while (paragraph.length() > 0 && paragraph.charAt(paragraph.length() - 1) == ' ') {
      paragraph.setLength(paragraph.length() - 1);
    }
    paragraph.append('\n');
    size = 0;
  }

  @Override
  protected void writeWordSeparator() {
    paragraph.append(' ');
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (positions.stream().noneMatch(this::isRaised)) {
      paragraph.append(Entities.escape(CleanText.lines(text)));
      return;
    }
    boolean raised = false;
    for (TextPosition glyph : positions) {
      boolean nowRaised = isRaised(glyph);
      if (nowRaised != raised) {
        paragraph.append(nowRaised ? "<sup>" : "</sup>");
        raised = nowRaised;
      }
      paragraph.append(Entities.escape(CleanText.lines(String.valueOf(glyph.getUnicode()))));
    }
    if (raised) {
      paragraph.append("</sup>");
    }
  }

  /**
   * Compares with the last letter that stood on the base line, and remembers this one if it does.
   */
  private boolean isRaised(TextPosition glyph) {
    float glyphSize = glyph.getFontSizeInPt();
    boolean raised =
        size > 0
            && glyphSize < size * SMALLER
            && glyphSize > size * DROPPED_CAPITAL
            && baseLine - glyph.getYDirAdj() > size * RAISED;
    if (!raised) {
      size = glyphSize;
      baseLine = glyph.getYDirAdj();
    }
    return raised;
  }
}
