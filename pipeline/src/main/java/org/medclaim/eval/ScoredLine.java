package org.medclaim.eval;

import java.util.List;
import java.util.Optional;
import org.medclaim.model.Finding;
import org.medclaim.model.Quantity;
import org.medclaim.model.Verdict;

/**
 * An annotated line with the findings that fell on it; {@code noted} are the rules that flag words
 * of it outside claims.
 */
record ScoredLine(GoldLine gold, List<Finding> findings, List<String> noted) {
  ScoredLine {
    findings = List.copyOf(findings);
    noted = List.copyOf(noted);
  }

  ScoredLine(GoldLine gold, List<Finding> findings) {
    this(gold, findings, List.of());
  }

  boolean detected() {
    return !findings.isEmpty();
  }

  /** The numbers of all claims on the line, in text order, each once. */
  List<Quantity> quantities() {
    return findings.stream()
        .flatMap(finding -> finding.claim().quantities().stream())
        .distinct()
        .toList();
  }

  /** True where a reader of the report sees the line flagged, as a claim or for a rule alone. */
  boolean flagged() {
    return findings.stream().anyMatch(Finding::flagged) || !noted.isEmpty();
  }

  /** The finding with the gravest verdict, the first of equals; empty where there is none. */
  Optional<Finding> decisive() {
    return findings.stream()
        .reduce(
            (a, b) ->
                gravity(a.assessment().verdict()) >= gravity(b.assessment().verdict()) ? a : b);
  }

  /** The gravest verdict on the line; empty where no claim was found on it. */
  Optional<Verdict> verdict() {
    return decisive().map(finding -> finding.assessment().verdict());
  }

  /** The same line, as if nothing had been found on it. */
  ScoredLine withoutFindings() {
    return new ScoredLine(gold, List.of());
  }

  boolean right() {
    return verdict().filter(verdict -> verdict == gold.verdict()).isPresent();
  }

  boolean rightOrDefensible() {
    return right() || verdict().filter(gold.alsoOk()::contains).isPresent();
  }

  /** How much worse a verdict is than SUPPORTED, which is 0. */
  static int gravity(Verdict verdict) {
    return switch (verdict) {
      case REFUTED -> 3;
      case MISLEADING -> 2;
      case NOT_ENOUGH_INFO -> 1;
      case SUPPORTED -> 0;
    };
  }
}
