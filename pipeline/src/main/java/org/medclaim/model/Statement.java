package org.medclaim.model;

import java.io.Serializable;

/** A curated statement without numbers, of one reference, in our own words. */
public record Statement(
    String id, Pico pico, StatementKind kind, Verification verification, String sentence)
    implements EvidenceContent, Serializable {}
