package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medclaim.judge.VerdictCalibration;
import org.medclaim.model.Assessment;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Verdict;

/**
 * Finds out what the judge's probabilities are worth, on held-apart claims.
 *
 * <p>A verdict is right where a careful reviewer could defend it. Features are what the judge
 * states by rule, the verdict, and its leading reason where enough claims have it; their weights
 * are drawn to zero, so that few claims move them little. The labels' thresholds are chosen on
 * probabilities that each claim got from a function fitted without it: HIGH where it is shown that
 * 90 of 100 are right, MEDIUM where 70 of 100 were seen to be and more than half are shown to be.
 */
public final class VerdictCalibrator {
  private static final Demand HIGH = new Demand(0.90, 0.90);
  private static final Demand MEDIUM = new Demand(0.70, 0.50);

  /** Fewer claims than this above a threshold say nothing about it. */
  private static final int FEWEST = 20;

  /** That of weights with a normal distribution of variance 1. */
  private static final double PENALTY = 0.5;

  private static final int FOLDS = 10;

  /** A reason that leads fewer verdicts than this gets no weight of its own. */
  private static final int FEWEST_OF_REASON = 5;

  /** A threshold that no probability reaches. */
  private static final double NEVER = 1.01;

  private VerdictCalibrator() {}

  /** A share of right verdicts, as seen and as shown by the lower end of Wilson's interval. */
  private record Demand(double seen, double shown) {
    boolean isMetBy(RightShare so) {
      return so.of() >= FEWEST && so.share() >= seen && so.wilson().low() >= shown;
    }
  }

  /** One verdict with what the function may know of it. */
  private record Given(Assessment said, boolean right) {
    String verdict() {
      return VerdictCalibration.key(said.verdict());
    }

    String leading() {
      return said.reasons().get(0).code();
    }

    double stated() {
      return said.confidence().probability();
    }
  }

  /** A claim's probability by a function that was fitted without it. */
  private record Unseen(double probability, boolean right) {}

  /**
   * Fits on claims that were judged {@linkplain VerdictCalibration#BY_RULE by rule}; those in which
   * nothing was found to check say nothing about confidence and are left out.
   *
   * @param date when, ISO 8601
   * @param highest the highest label to give: MEDIUM where annotated articles do not bear out what
   *     claims that stand alone show
   * @throws GoldException where there are fewer claims than folds
   */
  public static VerdictCalibration fit(
      List<JudgedClaim> byRule, String date, ConfidenceLabel highest) {
    List<Given> given =
        byRule.stream()
            .filter(one -> one.said().isPresent())
            .map(one -> new Given(one.said().orElseThrow(), one.defensible()))
            .toList();
    if (given.size() < FOLDS) {
      throw new GoldException(
          given.size() + " claims with a verdict; too few to calibrate on, at least " + FOLDS);
    }
    List<Unseen> unseen = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      VerdictCalibration without = function(every(given, i -> i % FOLDS != left), date);
      every(given, i -> i % FOLDS == left).stream()
          .map(one -> new Unseen(probability(without, one), one.right()))
          .forEach(unseen::add);
    }
    double high =
        highest == ConfidenceLabel.HIGH
            ? Math.max(VerdictCalibration.LEAST_HIGH, from(unseen, HIGH))
            : NEVER;
    double medium =
        Math.max(
            VerdictCalibration.LEAST_MEDIUM,
            from(unseen.stream().filter(one -> one.probability() < high).toList(), MEDIUM));
    VerdictCalibration all = function(given, date);
    return new VerdictCalibration(
        date,
        given.size(),
        all.constant(),
        all.slope(),
        all.weights(),
        high,
        Math.min(medium, high),
        VerdictCalibration.Held.NONE);
  }

  /** As {@link #fit(List, String, ConfidenceLabel)}, with HIGH where it is shown. */
  public static VerdictCalibration fit(List<JudgedClaim> byRule, String date) {
    return fit(byRule, date, ConfidenceLabel.HIGH);
  }

  /** What was seen on claims that it was not fitted on. */
  public static VerdictCalibration.Held held(VerdictScores scores) {
    Map<ConfidenceLabel, VerdictCalibration.Right> labels = new TreeMap<>();
    scores.byLabel().forEach((label, one) -> labels.put(label, right(one.lenient())));
    return new VerdictCalibration.Held(
        scores.calibrationError(),
        ImmutableMap.copyOf(labels),
        scores.reliability().stream()
            .map(bin -> new VerdictCalibration.Bin(bin.stated(), right(bin.lenient())))
            .collect(ImmutableList.toImmutableList()));
  }

  private static VerdictCalibration.Right right(RightShare share) {
    return new VerdictCalibration.Right(share.right(), share.of());
  }

  private static List<Given> every(List<Given> given, IntPredicate which) {
    return IntStream.range(0, given.size()).filter(which).mapToObj(given::get).toList();
  }

  private static double probability(VerdictCalibration function, Given one) {
    return function.probability(one.said().verdict(), one.said().reasons().get(0), one.stated());
  }

  /** The function alone: its labels begin where the rules let them. */
  private static VerdictCalibration function(List<Given> given, String date) {
    List<String> keys = keys(given);
    double[] weights = weights(given, keys, true);
    // Where the surer were right less often, what is stated tells nothing.
    boolean tells = weights[keys.size()] > 0;
    if (!tells) {
      weights = weights(given, keys, false);
    }
    ImmutableMap.Builder<String, Double> byKey = ImmutableMap.builder();
    for (int i = 0; i < keys.size(); i++) {
      byKey.put(keys.get(i), rounded(weights[i]));
    }
    return new VerdictCalibration(
        date,
        given.size(),
        rounded(weights[weights.length - 1]),
        tells ? rounded(weights[keys.size()]) : 0,
        byKey.buildOrThrow(),
        VerdictCalibration.LEAST_HIGH,
        VerdictCalibration.LEAST_MEDIUM,
        VerdictCalibration.Held.NONE);
  }

  /** As the table writes it, so that what is measured is what will be read. */
  private static double rounded(double weight) {
    return Math.round(weight * 1000) / 1000.0;
  }

  private static List<String> keys(List<Given> given) {
    Map<String, Long> reasons =
        given.stream()
            .collect(Collectors.groupingBy(Given::leading, TreeMap::new, Collectors.counting()));
    List<String> keys = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      keys.add(VerdictCalibration.key(verdict));
    }
    reasons.forEach(
        (reason, count) -> {
          if (count >= FEWEST_OF_REASON) {
            keys.add(reason);
          }
        });
    return keys;
  }

  private static double[] weights(List<Given> given, List<String> keys, boolean withStated) {
    List<LogisticRegression.Example> examples = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    keys.forEach(key -> places.put(key, places.size()));
    for (Given one : given) {
      double[] features = new double[keys.size() + (withStated ? 1 : 0)];
      features[places.getOrDefault(one.verdict(), 0)] = 1;
      Integer reason = places.get(one.leading());
      if (reason != null) {
        features[reason] = 1;
      }
      if (withStated) {
        features[keys.size()] = VerdictCalibration.logit(one.stated());
      }
      examples.add(new LogisticRegression.Example(features, one.right(), 1));
    }
    return LogisticRegression.fit(examples, PENALTY);
  }

  /**
   * The lowest probability from which on the demand is met. From the surest down it first has to be
   * met, then to hold at each step, so that a lucky stretch further down counts for nothing; never
   * reached where it is not met.
   */
  private static double from(List<Unseen> unseen, Demand demand) {
    List<Unseen> surest =
        unseen.stream().sorted(Comparator.comparingDouble(Unseen::probability).reversed()).toList();
    double lowest = NEVER;
    RightShare so = new RightShare(0, 0);
    for (int i = 0; i < surest.size(); i++) {
      so = so.with(surest.get(i).right());
      double here = surest.get(i).probability();
      boolean more = i + 1 < surest.size() && surest.get(i + 1).probability() == here;
      if (more) {
        continue;
      }
      if (demand.isMetBy(so)) {
        lowest = here;
      } else if (lowest < NEVER) {
        break;
      }
    }
    return lowest;
  }
}
