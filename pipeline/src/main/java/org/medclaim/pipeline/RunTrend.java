package org.medclaim.pipeline;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.FindingCounts;
import org.medclaim.audit.ManifestException;
import org.medclaim.audit.ManifestFile;
import org.medclaim.audit.RunChain;
import org.medclaim.audit.RunHistory;
import org.medclaim.audit.RunManifest;
import org.medclaim.model.Ledger;
import org.medclaim.report.HistoryChart;
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

  /**
   * What a run's page may tell of the runs before it: their points, the oldest first, and the runs
   * whose manifests are not as the chain names them, which are passed over.
   */
  record Before(ImmutableList<HistoryPoint> points, ImmutableList<String> unreadable) {
    static final Before NOTHING = new Before(ImmutableList.of(), ImmutableList.of());
  }

  /**
   * The last runs of the chain up to the one that a manifest names as the one before it; nothing
   * where it names none.
   *
   * <p>Since the manifest pins that one by its digest, and the chain each before it, the same run
   * sees the same history whenever it is replayed.
   */
  static Before before(Path out, RunManifest.@Nullable Previous previous) {
    if (previous == null) {
      return Before.NOTHING;
    }
    List<RunChain.Entry> entries = new RunChain(out).entries();
    int last = entries.size() - 1;
    while (last >= 0 && !entries.get(last).runId().equals(previous.runId())) {
      last--;
    }
    List<HistoryPoint> points = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    // Without the run itself, which comes last in its own charts.
    for (int i = last; i >= 0 && last - i < HistoryChart.MOST - 1; i--) {
      HistoryPoint point = pinned(out, entries.get(i));
      if (point == null) {
        unreadable.add(entries.get(i).runId());
      } else {
        points.add(point);
      }
    }
    Collections.reverse(points);
    return new Before(ImmutableList.copyOf(points), ImmutableList.copyOf(unreadable));
  }

  private static @Nullable HistoryPoint pinned(Path out, RunChain.Entry entry) {
    Path folder = out.resolve(entry.runId());
    Path manifest = folder.resolve(ManifestFile.NAME);
    if (!Files.isRegularFile(manifest) || !RunBooks.digest(manifest).equals(entry.manifest())) {
      return null;
    }
    try {
      return point(ManifestFile.read(folder));
    } catch (ManifestException e) {
      // Unaltered, but of a form that this program does not read.
      return null;
    }
  }

  /** The point of the run that is being written, by what its manifest will say. */
  static HistoryPoint thisRun(Ledger ledger, FindingCounts findings) {
    return new HistoryPoint(
        "",
        "",
        ledger.articlesReported(),
        ledger.articlesRejected(),
        findings.total(),
        findings.flagged(),
        findings.bySeverity().getOrDefault("error", 0L));
  }

  private static HistoryPoint point(RunManifest run) {
    return new HistoryPoint(
        run.runId().value(),
        LocalDate.ofInstant(run.started(), ZoneOffset.UTC).toString(),
        run.ledger().articlesReported(),
        run.ledger().articlesRejected(),
        run.findings().total(),
        run.findings().flagged(),
        run.findings().bySeverity().getOrDefault("error", 0L));
  }
}
