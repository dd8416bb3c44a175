package org.medclaim.model;

import java.io.Serializable;

/** Words of a claim that a judge or a rule can turn on. */
public record Cue(CueKind kind, Span span, String text) implements Serializable {}
