package org.medclaim.rules;

import org.medclaim.model.Severity;

/**
 * What all rules have in common: who they are, what they rest on, how grave they are, and what they
 * say.
 *
 * <p>{@code message} and {@code suggestion} may hold the placeholders of {@link Placeholder}.
 */
public record RuleCard(
    String id,
    Pack pack,
    Instrument instrument,
    Binding binding,
    RuleStatus status,
    String summary,
    String why,
    Severity severity,
    Validity validity,
    Audience audience,
    String citation,
    String message,
    String suggestion) {}
