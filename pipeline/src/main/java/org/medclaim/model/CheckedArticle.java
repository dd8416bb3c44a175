package org.medclaim.model;

import java.io.Serializable;
import java.util.List;

/**
 * An article after all stages.
 *
 * <p>{@code findings} has one entry a claim, in text order. {@code rules} are all rule findings of
 * the article in text order: those of its claims and those on sentences without a claim.
 */
public record CheckedArticle(
    Article article, List<Sentence> sentences, List<Finding> findings, List<RuleFinding> rules)
    implements Serializable {
  public CheckedArticle {
    sentences = List.copyOf(sentences);
    findings = List.copyOf(findings);
    rules = List.copyOf(rules);
  }
}
