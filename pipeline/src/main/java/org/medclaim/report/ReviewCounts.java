package org.medclaim.report;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.Severity;

/**
 * What is left for a reviewer in one article, and what its findings can be filtered by.
 *
 * <p>{@code flagged} and {@code severities} leave out what a reviewer has settled. {@code
 * signatures} counts findings of the same {@link Signature}, rule findings outside claims among
 * them. {@code absent} is how many claims of the run before are gone.
 */
public record ReviewCounts(
    int flagged, Map<Severity, Integer> severities, Map<String, Integer> signatures, int absent)
    implements Serializable {
  /** Nothing counted. */
  public static final ReviewCounts NONE = new ReviewCounts(0, Map.of(), Map.of(), 0);

  public ReviewCounts {
    EnumMap<Severity, Integer> copy = new EnumMap<>(Severity.class);
    copy.putAll(severities);
    severities = copy;
    signatures = ImmutableSortedMap.copyOf(signatures);
  }

  static ReviewCounts of(CheckedArticle checked, Standings standings) {
    Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    Map<String, Integer> signatures = new TreeMap<>();
    int flagged = 0;
    for (Finding finding : checked.findings()) {
      Standing standing = standings.of(finding.id(), Basis.of(finding));
      signatures.merge(Signature.of(finding, standing), 1, Integer::sum);
      if (!standing.settled()) {
        severities.merge(finding.severity(), 1, Integer::sum);
        flagged += finding.flagged() ? 1 : 0;
      }
    }
    for (RuleNote note : RuleNote.of(checked)) {
      Standing standing = standings.of(note.id(), Basis.of(note));
      signatures.merge(Signature.of(note, standing), 1, Integer::sum);
      if (!standing.settled()) {
        note.rules().forEach(rule -> severities.merge(rule.severity(), 1, Integer::sum));
      }
    }
    return new ReviewCounts(
        flagged, severities, signatures, AbsentJson.of(checked, standings).size());
  }

  /** How many findings the run before did not have. */
  public int fresh() {
    return Signature.count(signatures, Signature.Part.CHANGE, "n");
  }

  /** How many findings have changed since the run before. */
  public int updated() {
    return Signature.count(signatures, Signature.Part.CHANGE, "u");
  }

  /** How many decided findings are open again, since what they rest on has changed. */
  public int reopened() {
    return Signature.count(signatures, Signature.Part.REVIEW, "r");
  }

  int count(Severity severity) {
    return severities.getOrDefault(severity, 0);
  }
}
