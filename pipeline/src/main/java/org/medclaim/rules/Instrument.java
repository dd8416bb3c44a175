package org.medclaim.rules;

/**
 * A law, code or guidance that rules of a pack rest on.
 *
 * <p>{@code source} says where its text was found, {@code checked} who held the rules against it
 * and how. Rules inherit binding, audience and validity unless they state their own.
 */
public record Instrument(
    String id,
    String name,
    Binding binding,
    Audience audience,
    Validity validity,
    String source,
    String checked) {}
