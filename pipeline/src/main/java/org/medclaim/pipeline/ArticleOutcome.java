package org.medclaim.pipeline;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.medclaim.model.Finding;
import org.medclaim.model.Ledger;
import org.medclaim.model.Severity;
import org.medclaim.model.Source;
import org.medclaim.report.ArticleSummary;
import org.medclaim.report.Standings;

/**
 * What is left of an article once its files are written; small, since it travels.
 *
 * <p>{@code ledger} books what the article's own step did; what the run's files hold is counted
 * when they are written. {@code fromState} tells that the findings were remembered.
 */
record ArticleOutcome(
    String articleId,
    Source source,
    ArticleSummary summary,
    Map<Severity, Integer> claimSeverities,
    Ledger ledger,
    boolean fromState)
    implements Serializable {
  ArticleOutcome {
    EnumMap<Severity, Integer> copy = new EnumMap<>(Severity.class);
    copy.putAll(claimSeverities);
    claimSeverities = copy;
  }

  /** The same, of an article whose findings were remembered. */
  ArticleOutcome remembered() {
    return new ArticleOutcome(articleId, source, summary, claimSeverities, ledger, true);
  }

  static ArticleOutcome of(ArticleChecker.Checked checked, Standings standings, boolean fromState) {
    Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    for (Finding finding : checked.article().findings()) {
      severities.merge(finding.severity(), 1, Integer::sum);
    }
    return new ArticleOutcome(
        checked.article().article().id(),
        checked.article().article().source(),
        ArticleSummary.of(checked.article(), standings),
        severities,
        checked.ledger(),
        fromState);
  }
}
