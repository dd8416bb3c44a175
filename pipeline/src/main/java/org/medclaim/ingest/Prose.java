package org.medclaim.ingest;

import org.jsoup.nodes.Element;

/** Measures of a part of a page: how much of it is running text and how much of it is links. */
final class Prose {
  /** Shorter blocks are labels, buttons and headings. */
  private static final int SENTENCE = 60;

  private static final double MOSTLY_TEXT = 0.5;

  private Prose() {}

  /** The share of the visible text that is a link, 0 to 1; 0 where there is no text. */
  static double linkDensity(Element element) {
    int all = element.text().length();
    if (all == 0) {
      return 0;
    }
    int linked = 0;
    for (Element link : element.select("a")) {
      linked += link.text().length();
    }
    return Math.min(1, (double) linked / all);
  }

  /** How many characters of the element stand in blocks that read like sentences. */
  static int amount(Element element) {
    int amount = 0;
    for (Element block :
        element.select(
            "p, div, li, td, dd, blockquote, section, article, main, pre, span, font, center, body")) {
      if (isProse(block)) {
        amount += block.ownText().length();
      }
    }
    return amount;
  }

  /** True for a block with a sentence of its own, not counting the blocks inside it. */
  static boolean isProse(Element block) {
    return widthOf(block.ownText()) >= SENTENCE && linkDensity(block) < MOSTLY_TEXT;
  }

  /** Length as a reader feels it: a Chinese character says as much as two or three letters. */
  private static int widthOf(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += Character.isIdeographic(text.charAt(i)) ? 3 : 1;
    }
    return width;
  }
}
