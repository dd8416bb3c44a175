package org.medclaim.extract;

import java.util.List;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;

/** Which lines of an article head the text below them. */
final class Headings {
  private Headings() {}

  /**
   * True of a heading, and of a single marked line that text follows: a page may set its headings
   * as lists of one item each ("1) Acupuncture"). The last item of a longer list is none.
   */
  static boolean isHeading(List<Reading> readings, int index) {
    Sentence line = readings.get(index).sentence();
    return line.kind() == SentenceKind.HEADING
        || line.kind() == SentenceKind.LIST_ITEM
            && !endsLikeSentence(line.text())
            && (index == 0 || kind(readings, index - 1) != SentenceKind.LIST_ITEM)
            && index + 1 < readings.size()
            && kind(readings, index + 1) == SentenceKind.PROSE;
  }

  private static SentenceKind kind(List<Reading> readings, int index) {
    return readings.get(index).sentence().kind();
  }

  private static boolean endsLikeSentence(String text) {
    String line = text.stripTrailing();
    return line.isEmpty() || ".!?:;,".indexOf(line.charAt(line.length() - 1)) >= 0;
  }
}
