package org.medclaim.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Sentence;
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
    return new Builder(checked, new ClaimPanels(context)).build();
  }

  /** The rule findings that no finding of the article holds, in text order. */
  static List<RuleFinding> outsideClaims(CheckedArticle checked) {
    Set<RuleFinding> outside = new LinkedHashSet<>(checked.rules());
    checked.findings().forEach(finding -> outside.removeAll(finding.rules()));
    return List.copyOf(outside);
  }

  private static final class Builder {
    private final CheckedArticle checked;
    private final ClaimPanels claims;
    private final List<PanelView> panels = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();

    Builder(CheckedArticle checked, ClaimPanels claims) {
      this.checked = checked;
      this.claims = claims;
    }

    ArticlePanels build() {
      Map<Integer, List<RuleFinding>> outside = new LinkedHashMap<>();
      for (RuleFinding rule : outsideClaims(checked)) {
        outside.computeIfAbsent(rule.sentenceIndex(), index -> new ArrayList<>()).add(rule);
      }
      List<Place> places = new ArrayList<>();
      int claimNumber = 0;
      for (Finding finding : inOrder(checked.findings())) {
        int number = ++claimNumber;
        places.add(new Place(finding.claim().span(), () -> claim(finding, number)));
      }
      int ruleNumber = 0;
      for (List<RuleFinding> rules : outside.values()) {
        int number = ++ruleNumber;
        places.add(new Place(rules.get(0).span(), () -> rules(rules, number, outside.size())));
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
      String key = unique("c-" + finding.id().replaceAll("[^A-Za-z0-9_-]", "-"));
      String mark = "m" + key.substring(1);
      Verdict verdict = finding.assessment().verdict();
      Badge badge = Wording.verdict(verdict);
      int all = checked.findings().size();
      panels.add(claims.panel(finding, key, mark, "Claim " + number + " of " + all));
      String label =
          "Claim " + number + ": " + Wording.lower(badge.words()) + rulesInWords(finding.rules());
      marks.add(
          new Mark(
              finding.claim().span(),
              Mark.Kind.CLAIM,
              badge.tone(),
              weight(verdict),
              key,
              finding.flagged(),
              new TextView.Marker(
                  mark,
                  key,
                  "t-" + badge.tone() + (finding.flagged() ? " flagged" : ""),
                  badge.icon() + number + (finding.rules().isEmpty() ? "" : "§"),
                  label)));
      for (RuleFinding rule : finding.rules()) {
        marks.add(words(rule, key, finding.flagged()));
      }
    }

    private void rules(List<RuleFinding> rules, int number, int all) {
      String key = unique("r-" + number);
      String mark = "m" + key;
      Severity gravest =
          rules.stream().map(RuleFinding::severity).reduce(Severity.NONE, Severity::and);
      boolean flagged = gravest.compareTo(Severity.WARNING) >= 0;
      panels.add(
          new PanelView.Rules(
              key,
              mark,
              "Rule finding outside claims, " + number + " of " + all,
              flagged,
              sentence(rules.get(0)),
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
                  "r-" + badge.tone() + (flagged ? " flagged" : ""),
                  "§" + number,
                  "Rule finding " + number + ": " + Wording.lower(badge.words()))));
      rules.stream().skip(1).forEach(rule -> marks.add(words(rule, key, flagged)));
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

    private String sentence(RuleFinding rule) {
      return checked.sentences().stream()
          .filter(sentence -> sentence.index() == rule.sentenceIndex())
          .map(Sentence::text)
          .findFirst()
          .orElse(rule.text());
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
