package org.medclaim.rules;

import org.jspecify.annotations.Nullable;
import org.medclaim.model.Claim;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.model.Span;

/**
 * A place where a trigger holds; {@code span} points into the article's text. {@code technique} is
 * what the sentence persuades by, where that is what was asked for.
 */
record Hit(
    SentenceView sentence,
    Span span,
    @Nullable Claim claim,
    @Nullable PersuasionTechnique technique) {
  /** A place of words or of a claim. */
  Hit(SentenceView sentence, Span span, @Nullable Claim claim) {
    this(sentence, span, claim, null);
  }
}
