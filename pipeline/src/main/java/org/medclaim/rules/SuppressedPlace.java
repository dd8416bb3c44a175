package org.medclaim.rules;

import java.time.LocalDate;
import java.util.List;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Suppression;

/**
 * Findings of one rule, or of all rules of a pack, that need not be acted on.
 *
 * <p>{@code rule} is an id, or a pack and {@code /*}. Without paths it holds everywhere, with an
 * empty {@code text} for all words that the rule finds. {@code place} is where it stands in the
 * file, for messages.
 */
record SuppressedPlace(
    String rule, List<PathPattern> paths, String text, Suppression suppression, String place) {
  /** Keeps its own copy of the paths. */
  SuppressedPlace {
    paths = List.copyOf(paths);
  }

  boolean covers(String path, RuleFinding finding) {
    boolean ruleFits =
        rule.endsWith("/*")
            ? finding.ruleId().startsWith(rule.substring(0, rule.length() - 1))
            : finding.ruleId().equals(rule);
    return ruleFits
        && (text.isEmpty() || finding.text().contains(text))
        && (paths.isEmpty() || paths.stream().anyMatch(pattern -> pattern.matches(path)));
  }

  boolean hasExpired(LocalDate day) {
    return day.isAfter(suppression.expires());
  }
}
