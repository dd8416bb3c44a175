package org.medclaim.eval;

import java.util.List;
import java.util.function.Predicate;
import org.medclaim.model.Verdict;

/**
 * What is measured of judged articles, each as a share that can be added up over articles.
 *
 * <p>Detection: a line counts as found where a claim falls on it; a finding on no line is a false
 * one, and F1 is twice what is right over what was found and what was wanted. Verdict accuracy is
 * over all check-worthy lines: one that was not found is wrong.
 */
public enum ArticleMeasure {
  /** Of what was found, check-worthy. */
  DETECTION_PRECISION("detection, precision"),
  /** Of what is check-worthy, found. */
  DETECTION_RECALL("detection, recall"),
  /** Both together. */
  DETECTION_F1("detection, F1"),
  /** The same without borderline lines. */
  LENIENT_PRECISION("without borderline lines, precision"),
  /** The same without borderline lines. */
  LENIENT_RECALL("without borderline lines, recall"),
  /** The same without borderline lines. */
  LENIENT_F1("without borderline lines, F1"),
  /** Of what must be flagged, flagged. */
  MUST_FLAG_RECALL("must-flag recall"),
  /** Of the lines flagged, those whose gold verdict is another than SUPPORTED. */
  FLAG_PRECISION("flag precision"),
  /** Of the check-worthy lines, those with the best verdict. */
  VERDICT_STRICT("verdict accuracy, strict"),
  /** Of the check-worthy lines, those with a verdict that can be defended. */
  VERDICT_LENIENT("verdict accuracy, lenient");

  private final String words;

  ArticleMeasure(String words) {
    this.words = words;
  }

  /** What it is called in a table. */
  public String words() {
    return words;
  }

  /** The share of some lines, on which besides so many findings fell on no line. */
  RightShare of(List<ScoredLine> lines, int stray) {
    return switch (this) {
      case DETECTION_PRECISION -> precision(lines, stray);
      case DETECTION_RECALL -> recall(lines);
      case DETECTION_F1 -> f1(precision(lines, stray), recall(lines));
      case LENIENT_PRECISION -> precision(clear(lines), stray);
      case LENIENT_RECALL -> recall(clear(lines));
      case LENIENT_F1 -> f1(precision(clear(lines), stray), recall(clear(lines)));
      case MUST_FLAG_RECALL -> share(lines, line -> line.gold().mustFlag(), ScoredLine::flagged);
      case FLAG_PRECISION -> share(lines, ScoredLine::flagged, ArticleMeasure::deserved);
      case VERDICT_STRICT -> share(lines, line -> line.gold().checkworthy(), ScoredLine::right);
      case VERDICT_LENIENT ->
          share(lines, line -> line.gold().checkworthy(), ScoredLine::rightOrDefensible);
    };
  }

  private static RightShare precision(List<ScoredLine> lines, int stray) {
    RightShare onLines = share(lines, ScoredLine::detected, line -> line.gold().checkworthy());
    return onLines.plus(new RightShare(0, stray));
  }

  private static RightShare recall(List<ScoredLine> lines) {
    return share(lines, line -> line.gold().checkworthy(), ScoredLine::detected);
  }

  private static RightShare f1(RightShare precision, RightShare recall) {
    return precision.plus(recall);
  }

  private static List<ScoredLine> clear(List<ScoredLine> lines) {
    return lines.stream().filter(line -> !line.gold().borderline()).toList();
  }

  private static boolean deserved(ScoredLine line) {
    Verdict gold = line.gold().verdict();
    return gold != null && gold != Verdict.SUPPORTED;
  }

  private static RightShare share(
      List<ScoredLine> lines, Predicate<ScoredLine> counts, Predicate<ScoredLine> right) {
    List<ScoredLine> of = lines.stream().filter(counts).toList();
    return new RightShare((int) of.stream().filter(right).count(), of.size());
  }
}
