package org.medclaim.pipeline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.ChainedLines;
import org.medclaim.audit.InputStore;
import org.medclaim.audit.RunId;
import org.medclaim.audit.RunManifest;
import org.medclaim.report.HistoryPoint;

/**
 * What is fixed when a run begins: its name, its inputs' bytes, the run before, what its page may
 * tell of the runs up to that one, the decisions, and the digest of the configuration, null where
 * there is none.
 */
record RunStart(
    RunId id,
    Instant started,
    String failOn,
    List<InputStore.Pinned> inputs,
    Optional<RunManifest.Previous> previous,
    List<HistoryPoint> earlier,
    RunManifest.@Nullable DecisionsSeen decisions,
    @Nullable String configuration) {
  RunStart {
    inputs = ImmutableList.copyOf(inputs);
    earlier = ImmutableList.copyOf(earlier);
  }

  /** What a log of decisions holds now; null where there are none. */
  static RunManifest.@Nullable DecisionsSeen seen(@Nullable String log) {
    if (log == null) {
      return null;
    }
    List<String> lines = ChainedLines.lines(java.nio.file.Path.of(log));
    return lines.isEmpty()
        ? null
        : new RunManifest.DecisionsSeen(lines.size(), ChainedLines.head(lines));
  }
}
