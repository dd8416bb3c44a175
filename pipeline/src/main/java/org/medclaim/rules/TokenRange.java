package org.medclaim.rules;

import java.util.List;
import org.medclaim.model.Span;

/** A half-open range of a sentence's tokens. */
record TokenRange(int start, int end) {
  /** True where the two share a token. */
  boolean overlaps(TokenRange other) {
    return start < other.end && other.start < end;
  }

  /** True where the other lies wholly inside. */
  boolean contains(TokenRange other) {
    return start <= other.start && other.end <= end;
  }

  /** The characters from the first token to the last. */
  Span span(List<Token> tokens) {
    return new Span(tokens.get(start).start(), tokens.get(end - 1).end());
  }
}
