package org.medclaim.ingest;

import java.util.regex.Pattern;

/**
 * Writes a superscript on the line without changing what it says.
 *
 * <p>"10<sup>6</sup>/L" must not become "106/L", nor "remission<sup>12</sup>" "remission12". An
 * exponent gets a caret (10^6, m^2, kg^-1), a reference mark gets brackets (remission[12]), and
 * everything else (1st, CD8+, Ca2+, 131I) is joined as it stands. Subscripts are always joined:
 * H2O, IC50, HbA1c.
 */
final class Superscripts {
  private static final Pattern NUMBER = Pattern.compile("[+\u2212\u2013-]?\\d+");
  private static final Pattern REFERENCES =
      Pattern.compile("\\[?\\(?\\d{1,3}(?:\\s*[,;\u2013-]\\s*\\d{1,3})*\\)?]?|[a-h]");
  private static final Pattern POWER_BASE = Pattern.compile("(?s).*(?<![\\d.,])(?:10|2)");
  private static final Pattern UNIT =
      Pattern.compile(
          "(?s).*(?:^|[\\s\\d/\u00B7*(])(?:[kcdm\u00B5\u03BCn]?m|s|h|min|kg|g|[dm]?L|l|mol|y|d|week|day)");

  private Superscripts() {}

  /**
   * How a superscript reads in running text.
   *
   * @param before the line so far
   * @param linked true where the superscript is a link, as reference marks are
   */
  static String inline(CharSequence before, String content, boolean linked) {
    String mark = CleanText.oneLine(content);
    if (mark.isEmpty() || before.length() == 0 || endsWithBlank(before)) {
      return mark;
    }
    if (NUMBER.matcher(mark).matches() && !linked) {
      boolean signed = !Character.isDigit(mark.charAt(0));
      CharSequence base = before.subSequence(Math.max(0, before.length() - 12), before.length());
      if (signed || POWER_BASE.matcher(base).matches() || UNIT.matcher(base).matches()) {
        return "^" + mark.replace('\u2212', '-').replace('\u2013', '-');
      }
    }
    if (REFERENCES.matcher(mark).matches()) {
      return mark.startsWith("[") || mark.startsWith("(") ? mark : "[" + mark + "]";
    }
    return mark;
  }

  private static boolean endsWithBlank(CharSequence text) {
    return Character.isWhitespace(text.charAt(text.length() - 1));
  }
}
