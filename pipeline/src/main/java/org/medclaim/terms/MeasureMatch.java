package org.medclaim.terms;

import org.medclaim.model.Span;

/** A measure where a text names it. */
public record MeasureMatch(Measure measure, Span span, String text) {}
