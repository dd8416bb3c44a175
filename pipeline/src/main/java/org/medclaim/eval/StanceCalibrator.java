package org.medclaim.eval;

import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.medclaim.judge.stance.StanceCalibration;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.model.Stance;

/**
 * Finds out what a voice's probabilities are worth, on sets that it was not trained on.
 *
 * <p>Every demand has to hold on each set by itself, so that the hardest decides: a temperature
 * fitted on pairs like those trained on was seen to make calibration worse elsewhere.
 */
public final class StanceCalibrator {
  private static final double HIGH_RIGHT = 0.90;
  private static final double MEDIUM_RIGHT = 0.75;
  private static final double ERROR_BOUND = 0.10;

  /** Fewer pairs than this above a threshold, in all sets together, say nothing about it. */
  private static final int FEWEST = 30;

  /** A set with so many above a threshold has to be right nearly as often by itself. */
  private static final int FEWEST_OF_SET = 10;

  private static final double LESS_OF_SET = 0.05;

  private static final double COLDEST = 0.5;
  private static final double HOTTEST = 5;
  private static final double STEP = 0.05;
  private static final double FINE = 0.005;

  /** A threshold that no probability reaches. */
  private static final double NEVER = 1.01;

  private StanceCalibrator() {}

  /** The calibration that holds on each of the sets; their pairs were read without any. */
  public static StanceCalibration fit(Map<String, List<ReadPair>> sets) {
    double temperature =
        sets.values().stream().mapToDouble(StanceCalibrator::temperature).max().orElse(1);
    List<List<ReadPair>> cooled = sets.values().stream().map(set -> at(set, temperature)).toList();
    double high = sure(cooled, HIGH_RIGHT);
    double medium = sure(cooled, MEDIUM_RIGHT);
    double speaks = lowest(t -> cooled.stream().allMatch(set -> risk(set, t) <= ERROR_BOUND));
    return new StanceCalibration(
        temperature,
        high,
        Math.min(medium, high),
        speaks,
        ERROR_BOUND,
        sets.values().stream().mapToInt(List::size).sum());
  }

  /** The same pairs with probabilities at a temperature. */
  public static List<ReadPair> at(List<ReadPair> read, double temperature) {
    return read.stream()
        .map(one -> new ReadPair(one.pair(), one.said().at(temperature), one.milliseconds()))
        .toList();
  }

  private static double temperature(List<ReadPair> set) {
    boolean twoWay = StanceScores.isTwoWay(set);
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double t = COLDEST; t <= HOTTEST; t += STEP) {
      double loss = 0;
      for (ReadPair one : set) {
        loss -= Math.log(Math.max(1e-9, scored(one.said().at(t), twoWay).of(one.pair().gold())));
      }
      if (loss < least) {
        least = loss;
        best = t;
      }
    }
    return best;
  }

  /** Where a set has no neutral pairs, it cannot tell how likely a neutral one is. */
  private static StanceProbabilities scored(StanceProbabilities said, boolean twoWay) {
    return twoWay ? said.knownToBear() : said;
  }

  private static double lowest(DoublePredicate holds) {
    double lowest = NEVER;
    for (double t = 1; t >= 0; t -= FINE) {
      if (!holds.test(t)) {
        break;
      }
      lowest = t;
    }
    return Math.round(lowest / FINE) * FINE;
  }

  /**
   * The lowest threshold from which on so many are right, of all sets together and, but for a
   * little, of each; one that is never reached where none can be shown to hold.
   */
  private static double sure(List<List<ReadPair>> sets, double share) {
    double lowest = NEVER;
    for (double t = 1; t >= 0; t -= FINE) {
      int there = 0;
      double right = 0;
      boolean each = true;
      for (List<ReadPair> set : sets) {
        int above = above(set, t);
        double rightOfSet = right(set, t);
        there += above;
        right += rightOfSet;
        each &= above < FEWEST_OF_SET || rightOfSet >= (share - LESS_OF_SET) * above;
      }
      if (there >= FEWEST) {
        if (!each || right < share * there) {
          break;
        }
        lowest = t;
      }
    }
    return Math.round(lowest / FINE) * FINE;
  }

  private static int above(List<ReadPair> set, double threshold) {
    return (int) set.stream().filter(one -> one.said().of(one.said().best()) >= threshold).count();
  }

  private static int right(List<ReadPair> set, double threshold) {
    boolean twoWay = StanceScores.isTwoWay(set);
    return (int)
        set.stream()
            .filter(one -> one.said().of(one.said().best()) >= threshold)
            .filter(one -> one.isRight(twoWay))
            .count();
  }

  /**
   * How large the share of pairs with a wrong stance stated may be, as conformal risk control has
   * it: the next pair counts as a wrong one.
   */
  private static double risk(List<ReadPair> set, double threshold) {
    int wrong = 0;
    for (ReadPair one : set) {
      StanceProbabilities said = one.said();
      Stance best = said.best();
      boolean stated = best != Stance.NEUTRAL && said.of(best) >= threshold;
      wrong += stated && best != one.pair().gold() ? 1 : 0;
    }
    return (wrong + 1.0) / (set.size() + 1.0);
  }
}
