package org.medclaim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Sentence;
import org.medclaim.model.Severity;

/**
 * The rule findings of one sentence that no claim holds: what a reviewer decides on as one.
 *
 * <p>{@code id} is the fingerprint of the first of them.
 */
public record RuleNote(String id, String sentence, List<RuleFinding> rules) {
  public RuleNote {
    rules = List.copyOf(rules);
  }

  /** The notes of an article in text order. */
  public static List<RuleNote> of(CheckedArticle checked) {
    Map<RuleFinding, String> names = Fingerprint.ofRules(checked);
    Map<Integer, List<RuleFinding>> bySentence = new LinkedHashMap<>();
    for (RuleFinding rule : outsideClaims(checked)) {
      bySentence.computeIfAbsent(rule.sentenceIndex(), index -> new ArrayList<>()).add(rule);
    }
    return bySentence.values().stream()
        .map(
            rules ->
                new RuleNote(
                    names.getOrDefault(rules.get(0), ""), sentence(checked, rules.get(0)), rules))
        .toList();
  }

  /** The gravest of its rule findings. */
  public Severity severity() {
    return rules.stream().map(RuleFinding::severity).reduce(Severity.NONE, Severity::and);
  }

  /** True where a reviewer should look. */
  public boolean flagged() {
    return severity().compareTo(Severity.WARNING) >= 0;
  }

  private static List<RuleFinding> outsideClaims(CheckedArticle checked) {
    Set<RuleFinding> outside = new LinkedHashSet<>(checked.rules());
    checked.findings().forEach(finding -> outside.removeAll(finding.rules()));
    return List.copyOf(outside);
  }

  private static String sentence(CheckedArticle checked, RuleFinding rule) {
    return checked.sentences().stream()
        .filter(sentence -> sentence.index() == rule.sentenceIndex())
        .map(Sentence::text)
        .findFirst()
        .orElse(rule.text());
  }
}
