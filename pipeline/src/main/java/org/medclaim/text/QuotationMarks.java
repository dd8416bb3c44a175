package org.medclaim.text;

import com.google.common.base.CharMatcher;

/** The marks between which somebody else's words stand, of the kinds that health pages use. */
public final class QuotationMarks {
  private static final CharMatcher MARKS = CharMatcher.anyOf("\"“”„«»");

  private QuotationMarks() {}

  /** True where the text has one, opening or closing; single ones are apostrophes as often. */
  public static boolean areIn(String text) {
    return MARKS.matchesAnyOf(text);
  }
}
