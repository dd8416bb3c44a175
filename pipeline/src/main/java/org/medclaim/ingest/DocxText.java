package org.medclaim.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a Word document (.docx).
 *
 * <p>POI is used directly, not by way of Tika's parser, because that loses what matters here: it
 * reads 10<sup>6</sup> cells as 106 cells, hidden text as shown and list items as paragraphs.
 * Deleted text, running headers and footers, comments and pictures are left out; footnotes follow
 * at the end, for a disclosure may stand in one.
 */
final class DocxText {
  private static final Pattern HEADING = Pattern.compile("heading ([1-6])");

  /** A whole library of text is smaller than this; what unpacks to more is an attack. */
  private static final long MOST_UNPACKED = 200L << 20;

  private static final Set<String> TRACKED_AWAY = Set.of("del", "moveFrom");
  private static final long MOST_MARKUP = 60L << 20;

  private DocxText() {}

  static ParsedText parse(byte[] bytes) throws UnreadableInputException {
    checkUnpackedSize(bytes);
    Document page = Document.createShell("");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      convert(document.getBodyElements(), document, page.body());
      document
          .getFootnotes()
          .forEach(note -> convert(note.getBodyElements(), document, page.body()));
    } catch (IOException | RuntimeException e) {
      // POI meets broken files with exceptions of many kinds; all mean the same to a user.
      throw new UnreadableInputException(
          "The Word document is damaged or cut short and cannot be read.", e);
    }
    return HtmlPage.parseBare(page, "", "");
  }

  private static void checkUnpackedSize(byte[] bytes) throws UnreadableInputException {
    long all = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        long markup = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          all += n;
          markup += entry.getName().endsWith(".xml") ? n : 0;
          if (all > MOST_UNPACKED || markup > MOST_MARKUP) {
            throw new UnreadableInputException(
                "The Word document unpacks to more than "
                    + ((all > MOST_UNPACKED ? MOST_UNPACKED : MOST_MARKUP) >> 20)
                    + " MB, as a zip bomb does; it was not opened.");
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableInputException(
          "The Word document is damaged or cut short and cannot be read.", e);
    }
  }

  private static void convert(List<IBodyElement> elements, XWPFDocument document, Element into) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        convertRuns(paragraph, into.appendElement(tag(paragraph, document)));
      } else if (element instanceof XWPFTable table) {
        convertTable(table, document, into.appendElement("table"));
      } else if (element instanceof XWPFSDT field) {
        field
            .getContent()
            .getText()
            .lines()
            .forEach(line -> into.appendElement("p").appendText(line));
      }
    }
  }

  private static void convertTable(XWPFTable table, XWPFDocument document, Element into) {
    for (XWPFTableRow row : table.getRows()) {
      Element tr = into.appendElement("tr");
      for (XWPFTableCell cell : row.getTableCells()) {
        Element td = tr.appendElement("td");
        List<IBodyElement> content = cell.getBodyElements();
        if (content.size() == 1 && content.get(0) instanceof XWPFParagraph paragraph) {
          convertRuns(paragraph, td);
        } else {
          convert(content, document, td);
        }
      }
    }
  }

  private static String tag(XWPFParagraph paragraph, XWPFDocument document) {
    XWPFStyle style =
        paragraph.getStyleID() == null || document.getStyles() == null
            ? null
            : document.getStyles().getStyle(paragraph.getStyleID());
    // Built-in styles keep their English name in the file, whatever language Word speaks.
    String name = style == null || style.getName() == null ? "" : style.getName();
    String lower = name.toLowerCase(Locale.ROOT);
    Matcher heading = HEADING.matcher(lower);
    if (heading.matches()) {
      return "h" + heading.group(1);
    }
    if (lower.equals("title")) {
      return "h1";
    }
    if (lower.equals("quote") || lower.equals("intense quote")) {
      return "blockquote";
    }
    return paragraph.getNumID() != null || lower.startsWith("list ") ? "li" : "p";
  }

  private static void convertRuns(XWPFParagraph paragraph, Element into) {
    for (XWPFRun run : paragraph.getRuns()) {
      if (run.isVanish()
          || run.isStrikeThrough()
          || run.isDoubleStrikeThrough()
          || isTrackedAway(run)) {
        continue;
      }
      Element target = into;
      if (run instanceof XWPFHyperlinkRun) {
        target = target.appendElement("a");
      }
      if (isSuperscript(run)) {
        target = target.appendElement("sup");
      }
      target.appendText(run.text());
    }
    // Neighbouring runs of one superscript ("[1", "2]") must be seen as one mark.
    joinNeighbours(into);
  }

  /** True for text that a tracked change has deleted here or moved elsewhere. */
  private static boolean isTrackedAway(XWPFRun run) {
    try (XmlCursor cursor = run.getCTR().newCursor()) {
      return cursor.toParent() && TRACKED_AWAY.contains(cursor.getName().getLocalPart());
    }
  }

  private static void joinNeighbours(Element paragraph) {
    for (Element sup : paragraph.select("sup")) {
      if (sup.previousSibling() instanceof Element before && before.normalName().equals("sup")) {
        before.appendText(sup.wholeText());
        sup.remove(); // so that a third one follows the joined mark
      }
    }
  }

  private static boolean isSuperscript(XWPFRun run) {
    return run.getVerticalAlignment() != null
        && VerticalAlign.SUPERSCRIPT.name().equalsIgnoreCase(run.getVerticalAlignment().toString());
  }
}
