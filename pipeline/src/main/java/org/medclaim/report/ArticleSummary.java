package org.medclaim.report;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.medclaim.model.Article;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.Severity;
import org.medclaim.model.Verdict;

/**
 * What the run's page tells of one article; small, so that it can travel where the article cannot.
 *
 * <p>{@code verdicts} counts claims. {@code severities} counts what a reviewer meets on the page:
 * claims by their severity, and rule findings outside of claims by theirs. Both have every key.
 * {@code review} is what of it is left after reviewers' decisions.
 */
public record ArticleSummary(
    String path,
    String title,
    String pageName,
    String language,
    int claims,
    int flagged,
    int ruleFindings,
    Map<Verdict, Integer> verdicts,
    Map<Severity, Integer> severities,
    ReviewCounts review)
    implements Serializable {
  public ArticleSummary {
    verdicts = complete(Verdict.class, verdicts);
    severities = complete(Severity.class, severities);
  }

  /** A summary of an article of which nothing else is known. */
  public ArticleSummary(
      String path,
      String title,
      String pageName,
      String language,
      int claims,
      int flagged,
      int ruleFindings,
      Map<Verdict, Integer> verdicts,
      Map<Severity, Integer> severities) {
    this(
        path,
        title,
        pageName,
        language,
        claims,
        flagged,
        ruleFindings,
        verdicts,
        severities,
        new ReviewCounts(flagged, severities, Map.of(), 0));
  }

  /** The summary of a checked article of which nothing else is known. */
  public static ArticleSummary of(CheckedArticle checked) {
    return of(checked, Standings.NONE);
  }

  /** The summary of a checked article, with what the run before and the reviewers know of it. */
  public static ArticleSummary of(CheckedArticle checked, Standings standings) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    int flagged = 0;
    for (Finding finding : checked.findings()) {
      verdicts.merge(finding.assessment().verdict(), 1, Integer::sum);
      severities.merge(finding.severity(), 1, Integer::sum);
      flagged += finding.flagged() ? 1 : 0;
    }
    for (RuleNote note : RuleNote.of(checked)) {
      note.rules().forEach(rule -> severities.merge(rule.severity(), 1, Integer::sum));
    }
    Article article = checked.article();
    return new ArticleSummary(
        article.path(),
        article.title(),
        article.pageName(),
        article.language(),
        checked.findings().size(),
        flagged,
        checked.rules().size(),
        verdicts,
        severities,
        ReviewCounts.of(checked, standings));
  }

  int count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0);
  }

  int count(Severity severity) {
    return severities.getOrDefault(severity, 0);
  }

  private static <K extends Enum<K>> Map<K, Integer> complete(
      Class<K> keys, Map<K, Integer> counts) {
    EnumMap<K, Integer> complete = new EnumMap<>(keys);
    for (K key : keys.getEnumConstants()) {
      complete.put(key, counts.getOrDefault(key, 0));
    }
    return Collections.unmodifiableMap(complete);
  }
}
