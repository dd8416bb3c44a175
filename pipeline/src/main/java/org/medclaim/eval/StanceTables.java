package org.medclaim.eval;

import java.util.Locale;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Stance;

/** Writes what was measured of the stance voices as tables, a row a set and voice. */
public final class StanceTables {
  private final StringBuilder results =
      new StringBuilder(
          "set\tvoice\tpairs\tmacro-f1\tlow\thigh\trefuted-f1\taccuracy\tece"
              + "\thigh-pairs\thigh-right\tabstained\twrongly-stated\n");
  private final StringBuilder reliability =
      new StringBuilder("set\tvoice\tfrom\tto\tpairs\tsaid\tright\n");

  /** Adds a row to the results, and one for each step of probability to the reliability. */
  public void add(String set, String voice, StanceScores scores, LabelScores labels) {
    StanceScores.ClassScore refuted = scores.classes().get(Stance.REFUTES);
    LabelScores.Share high = labels.of(ConfidenceLabel.HIGH);
    results.append(
        String.format(
            Locale.ROOT,
            "%s\t%s\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%d\t%.3f\t%.3f\t%.3f\n",
            set,
            voice,
            scores.pairs(),
            scores.macroF1(),
            scores.low(),
            scores.high(),
            refuted == null ? 0 : refuted.f1(),
            scores.accuracy(),
            scores.calibrationError(),
            high.pairs(),
            high.accuracy(),
            (double) labels.abstained() / scores.pairs(),
            (double) labels.wronglyStated() / scores.pairs()));
    for (StanceScores.Bin bin : scores.reliability()) {
      reliability.append(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%.1f\t%.1f\t%d\t%.3f\t%.3f\n",
              set,
              voice,
              bin.from(),
              bin.to(),
              bin.pairs(),
              bin.said(),
              bin.right()));
    }
  }

  /** The results of all sets and voices. */
  public String results() {
    return results.toString();
  }

  /** The reliability diagram of all sets and voices, as numbers. */
  public String reliability() {
    return reliability.toString();
  }
}
