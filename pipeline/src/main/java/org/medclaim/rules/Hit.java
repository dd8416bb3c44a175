package org.medclaim.rules;

import org.jspecify.annotations.Nullable;
import org.medclaim.model.Claim;
import org.medclaim.model.Span;

/** A place where a trigger holds; {@code span} points into the article's text. */
record Hit(SentenceView sentence, Span span, @Nullable Claim claim) {}
