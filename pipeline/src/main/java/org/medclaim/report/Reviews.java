package org.medclaim.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Finding;
import org.medclaim.report.view.PanelView;

/** Puts how a finding stands into the words of a panel. */
final class Reviews {
  private Reviews() {}

  static PanelView.Review of(Finding finding, Standings standings) {
    return of(finding.id(), Basis.of(finding), standings);
  }

  static PanelView.Review of(RuleNote note, Standings standings) {
    return of(note.id(), Basis.of(note), standings);
  }

  private static PanelView.Review of(String id, Basis basis, Standings standings) {
    Standing standing = standings.of(id, basis);
    Decision decision = standing.decision();
    return new PanelView.Review(
        id,
        Stream.of(basis.claim(), basis.verdict(), basis.evidence(), basis.rules())
            .map(part -> part.isEmpty() ? "-" : part)
            .collect(Collectors.joining(" ")),
        change(standing.change()),
        // A decision that holds no more is told in words, and leaves the buttons open.
        decision == null || !standing.reopened().isEmpty() ? "" : decision.kind().code(),
        decision == null ? "" : decision.at(),
        decision == null
            ? ""
            : Wording.decision(decision.kind()) + " by " + decision.by() + " on " + decision.day(),
        decision == null ? "" : decision.comment(),
        standing.reopened().isEmpty()
            ? ""
            : "Opened again: the "
                + listed(standing.reopened())
                + changedSince(standing.reopened()),
        standing.settled());
  }

  private static String changedSince(List<String> parts) {
    return parts.size() == 1 && !parts.get(0).endsWith("s")
        ? " has changed since."
        : " have changed since.";
  }

  private static String change(@Nullable Change change) {
    if (change == null) {
      return "";
    }
    return switch (change.state()) {
      case NEW -> "New since the last run";
      case UPDATED -> "Changed since the last run: " + listed(change.what());
      case UNCHANGED -> "";
    };
  }

  private static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
