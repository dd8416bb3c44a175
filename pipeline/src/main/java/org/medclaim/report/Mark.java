package org.medclaim.report;

import org.jspecify.annotations.Nullable;
import org.medclaim.model.Span;
import org.medclaim.report.view.TextView;

/**
 * Something that is marked in an article's text: a claim, or the words that a rule objects to.
 *
 * <p>{@code weight} orders marks that share text, the gravest first; {@code marker} is the link
 * behind it, null for rule words inside a claim, whose marker is the claim's.
 */
record Mark(
    Span span,
    Kind kind,
    String tone,
    int weight,
    String panel,
    boolean flagged,
    TextView.@Nullable Marker marker) {
  /** What is marked. */
  enum Kind {
    CLAIM,
    RULE
  }

  boolean isClaim() {
    return kind == Kind.CLAIM;
  }
}
