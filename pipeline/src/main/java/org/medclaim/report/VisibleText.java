package org.medclaim.report;

import java.util.Locale;

/**
 * Makes characters visible that would change how the text around them is read or drawn.
 *
 * <p>An article may hold directional overrides, by accident or on purpose, and a reviewer must see
 * the words in the order in which they were judged. Marks that only help right-to-left scripts
 * (U+200E, U+200F) stay as they are.
 */
final class VisibleText {
  private VisibleText() {}

  /** The text with each such character replaced by its number, such as ⟨U+202E⟩. */
  static String of(String text) {
    StringBuilder visible = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (needsShowing(text, i)) {
        if (visible == null) {
          visible = new StringBuilder(text.length() + 16).append(text, 0, i);
        }
        visible.append(String.format(Locale.ROOT, "⟨U+%04X⟩", (int) c));
      } else if (visible != null) {
        visible.append(c);
      }
    }
    return visible == null ? text : visible.toString();
  }

  private static boolean needsShowing(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return isDirectional(c) || isControl(c);
  }

  private static boolean isDirectional(char c) {
    return ('\u202A' <= c && c <= '\u202E') || ('\u2066' <= c && c <= '\u2069');
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || ('\u007F' <= c && c <= '\u009F');
  }
}
