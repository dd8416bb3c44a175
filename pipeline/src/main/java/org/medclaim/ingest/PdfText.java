package org.medclaim.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.medclaim.model.BlockKind;

/**
 * Reads the text layer of a PDF.
 *
 * <p>PDFBox is used directly, not by way of Tika's parser, because that loses superscripts: it
 * reads 10<sup>6</sup> cells as 106 cells. Lines are put together into paragraphs, words that were
 * divided at a line's end are joined, and running headers, footers and page numbers go.
 */
final class PdfText {
  /** A line at a page's edge that this many pages share is a running header or footer. */
  private static final int RUNNING = 3;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)\\W*(?:page\\s*)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?\\W*");
  private static final Pattern DIVIDED = Pattern.compile("(?<!\\p{L})(\\p{L}++)-\\n(\\p{Ll}+)");

  /** First halves of compounds that keep their hyphen where the document does not show it. */
  private static final Set<String> HYPHENATED =
      Set.of(
          "long",
          "short",
          "well",
          "low",
          "high",
          "self",
          "follow",
          "non",
          "anti",
          "double",
          "placebo",
          "evidence",
          "first",
          "second",
          "third",
          "one",
          "two",
          "three",
          "five",
          "ten",
          "cell",
          "year",
          "half",
          "large",
          "small",
          "new",
          "risk",
          "life",
          "car",
          "dose",
          "event",
          "progression",
          "disease",
          "relapse",
          "stem",
          "bone",
          "age",
          "health",
          "real",
          "late",
          "early");

  private PdfText() {}

  static ParsedText parse(byte[] bytes) throws UnreadableInputException {
    List<List<String>> pages;
    String title;
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PdfParagraphs paragraphs = new PdfParagraphs();
      pages = paragraphs.read(document);
      String stated = document.getDocumentInformation().getTitle();
      title = stated == null ? "" : CleanText.oneLine(stated);
    } catch (InvalidPasswordException e) {
      throw new UnreadableInputException(
          "The PDF is protected by a password; save it without one.", e);
    } catch (IOException | RuntimeException e) {
      // PDFBox meets broken files with exceptions of many kinds; all mean the same to a user.
      throw new UnreadableInputException("The PDF is damaged and cannot be read.", e);
    }
    removeRunningLines(pages);
    List<String> paragraphs = acrossPages(pages);
    BlockCollector collector = new BlockCollector();
    Set<String> words = words(paragraphs);
    for (String paragraph : paragraphs) {
      collect(joinDividedWords(paragraph, words), collector);
    }
    if (collector.blocks().isEmpty()) {
      throw new UnreadableInputException(
          "The PDF holds no text; it is probably a scan, and Medclaim does not recognise letters in"
              + " pictures.");
    }
    String text = collector.text();
    boolean titleIsInText =
        !title.isEmpty() && text.substring(0, Math.min(text.length(), 2000)).contains(title);
    return new ParsedText(text, collector.blocks(), titleIsInText ? title : "", "", "");
  }

  private static void collect(String paragraph, BlockCollector collector) {
    // Superscripts come as <sup> from the page reader, everything else is escaped.
    Document html = Jsoup.parseBodyFragment(paragraph);
    Element body = html.body();
    String content = InlineText.of(body);
    BlockKind kind =
        ListMarker.isItem(content)
            ? BlockKind.LIST_ITEM
            : paragraph.contains("\n") ? BlockKind.PARAGRAPH : BlockKind.LINE;
    collector.add(kind, 0, content);
  }

  private static void removeRunningLines(List<List<String>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<String> page : pages) {
      edges(page).forEach(edge -> seen.merge(withoutDigits(edge), 1, Integer::sum));
    }
    for (List<String> page : pages) {
      for (String edge : edges(page)) {
        boolean isRunning = seen.getOrDefault(withoutDigits(edge), 0) >= RUNNING;
        if (isRunning || PAGE_NUMBER.matcher(edge).matches()) {
          page.remove(page.indexOf(edge) == 0 ? 0 : page.lastIndexOf(edge));
        }
      }
    }
  }

  /** The outermost paragraphs of a page, two on each side, those of one line only. */
  private static Set<String> edges(List<String> page) {
    Set<String> edges = new HashSet<>();
    for (int i = 0; i < page.size(); i++) {
      boolean isEdge = i < 2 || i >= page.size() - 2;
      if (isEdge && !page.get(i).contains("\n")) {
        edges.add(page.get(i));
      }
    }
    return edges;
  }

  private static String withoutDigits(String line) {
    return line.replaceAll("\\d+", "0");
  }

  /** A paragraph that goes on at the top of the next page is one paragraph. */
  private static List<String> acrossPages(List<List<String>> pages) {
    List<String> all = new ArrayList<>();
    for (List<String> page : pages) {
      boolean first = true;
      for (String paragraph : page) {
        String above = all.isEmpty() ? "" : all.get(all.size() - 1);
        boolean goesOn =
            first
                && !above.isEmpty()
                && ".!?:;".indexOf(above.charAt(above.length() - 1)) < 0
                && Character.isLowerCase(paragraph.codePointAt(0));
        if (goesOn) {
          all.set(all.size() - 1, above + "\n" + paragraph);
        } else {
          all.add(paragraph);
        }
        first = false;
      }
    }
    return all;
  }

  private static Set<String> words(List<String> paragraphs) {
    Set<String> words = new HashSet<>();
    Pattern word = Pattern.compile("[\\p{L}]+(?:-[\\p{L}]+)*");
    for (String paragraph : paragraphs) {
      Matcher matcher = word.matcher(paragraph);
      while (matcher.find()) {
        words.add(matcher.group().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /** "leuke-/mia" is leukemia, "long-/term" is long-term: what the rest of the text says counts. */
  static String joinDividedWords(String paragraph, Set<String> words) {
    return DIVIDED
        .matcher(paragraph)
        .replaceAll(
            m -> {
              String head = m.group(1).toLowerCase(Locale.ROOT);
              String tail = m.group(2);
              boolean keep =
                  !words.contains(head + tail)
                      && (words.contains(head + "-" + tail) || HYPHENATED.contains(head));
              return Matcher.quoteReplacement(m.group(1) + (keep ? "-" : "") + tail);
            });
  }
}
