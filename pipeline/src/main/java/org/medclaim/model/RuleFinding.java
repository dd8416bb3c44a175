package org.medclaim.model;

import java.io.Serializable;

/**
 * What one rule says of one place in an article.
 *
 * <p>Apart from any verdict: a true statement can be illegal and a legal one false. {@code
 * sentenceIndex} is that of the sentence the span starts in. {@code suggestion} says what would
 * make it acceptable, or is empty.
 */
public record RuleFinding(
    String ruleId,
    RuleKind kind,
    Severity severity,
    String jurisdiction,
    String citation,
    String message,
    String suggestion,
    int sentenceIndex,
    Span span,
    String text)
    implements Serializable {}
