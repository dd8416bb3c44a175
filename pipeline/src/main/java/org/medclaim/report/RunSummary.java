package org.medclaim.report;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.medclaim.model.Ledger;
import org.medclaim.model.Rejected;
import org.medclaim.model.Severity;

/**
 * What the run's page is made of.
 *
 * <p>In whatever order articles and rejected inputs come from the pipeline, here they have one:
 * articles with the most errors first, then the most warnings, then by path; rejected inputs by
 * path, stage and reason. What a reviewer has settled needs no attention. {@code compared} is true
 * where there was a run to compare with. {@code history} are the runs of the folder, the oldest
 * first and this one last; empty where the page is to know nothing of others.
 */
public record RunSummary(
    List<ArticleSummary> articles,
    List<Rejected> rejected,
    Provenance provenance,
    Ledger ledger,
    boolean compared,
    List<HistoryPoint> history)
    implements Serializable {
  private static final Comparator<ArticleSummary> BY_ATTENTION =
      Comparator.<ArticleSummary>comparingInt(article -> -article.review().count(Severity.ERROR))
          .thenComparingInt(article -> -article.review().count(Severity.WARNING))
          .thenComparing(ArticleSummary::path)
          .thenComparing(ArticleSummary::pageName);

  private static final Comparator<Rejected> BY_PATH =
      Comparator.comparing(Rejected::path)
          .thenComparing(Rejected::stage)
          .thenComparing(Rejected::reason);

  public RunSummary {
    articles = articles.stream().sorted(BY_ATTENTION).toList();
    rejected = rejected.stream().sorted(BY_PATH).toList();
    history = List.copyOf(history);
  }

  /** A summary of a run that stands by itself. */
  public RunSummary(
      List<ArticleSummary> articles,
      List<Rejected> rejected,
      Provenance provenance,
      Ledger ledger) {
    this(articles, rejected, provenance, ledger, false, List.of());
  }
}
