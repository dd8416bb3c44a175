package org.medclaim.model;

import java.io.Serializable;

/** A qualifier of a claim with the words that gave rise to it. */
public record Qualifier(QualifierKind kind, Span span, String text) implements Serializable {}
