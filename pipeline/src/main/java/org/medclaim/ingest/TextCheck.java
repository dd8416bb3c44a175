package org.medclaim.ingest;

/** Tells text from bytes that merely decode. */
final class TextCheck {
  /** Real texts have a stray control or replacement character; rubbish has them all over. */
  private static final double MOST_STRANGE = 0.02;

  private TextCheck() {}

  static void check(String text) throws UnreadableInputException {
    int nuls = 0;
    int strange = 0;
    int all = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      all++;
      nuls += c == 0 ? 1 : 0;
      strange += isStrange(c) ? 1 : 0;
    }
    if (nuls > 0) {
      throw new UnreadableInputException(
          "The file holds NUL bytes, so it is no text; it is a binary file or damaged.");
    }
    if (strange > all * MOST_STRANGE) {
      throw new UnreadableInputException(
          "The file is no text: "
              + Math.round(100.0 * strange / all)
              + "% of its characters are control characters or cannot be decoded.");
    }
  }

  private static boolean isStrange(int c) {
    return c == 0xFFFD
        || !Character.isDefined(c)
        || Character.getType(c) == Character.PRIVATE_USE
        || Character.getType(c) == Character.SURROGATE
        || (Character.isISOControl(c)
            && c != '\n'
            && c != '\r'
            && c != '\t'
            && c != '\f'
            && c != 0x1A // the end of file of old systems
            && c != 0x85);
  }
}
