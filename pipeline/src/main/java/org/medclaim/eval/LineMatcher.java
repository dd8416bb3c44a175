package org.medclaim.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Severity;
import org.medclaim.model.Span;
import org.medclaim.report.RuleNote;

/**
 * Puts findings on the annotated lines that their words stand in.
 *
 * <p>Lines are looked for in order, white space aside, so that a sentence that stands twice has two
 * lines. A finding belongs to every line that its claim shares at least half of the shorter one's
 * length with. A rule finding outside claims belongs to every line that its words touch.
 */
final class LineMatcher {
  /** {@code stray} are findings on no annotated line, {@code lost} lines that the text lacks. */
  record Matched(List<ScoredLine> lines, List<Finding> stray, List<GoldLine> lost) {}

  private LineMatcher() {}

  static Matched match(List<GoldLine> gold, CheckedArticle checked) {
    List<ScoredLine> lines = new ArrayList<>();
    List<GoldLine> lost = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    String text = checked.article().text();
    int from = 0;
    for (GoldLine line : gold) {
      Matcher found = pattern(line.sentence()).matcher(text);
      if (!found.find(from) && !found.find(0)) {
        lost.add(line);
        lines.add(new ScoredLine(line, List.of()));
        continue;
      }
      Span span = new Span(found.start(), found.end());
      from = Math.max(from, found.end());
      List<Finding> on =
          checked.findings().stream().filter(finding -> shares(finding, span)).toList();
      on.forEach(finding -> placed.add(finding.id()));
      lines.add(new ScoredLine(line, on, noted(checked, span)));
    }
    List<Finding> stray =
        checked.findings().stream().filter(finding -> !placed.contains(finding.id())).toList();
    return new Matched(lines, stray, lost);
  }

  private static List<String> noted(CheckedArticle checked, Span line) {
    return RuleNote.of(checked).stream()
        .filter(RuleNote::flagged)
        .flatMap(note -> note.rules().stream())
        .filter(rule -> !rule.isSuppressed() && rule.severity().compareTo(Severity.WARNING) >= 0)
        .filter(rule -> rule.span().overlaps(line))
        .map(RuleFinding::ruleId)
        .distinct()
        .toList();
  }

  private static Pattern pattern(String sentence) {
    return Pattern.compile(
        Pattern.compile("\\s+")
            .splitAsStream(sentence.strip())
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+")));
  }

  private static boolean shares(Finding finding, Span line) {
    Span claim = finding.claim().span();
    int shared = Math.min(claim.end(), line.end()) - Math.max(claim.start(), line.start());
    return 2 * shared >= Math.min(claim.length(), line.length()) && shared > 0;
  }
}
