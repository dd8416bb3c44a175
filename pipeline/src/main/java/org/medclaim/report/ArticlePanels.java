package org.medclaim.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Severity;
import org.medclaim.model.Span;
import org.medclaim.model.Verdict;
import org.medclaim.report.view.Badge;
import org.medclaim.report.view.PanelView;
import org.medclaim.report.view.TextView;

/**
 * An article's panels in reading order, each with its marks in the text.
 *
 * <p>One panel a finding, and one for each sentence with rule findings that no finding holds.
 * Anchors are made of the finding's id, and are unique on the page even where two findings share
 * one.
 */
record ArticlePanels(List<PanelView> panels, List<Mark> marks) {

  static ArticlePanels of(CheckedArticle checked, ReportContext context) {
    return new Builder(checked, new ClaimPanels(context), context.standings()).build();
  }

  /** The anchor of a finding or of rule findings outside claims, by their id. */
  static String anchor(String id) {
    return "c-" + id.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  private static final class Builder {
    private final CheckedArticle checked;
    private final ClaimPanels claims;
    private final Standings standings;
    private final List<PanelView> panels = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();

    Builder(CheckedArticle checked, ClaimPanels claims, Standings standings) {
      this.checked = checked;
      this.claims = claims;
      this.standings = standings;
    }

    ArticlePanels build() {
      List<RuleNote> notes = RuleNote.of(checked);
      List<Place> places = new ArrayList<>();
      int claimNumber = 0;
      for (Finding finding : inOrder(checked.findings())) {
        int number = ++claimNumber;
        places.add(new Place(finding.claim().span(), () -> claim(finding, number)));
      }
      int ruleNumber = 0;
      for (RuleNote note : notes) {
        int number = ++ruleNumber;
        places.add(new Place(note.rules().get(0).span(), () -> rules(note, number, notes.size())));
      }
      places.stream().sorted(Comparator.comparing(Place::span)).forEach(p -> p.add().run());
      return new ArticlePanels(List.copyOf(panels), List.copyOf(marks));
    }

    private static List<Finding> inOrder(Collection<Finding> findings) {
      return findings.stream()
          .sorted(Comparator.comparing(finding -> finding.claim().span()))
          .toList();
    }

    private void claim(Finding finding, int number) {
      String key = unique(anchor(finding.id()));
      String mark = "m" + key.substring(1);
      Verdict verdict = finding.assessment().verdict();
      Badge badge = Wording.verdict(verdict);
      int all = checked.findings().size();
      PanelView.Review review = Reviews.of(finding, standings);
      boolean flagged = finding.flagged() && !review.settled();
      panels.add(claims.panel(finding, review, key, mark, "Claim " + number + " of " + all));
      String label =
          "Claim "
              + number
              + ": "
              + Wording.lower(badge.words())
              + rulesInWords(finding.rules())
              + (review.settled() ? ", settled" : "");
      marks.add(
          new Mark(
              finding.claim().span(),
              Mark.Kind.CLAIM,
              badge.tone(),
              weight(verdict),
              key,
              flagged,
              new TextView.Marker(
                  mark,
                  key,
                  "t-" + badge.tone() + classes(flagged, review),
                  badge.icon() + number + (finding.rules().isEmpty() ? "" : "§"),
                  label)));
      for (RuleFinding rule : finding.rules()) {
        marks.add(words(rule, key, flagged));
      }
    }

    private void rules(RuleNote note, int number, int all) {
      List<RuleFinding> rules = note.rules();
      String key = unique(anchor(note.id()));
      String mark = "m" + key.substring(1);
      Severity gravest = note.severity();
      PanelView.Review review = Reviews.of(note, standings);
      boolean flagged = note.flagged() && !review.settled();
      panels.add(
          new PanelView.Rules(
              key,
              mark,
              "Rule finding outside claims, " + number + " of " + all,
              flagged,
              review,
              note.sentence(),
              rules.stream().map(ClaimPanels::rule).toList()));
      Badge badge = Wording.severity(gravest);
      Span span = rules.get(0).span();
      marks.add(
          new Mark(
              span,
              Mark.Kind.RULE,
              badge.tone(),
              gravest.ordinal(),
              key,
              flagged,
              new TextView.Marker(
                  mark,
                  key,
                  "r-" + badge.tone() + classes(flagged, review),
                  "§" + number,
                  "Rule finding " + number + ": " + Wording.lower(badge.words()))));
      rules.stream().skip(1).forEach(rule -> marks.add(words(rule, key, flagged)));
    }

    private static String classes(boolean flagged, PanelView.Review review) {
      return (flagged ? " flagged" : "") + (review.settled() ? " settled" : "");
    }

    private static Mark words(RuleFinding rule, String panel, boolean flagged) {
      return new Mark(
          rule.span(),
          Mark.Kind.RULE,
          Wording.severity(rule.severity()).tone(),
          rule.severity().ordinal(),
          panel,
          flagged,
          null);
    }

    private static String rulesInWords(List<RuleFinding> rules) {
      return rules.isEmpty()
          ? ""
          : ", " + Wording.count(rules.size(), "rule finding", "rule findings");
    }

    private String unique(String wanted) {
      String anchor = wanted;
      for (int i = 2; !anchors.add(anchor); i++) {
        anchor = wanted + "-" + i;
      }
      return anchor;
    }

    private static int weight(Verdict verdict) {
      return switch (verdict) {
        case REFUTED -> 3;
        case MISLEADING -> 2;
        case NOT_ENOUGH_INFO -> 1;
        case SUPPORTED -> 0;
      };
    }
  }

  /** A panel to come, with the place in the text that orders it. */
  private record Place(Span span, Runnable add) {}
}
