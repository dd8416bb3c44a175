package org.medclaim.model;

import java.io.Serializable;
import java.util.List;

/**
 * One claim with its verdict, its evidence and what the rules say of it.
 *
 * <p>{@code id} is made of the article's path and the claim's words, so that it survives a
 * re-layout of the page. {@code flagged} is true for REFUTED and MISLEADING, for NOT_ENOUGH_INFO on
 * a benefit or safety claim about a treatment, and where a rule of severity warning or error fires.
 */
public record Finding(
    String id,
    Sentence sentence,
    Claim claim,
    Assessment assessment,
    boolean flagged,
    Severity severity,
    List<RuleFinding> rules)
    implements Serializable {
  public Finding {
    rules = List.copyOf(rules);
  }
}
