package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that a quantity is written in: a pattern and a way to read it.
 *
 * <p>One that begins with its number is tried only where a number begins, any other is searched
 * for; both only where the sentence holds one of the needles.
 */
record Shape(Pattern pattern, Reader reader, boolean atNumber, Needles needles) {
  /** Reads one match of a form; nothing where it means something else. */
  interface Reader {
    List<Draft> read(Matcher match, String text);
  }

  /**
   * A form that begins with its number: a digit or what {@link Numerals#NUMBER} matches. {@code
   * needles} are strings of which each match, or what its reader asks for, holds one; none where
   * there are no such strings.
   */
  static Shape atNumber(String template, Reader reader, String... needles) {
    return new Shape(
        Pieces.compile(template), reader, true, Needles.of(ImmutableList.copyOf(needles)));
  }

  /** A form with words first; each match holds one of {@code needles}. */
  static Shape anywhere(String template, Reader reader, String... needles) {
    return new Shape(
        Pieces.compile(template), reader, false, Needles.of(ImmutableList.copyOf(needles)));
  }
}
