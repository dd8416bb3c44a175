package org.medclaim.terms;

import org.medclaim.model.Span;

/** A concept where a text names it. */
public record TermMatch(Concept concept, Span span, String text) {}
