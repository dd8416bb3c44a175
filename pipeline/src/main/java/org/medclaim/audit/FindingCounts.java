package org.medclaim.audit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.medclaim.model.Severity;
import org.medclaim.model.Verdict;

/**
 * How many findings there are, by verdict and by severity.
 *
 * <p>Every verdict and every severity is there, also with none, in the order of their enums. Each
 * map adds up to {@code total}.
 */
public record FindingCounts(
    long total, long flagged, Map<String, Long> byVerdict, Map<String, Long> bySeverity) {
  public FindingCounts {
    byVerdict = ImmutableMap.copyOf(byVerdict);
    bySeverity = ImmutableMap.copyOf(bySeverity);
    checkSum("verdict", total, byVerdict);
    checkSum("severity", total, bySeverity);
    checkArgument(0 <= flagged && flagged <= total, "%s flagged of %s", flagged, total);
  }

  /** Counts from the numbers of each verdict and severity; a missing one counts as none. */
  public static FindingCounts of(
      long flagged, Map<Verdict, Long> byVerdict, Map<Severity, Long> bySeverity) {
    ImmutableMap.Builder<String, Long> verdicts = ImmutableMap.builder();
    for (Verdict verdict : Verdict.values()) {
      verdicts.put(verdict.name(), byVerdict.getOrDefault(verdict, 0L));
    }
    ImmutableMap.Builder<String, Long> severities = ImmutableMap.builder();
    for (Severity severity : Severity.values()) {
      severities.put(severity.code(), bySeverity.getOrDefault(severity, 0L));
    }
    return new FindingCounts(
        sum(byVerdict), flagged, verdicts.buildOrThrow(), severities.buildOrThrow());
  }

  private static void checkSum(String what, long total, Map<String, Long> counts) {
    checkArgument(
        sum(counts) == total, "by %s there are %s findings, in all %s", what, sum(counts), total);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
