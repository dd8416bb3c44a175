package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.model.Stance;

/**
 * How well the statement voice reads.
 *
 * <p>{@code pairs} scores the claims before the statements that they were written for. The {@code
 * steps} tell, of all claims before all statements that the search puts before the judge, how many
 * are said to be settled with at least some probability, and how many of these are.
 */
public record StatementScores(StanceScores pairs, ImmutableList<Step> steps) {
  private static final ImmutableList<Double> THRESHOLDS =
      ImmutableList.of(0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

  /** Said to have this stance with at least this probability; of these so many have it. */
  public record Step(Stance stance, double threshold, int said, int right, int there) {
    String line() {
      return String.format(
          Locale.ROOT,
          "  %-8s from %.1f on: %4d said, %4d right (%.2f), of %d there are",
          stance.name().toLowerCase(Locale.ROOT),
          threshold,
          said,
          right,
          said == 0 ? 0 : (double) right / said,
          there);
    }
  }

  /** The scores of cases with what was said of each, in the same order. */
  public static StatementScores of(List<StatementFit.Case> cases, List<StanceProbabilities> said) {
    List<ReadPair> read = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      if (cases.get(i).own()) {
        read.add(new ReadPair(pair(cases.get(i).pair()), said.get(i), 0));
      }
    }
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    for (Stance stance : List.of(Stance.SUPPORTS, Stance.REFUTES)) {
      THRESHOLDS.forEach(threshold -> steps.add(step(stance, threshold, cases, said)));
    }
    return new StatementScores(StanceScores.of(read), steps.build());
  }

  private static StancePair pair(StatementPair pair) {
    return new StancePair(
        pair.record(),
        pair.claim(),
        ImmutableList.of(),
        ImmutableList.of(),
        pair.gold(),
        "statements",
        pair.record());
  }

  private static Step step(
      Stance stance,
      double threshold,
      List<StatementFit.Case> cases,
      List<StanceProbabilities> said) {
    int told = 0;
    int right = 0;
    int there = 0;
    for (int i = 0; i < cases.size(); i++) {
      boolean is = cases.get(i).gold() == stance;
      boolean says = said.get(i).of(stance) >= threshold;
      told += says ? 1 : 0;
      right += says && is ? 1 : 0;
      there += is ? 1 : 0;
    }
    return new Step(stance, threshold, told, right, there);
  }

  /** The scores, for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d pairs: macro-F1 %.3f [%.3f, %.3f], accuracy %.3f",
            pairs.pairs(),
            pairs.macroF1(),
            pairs.low(),
            pairs.high(),
            pairs.accuracy()));
    pairs
        .classes()
        .forEach(
            (stance, score) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %-8s P %.2f R %.2f F1 %.2f of %d",
                        stance.name().toLowerCase(Locale.ROOT),
                        score.precision(),
                        score.recall(),
                        score.f1(),
                        score.gold())));
    lines.add("with what the search adds:");
    steps.forEach(step -> lines.add(step.line()));
    return lines;
  }
}
