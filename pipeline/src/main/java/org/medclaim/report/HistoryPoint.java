package org.medclaim.report;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What one run of a folder counted, for the chart of its history.
 *
 * <p>{@code day} is the day on which it began, ISO. {@code flagged} are claims, as many as {@code
 * claims} at most; {@code errors} are those of severity error.
 */
public record HistoryPoint(
    String runId, String day, long articles, long claims, long flagged, long errors) {
  public HistoryPoint {
    checkArgument(
        0 <= errors && errors <= claims && 0 <= flagged && flagged <= claims,
        "of %s claims %s cannot be flagged and %s errors",
        claims,
        flagged,
        errors);
  }
}
