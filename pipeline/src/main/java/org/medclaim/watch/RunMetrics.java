package org.medclaim.watch;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medclaim.report.ReportFiles;

/**
 * The file that Prometheus's node exporter picks up: what the last run did, in its text format.
 *
 * <p>Gauges of the last run, not counters: a process that runs once a night has nothing to count
 * on. The writing is the Prometheus client library's own, so that names and escapes are right.
 */
public final class RunMetrics {
  private final Map<String, GaugeSnapshot.Builder> gauges = new LinkedHashMap<>();

  /** Adds a number without a label. */
  public RunMetrics add(String name, String help, double value) {
    return add(name, help, Labels.EMPTY, value);
  }

  /** Adds a number of a kind, told by one label. */
  public RunMetrics add(String name, String help, String label, String kind, double value) {
    return add(name, help, Labels.of(label, kind), value);
  }

  private RunMetrics add(String name, String help, Labels labels, double value) {
    gauges
        .computeIfAbsent(name, n -> GaugeSnapshot.builder().name(n).help(help))
        .dataPoint(GaugeDataPointSnapshot.builder().labels(labels).value(value).build());
    return this;
  }

  /** Adds how long each stage took, in seconds. */
  public RunMetrics stages(Map<String, Duration> stages) {
    stages.forEach(
        (stage, time) ->
            add(
                "medclaim_run_stage_seconds",
                "How long the stages of the last run took.",
                "stage",
                stage,
                time.toMillis() / 1000.0));
    return this;
  }

  /** Adds whether the run came to its end, and when. */
  public RunMetrics ended(Instant at, boolean success) {
    add("medclaim_run_end_time_seconds", "When the last run ended.", at.getEpochSecond());
    return add(
        "medclaim_run_success",
        "1 where the last run came to its end, 0 otherwise.",
        success ? 1 : 0);
  }

  /** The text, as Prometheus reads it. */
  public byte[] text() {
    MetricSnapshots.Builder all = MetricSnapshots.builder();
    gauges.values().forEach(gauge -> all.metricSnapshot(gauge.build()));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create()
          .write(text, all.build(), EscapingScheme.UNDERSCORE_ESCAPING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return text.toByteArray();
  }

  /**
   * Writes the file, all of it or nothing.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  public void write(Path file) {
    try {
      ReportFiles.write(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the metrics", e);
    }
  }
}
