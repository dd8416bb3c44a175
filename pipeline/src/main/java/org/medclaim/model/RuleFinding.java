package org.medclaim.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of one place in an article.
 *
 * <p>Apart from any verdict: a true statement can be illegal and a legal one false. {@code
 * sentenceIndex} is that of the sentence the span starts in. {@code suggestion} says what would
 * make it acceptable, or is empty. A finding with a {@code suppression} stays on record but flags
 * nothing and counts for no severity.
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
    String text,
    @Nullable Suppression suppression)
    implements Serializable {

  /** A finding that nobody suppressed. */
  public RuleFinding(
      String ruleId,
      RuleKind kind,
      Severity severity,
      String jurisdiction,
      String citation,
      String message,
      String suggestion,
      int sentenceIndex,
      Span span,
      String text) {
    this(
        ruleId,
        kind,
        severity,
        jurisdiction,
        citation,
        message,
        suggestion,
        sentenceIndex,
        span,
        text,
        null);
  }

  /** The same finding with another message. */
  public RuleFinding withMessage(String newMessage) {
    return new RuleFinding(
        ruleId,
        kind,
        severity,
        jurisdiction,
        citation,
        newMessage,
        suggestion,
        sentenceIndex,
        span,
        text,
        suppression);
  }

  /** The same finding, suppressed. */
  public RuleFinding suppressed(Suppression by) {
    return new RuleFinding(
        ruleId,
        kind,
        severity,
        jurisdiction,
        citation,
        message,
        suggestion,
        sentenceIndex,
        span,
        text,
        by);
  }

  /** True where somebody decided that it need not be acted on. */
  public boolean isSuppressed() {
    return suppression != null;
  }
}
