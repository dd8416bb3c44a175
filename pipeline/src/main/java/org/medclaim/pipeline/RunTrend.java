package org.medclaim.pipeline;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.medclaim.audit.RunHistory;
import org.medclaim.audit.RunManifest;
import org.medclaim.report.HistoryPoint;

/** What the runs of a folder counted, one after the other, as a chart draws it. */
public final class RunTrend {
  private RunTrend() {}

  /** A point a run, in the order in which they ended; days are in UTC. */
  public static ImmutableList<HistoryPoint> of(RunHistory history) {
    ImmutableList.Builder<HistoryPoint> points = ImmutableList.builder();
    history.runs(run -> points.add(point(run)));
    return points.build();
  }

  private static HistoryPoint point(RunManifest run) {
    return new HistoryPoint(
        run.runId().value(),
        LocalDate.ofInstant(run.started(), ZoneOffset.UTC).toString(),
        run.ledger().articlesReported(),
        run.findings().total(),
        run.findings().flagged(),
        run.findings().bySeverity().getOrDefault("error", 0L));
  }
}
