package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Finding;
import org.medclaim.model.Verdict;

/**
 * Which verdicts check-worthy lines got for which they deserve, on what grounds and how surely.
 *
 * <p>A line's verdict is the gravest of its findings'; its reason is the first of that finding.
 */
public record LineVerdicts(
    ImmutableMap<Verdict, Deserved> byVerdict,
    ImmutableList<OfReason> byReason,
    ImmutableMap<ConfidenceLabel, RightShare> byConfidence) {

  /** What lines that deserve one verdict got; {@code missed} got none. */
  public record Deserved(
      RightShare best, RightShare defensible, int missed, ImmutableMap<Verdict, Integer> given) {}

  /**
   * Lines whose verdict rests on one reason; {@code mostlyDeserved} is what the wrong ones among
   * them deserve most often, and {@code wrongly} how many of these there are.
   */
  public record OfReason(
      Verdict verdict,
      String reason,
      RightShare best,
      RightShare defensible,
      Optional<Verdict> mostlyDeserved,
      int wrongly) {
    /** How many verdicts could not be defended. */
    public int wrong() {
      return defensible.of() - defensible.right();
    }
  }

  static LineVerdicts of(List<ScoredLine> lines) {
    List<ScoredLine> counted =
        lines.stream().filter(line -> line.gold().verdict() != null).toList();
    Map<Verdict, Deserved> byVerdict = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      byVerdict.put(
          verdict,
          deserved(counted.stream().filter(line -> line.gold().verdict() == verdict).toList()));
    }
    return new LineVerdicts(ImmutableMap.copyOf(byVerdict), reasons(counted), confidence(counted));
  }

  private static Deserved deserved(List<ScoredLine> lines) {
    Map<Verdict, Integer> given = new EnumMap<>(Verdict.class);
    int missed = 0;
    for (ScoredLine line : lines) {
      Optional<Verdict> verdict = line.verdict();
      verdict.ifPresent(said -> given.merge(said, 1, Integer::sum));
      missed += verdict.isEmpty() ? 1 : 0;
    }
    return new Deserved(best(lines), defensible(lines), missed, ImmutableMap.copyOf(given));
  }

  private static ImmutableList<OfReason> reasons(List<ScoredLine> lines) {
    Map<String, List<ScoredLine>> byReason = new TreeMap<>();
    for (ScoredLine line : lines) {
      line.decisive()
          .ifPresent(
              finding ->
                  byReason.computeIfAbsent(reason(finding), key -> new ArrayList<>()).add(line));
    }
    return byReason.values().stream()
        .map(LineVerdicts::ofReason)
        .sorted(
            Comparator.comparingInt(OfReason::wrong)
                .thenComparingInt(one -> one.best().of())
                .reversed()
                .thenComparing(OfReason::reason)
                .thenComparing(OfReason::verdict))
        .collect(ImmutableList.toImmutableList());
  }

  /** The verdict stands before it: some reasons lead to several. */
  private static String reason(Finding finding) {
    return finding.assessment().verdict() + " " + finding.assessment().reasons().get(0).code();
  }

  private static OfReason ofReason(List<ScoredLine> lines) {
    Finding first = lines.get(0).decisive().orElseThrow();
    Map<Verdict, Integer> deserved = new EnumMap<>(Verdict.class);
    for (ScoredLine line : lines) {
      Verdict gold = line.gold().verdict();
      if (gold != null && !line.rightOrDefensible()) {
        deserved.merge(gold, 1, Integer::sum);
      }
    }
    // Of equally many the first in the order of verdicts, since max keeps the last.
    Optional<Map.Entry<Verdict, Integer>> most =
        deserved.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a);
    return new OfReason(
        first.assessment().verdict(),
        first.assessment().reasons().get(0).code(),
        best(lines),
        defensible(lines),
        most.map(Map.Entry::getKey),
        most.map(Map.Entry::getValue).orElse(0));
  }

  private static ImmutableMap<ConfidenceLabel, RightShare> confidence(List<ScoredLine> lines) {
    Map<ConfidenceLabel, RightShare> shares = new EnumMap<>(ConfidenceLabel.class);
    for (ConfidenceLabel label : ConfidenceLabel.values()) {
      shares.put(
          label,
          defensible(
              lines.stream()
                  .filter(
                      line ->
                          line.decisive()
                              .filter(f -> f.assessment().confidence().label() == label)
                              .isPresent())
                  .toList()));
    }
    return ImmutableMap.copyOf(shares);
  }

  private static RightShare best(List<ScoredLine> lines) {
    return new RightShare((int) lines.stream().filter(ScoredLine::right).count(), lines.size());
  }

  private static RightShare defensible(List<ScoredLine> lines) {
    return new RightShare(
        (int) lines.stream().filter(ScoredLine::rightOrDefensible).count(), lines.size());
  }
}
