package org.medclaim.judge;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the lists of words that stand beside the judges: an entry a line, {@code #} a remark. */
final class WordList {
  private WordList() {}

  /**
   * The entries of a list, in order of the file.
   *
   * @throws UncheckedIOException where the program was built without the list
   */
  static ImmutableSet<String> read(String name) {
    try {
      return Resources.readLines(
              Resources.getResource(WordList.class, name), StandardCharsets.UTF_8)
          .stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(toImmutableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word list " + name, e);
    }
  }
}
