package org.medclaim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.medclaim.model.CheckedArticle;

/**
 * Standings in which each sort occurs: of an article's findings the first is new, the second
 * changed, the third accepted, the fourth rejected, the fifth marked, the sixth opened again.
 */
final class KnownStandings implements Standings {
  private static final String AT = "2026-11-20T08:15:00Z";

  private final List<String> ids = new ArrayList<>();

  KnownStandings(CheckedArticle checked) {
    checked.findings().forEach(finding -> ids.add(finding.id()));
    RuleNote.of(checked).forEach(note -> ids.add(note.id()));
  }

  @Override
  public Standing of(String id, Basis basis) {
    return switch (ids.indexOf(id)) {
      case 0 -> new Standing(Change.NEW, null, List.of());
      case 1 -> new Standing(Change.updated(List.of("verdict", "evidence")), null, List.of());
      case 2 -> decided(DecisionKind.ACCEPTED, "", basis, List.of());
      case 3 ->
          decided(DecisionKind.REJECTED, "=HYPERLINK(\"x\"), a false alarm", basis, List.of());
      case 4 -> decided(DecisionKind.NEEDS_WORK, "Ask the author.", basis, List.of());
      case 5 -> decided(DecisionKind.REJECTED, "Fine as it is.", basis, List.of("evidence"));
      default -> new Standing(Change.UNCHANGED, null, List.of());
    };
  }

  private static Standing decided(
      DecisionKind kind, String comment, Basis basis, List<String> reopened) {
    return new Standing(
        Change.UNCHANGED, new Decision(kind, comment, "A. Rossi", AT, basis), reopened);
  }

  @Override
  public List<AbsentFinding> absent(String path, Set<String> present) {
    return List.of(
        new AbsentFinding(
            "00000000000000aa",
            path,
            "Lupus is caught by shaking hands",
            "REFUTED",
            "error",
            true));
  }

  @Override
  public boolean compared() {
    return true;
  }
}
