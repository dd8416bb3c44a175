package org.medclaim.eval;

import java.util.List;
import java.util.Optional;
import org.medclaim.model.Finding;
import org.medclaim.model.Quantity;
import org.medclaim.model.Verdict;

/** An annotated line with the findings that fell on it. */
record ScoredLine(GoldLine gold, List<Finding> findings) {
  ScoredLine {
    findings = List.copyOf(findings);
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

  boolean flagged() {
    return findings.stream().anyMatch(Finding::flagged);
  }

  /** The gravest verdict on the line; empty where no claim was found on it. */
  Optional<Verdict> verdict() {
    return findings.stream()
        .map(finding -> finding.assessment().verdict())
        .reduce((a, b) -> gravity(a) >= gravity(b) ? a : b);
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
