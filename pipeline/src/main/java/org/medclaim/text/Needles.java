package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Strings of which a text must hold one for a pattern to match anywhere in it.
 *
 * <p>Looking for a few strings costs a hundredth of what trying a pattern at every place does, and
 * most sentences hold none. A needle with a capital is looked for as written, any other in the text
 * in lower case.
 */
record Needles(ImmutableList<String> asWritten, ImmutableList<String> lowered) {
  /** Without any needle, every text is worth a try. */
  static Needles of(List<String> needles) {
    return new Needles(
        needles.stream().filter(Needles::hasCapital).collect(ImmutableList.toImmutableList()),
        needles.stream()
            .filter(needle -> !hasCapital(needle))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Whether one of them stands in the text; {@code lower} is the text in lower case. */
  boolean in(String text, String lower) {
    return isEmpty() || holds(lower, lowered) || holds(text, asWritten);
  }

  boolean isEmpty() {
    return asWritten.isEmpty() && lowered.isEmpty();
  }

  private static boolean holds(String text, ImmutableList<String> needles) {
    for (int i = 0; i < needles.size(); i++) {
      if (text.contains(needles.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCapital(String needle) {
    return needle.chars().anyMatch(Character::isUpperCase);
  }
}
