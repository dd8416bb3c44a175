package org.medclaim.ingest;

import java.text.Normalizer;

/**
 * Evens out what looks the same on a page but is not the same to a program.
 *
 * <p>Blanks of every width become a space; soft hyphens, zero-width and direction marks go, since
 * they would split a word that a reader sees whole; ligatures of typesetters ("eﬃcacy") become
 * letters; accents are composed (NFC). Digits, signs and wide CJK forms stay as they are.
 */
final class CleanText {
  private CleanText() {}

  /** The text with LF line ends, tabs kept, no control characters and no invisible ones. */
  static String lines(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\r') {
        out.append('\n');
        if (i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
          i++;
        }
      } else if (c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        out.append('\n');
      } else if (c == '\n' || c == '\t') {
        out.append(c);
      } else if (c >= '\uFB00' && c <= '\uFB06') {
        out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (isBlank(c)) {
        out.append(' ');
      } else if (!isInvisible(c) && !isLoneSurrogate(raw, i)) {
        out.append(c);
      } else if (isLoneSurrogate(raw, i)) {
        out.append('\uFFFD'); // half a character has no UTF-8, and so no stable digest
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** The text on one line: every run of white space is one space, none at the ends. */
  static String oneLine(String raw) {
    String clean = lines(raw);
    StringBuilder out = new StringBuilder(clean.length());
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c != ' ' && c != '\n' && c != '\t') {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  /** True for a space of any width; the ideographic space indents Chinese paragraphs. */
  static boolean isBlank(char c) {
    return c == ' '
        || c == '\u00A0'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200A')
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  private static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || c == '\u00AD'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\uFEFF';
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
