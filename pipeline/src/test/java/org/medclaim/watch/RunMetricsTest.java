package org.medclaim.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMetricsTest {
  private static final String TEXT =
      """
      # HELP medclaim_run_articles Articles of the last run.
      # TYPE medclaim_run_articles gauge
      medclaim_run_articles{outcome="rejected"} 1.0
      medclaim_run_articles{outcome="reported"} 12.0
      # HELP medclaim_run_end_time_seconds When the last run ended.
      # TYPE medclaim_run_end_time_seconds gauge
      medclaim_run_end_time_seconds 1.772344800E9
      # HELP medclaim_run_stage_seconds How long the stages of the last run took.
      # TYPE medclaim_run_stage_seconds gauge
      medclaim_run_stage_seconds{stage="fetch"} 2.5
      # HELP medclaim_run_success 1 where the last run came to its end, 0 otherwise.
      # TYPE medclaim_run_success gauge
      medclaim_run_success 1.0
      """;

  private static RunMetrics metrics() {
    return new RunMetrics()
        .add("medclaim_run_articles", "Articles of the last run.", "outcome", "reported", 12)
        .add("medclaim_run_articles", "Articles of the last run.", "outcome", "rejected", 1)
        .stages(Map.of("fetch", Duration.ofMillis(2500)))
        .ended(Instant.parse("2026-03-01T06:00:00Z"), true);
  }

  @Test
  void writesTheTextFormatOfPrometheus() {
    assertEquals(TEXT.replace("1.772344800E9", "1.7723448E9"), new String(metrics().text(), UTF_8));
  }

  @Test
  void leavesNothingButTheFileItself(@TempDir Path folder) throws IOException {
    metrics().write(folder.resolve("medclaim.prom"));
    metrics().write(folder.resolve("medclaim.prom"));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("medclaim.prom")), files.toList());
    }
  }
}
