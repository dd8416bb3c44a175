package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that a quantity is written in: a pattern and a way to read it.
 *
 * <p>One without needles begins with its number and is tried only where a number begins; one with
 * needles is searched for where the sentence, in lower case, has one of them.
 */
record Shape(Pattern pattern, Reader reader, ImmutableList<String> needles) {
  /** Reads one match of a form; nothing where it means something else. */
  interface Reader {
    List<Draft> read(Matcher match, String text);
  }

  /** A form that begins with its number. */
  static Shape atNumber(String template, Reader reader) {
    return new Shape(Pieces.compile(template), reader, ImmutableList.of());
  }

  /** A form with words first; {@code needles} are one or more of them, in lower case. */
  static Shape anywhere(String template, Reader reader, String... needles) {
    return new Shape(Pieces.compile(template), reader, ImmutableList.copyOf(needles));
  }
}
