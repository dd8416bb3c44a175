package org.medclaim.extract;

import java.util.List;
import java.util.Locale;
import org.medclaim.model.Span;

/** How far the words of a trigger reach, counted in words, and which way. */
record Scope(Direction direction, int within) {
  /** Which way a trigger reaches. */
  enum Direction {
    FORWARD,
    BACKWARD,
    BOTH;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a trigger at {@code hit} reaches, up to the next of {@code stops}; empty where that is
   * nothing. A trigger that reaches both ways stands within its reach.
   */
  Span reach(Tokens tokens, PhraseBook.Hit<?> hit, List<? extends PhraseBook.Hit<?>> stops) {
    int from = direction == Direction.FORWARD ? hit.to() : Math.max(0, hit.from() - within);
    int to =
        direction == Direction.BACKWARD ? hit.from() : Math.min(tokens.size(), hit.to() + within);
    for (PhraseBook.Hit<?> stop : stops) {
      if (stop.from() >= hit.to()) {
        to = Math.min(to, stop.from());
      }
      if (stop.to() <= hit.from()) {
        from = Math.max(from, stop.to());
      }
    }
    return from < to ? tokens.span(from, to) : new Span(hit.span().end(), hit.span().end());
  }
}
