package org.medclaim.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Span;

/**
 * A text that a rule is tested with.
 *
 * <p>{@code mark} is what the rule must find, as a span in the sentences joined by a blank; null
 * for a near miss, which {@code because} explains. {@code given} states the claim that the sentence
 * is assumed to make; null where it makes none. {@code purpose} is what the text is for,
 * advertising unless stated.
 */
record Example(
    List<String> sentences,
    @Nullable Span mark,
    @Nullable Given given,
    Purpose purpose,
    String because,
    int line) {
  /** Keeps its own copy of the sentences. */
  Example {
    sentences = List.copyOf(sentences);
  }

  /** All of it. */
  String text() {
    return String.join(" ", sentences);
  }
}
