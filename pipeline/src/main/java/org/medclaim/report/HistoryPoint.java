package org.medclaim.report;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * What one run of a folder counted, for the charts of its history.
 *
 * <p>{@code day} is the day on which it began, ISO; it and {@code runId} are empty for the run on
 * whose own page the charts stand, since a page tells neither. {@code articles} are those reported,
 * {@code rejected} the inputs that were not. {@code flagged} are claims, as many as {@code claims}
 * at most; {@code errors} are those of severity error, the other flagged ones are warnings.
 */
public record HistoryPoint(
    String runId, String day, long articles, long rejected, long claims, long flagged, long errors)
    implements Serializable {
  public HistoryPoint {
    checkArgument(
        0 <= errors && errors <= claims && 0 <= flagged && flagged <= claims,
        "of %s claims %s cannot be flagged and %s errors",
        claims,
        flagged,
        errors);
  }

  /** Flagged claims that are no errors. */
  public long warnings() {
    return Math.max(0, flagged - errors);
  }

  /** How the run is called where a reader meets it. */
  String name() {
    return day.isEmpty() ? "this run" : day;
  }
}
