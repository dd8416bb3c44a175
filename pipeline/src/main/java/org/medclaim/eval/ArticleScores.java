package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How well whole articles are judged, against annotated lines.
 *
 * <p>Shares are 0 to 1; a share of nothing is 0. Detection: a line counts as found where a claim
 * falls on it; a finding on no line is a false one. Verdict accuracy is over all check-worthy
 * lines: one that was not found is wrong. Flag precision is the share of flagged lines whose gold
 * verdict is another than SUPPORTED.
 */
public record ArticleScores(
    Detection strict,
    Detection lenient,
    double mustFlagRecall,
    double flagPrecision,
    double verdictAccuracyStrict,
    double verdictAccuracyLenient,
    int checkworthy,
    int lines,
    ImmutableList<TypeScore> byType,
    QuantityScores quantities,
    ImmutableList<String> errors) {

  /** Precision, recall and their harmonic mean. */
  public record Detection(double precision, double recall, double f1) {
    static Detection of(long right, long found, long wanted) {
      double precision = share(right, found);
      double recall = share(right, wanted);
      double sum = precision + recall;
      return new Detection(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
    }
  }

  static ArticleScores of(List<ScoredLine> lines, int stray, List<String> errors) {
    List<ScoredLine> checkworthy = only(lines, line -> line.gold().checkworthy());
    List<ScoredLine> clear = only(lines, line -> !line.gold().borderline());
    List<ScoredLine> flagged = only(lines, ScoredLine::flagged);
    List<ScoredLine> mustFlag = only(lines, line -> line.gold().mustFlag());
    List<String> all = new ArrayList<>(errors);
    QuantityScores quantities = QuantityScores.of(lines, all);
    return new ArticleScores(
        detection(lines, stray),
        detection(clear, stray),
        share(count(mustFlag, ScoredLine::flagged), mustFlag.size()),
        share(count(flagged, ArticleScores::deserved), flagged.size()),
        share(count(checkworthy, ScoredLine::right), checkworthy.size()),
        share(count(checkworthy, ScoredLine::rightOrDefensible), checkworthy.size()),
        checkworthy.size(),
        lines.size(),
        TypeScore.of(lines),
        quantities,
        ImmutableList.copyOf(all));
  }

  private static boolean deserved(ScoredLine line) {
    return line.gold().verdict() != null
        && line.gold().verdict() != org.medclaim.model.Verdict.SUPPORTED;
  }

  private static Detection detection(List<ScoredLine> lines, int stray) {
    long found = count(lines, ScoredLine::detected);
    long right = count(lines, line -> line.detected() && line.gold().checkworthy());
    long wanted = count(lines, line -> line.gold().checkworthy());
    return Detection.of(right, found + stray, wanted);
  }

  private static List<ScoredLine> only(List<ScoredLine> lines, Predicate<ScoredLine> condition) {
    return lines.stream().filter(condition).toList();
  }

  private static long count(List<ScoredLine> lines, Predicate<ScoredLine> condition) {
    return lines.stream().filter(condition).count();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
