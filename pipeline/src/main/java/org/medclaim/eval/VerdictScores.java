package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.medclaim.model.Confidence;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Verdict;

/**
 * How good verdicts and their confidence are on held-apart claims.
 *
 * <p>Strictly right is the best verdict only; leniently right, also called defensible, is one that
 * a careful reviewer could defend. A claim in which nothing was found to check counts as
 * NOT_ENOUGH_INFO, {@code noClaim} tells how many. Precision, recall and confusion are strict.
 * Confidence is held against what is defensible, over the claims in which something was found:
 * {@code byLabel} and {@code reliability}, of which {@code calibrationError} is the expected one
 * over ten equal bins.
 *
 * <p>{@code abstained} are those called NOT_ENOUGH_INFO, {@code wronglySupported} those called
 * SUPPORTED, {@code wronglyDoubted} those called REFUTED or MISLEADING, where that is indefensible.
 * {@code undecidable} are the claims that deserve NOT_ENOUGH_INFO; right is there who does not
 * decide them indefensibly.
 */
public record VerdictScores(
    RightShare strict,
    RightShare lenient,
    int noClaim,
    RightShare abstained,
    int wronglySupported,
    int wronglyDoubted,
    RightShare undecidable,
    ImmutableMap<Verdict, OfVerdict> byVerdict,
    ImmutableMap<Verdict, ImmutableMap<Verdict, Integer>> confusion,
    ImmutableMap<ConfidenceLabel, OfLabel> byLabel,
    double calibrationError,
    ImmutableList<Bin> reliability) {
  private static final int BINS = 10;

  /** One verdict: how many deserve it and got it; {@code precision} and {@code recall} of it. */
  public record OfVerdict(RightShare precision, RightShare recall) {}

  /** One label: how many were strictly and how many leniently right. */
  public record OfLabel(RightShare strict, RightShare lenient) {}

  /** Verdicts of about one probability: its mean, and how many were leniently right. */
  public record Bin(double stated, RightShare lenient) {}

  /** Scores what was judged. */
  public static VerdictScores of(List<JudgedClaim> judged) {
    List<JudgedClaim> found = judged.stream().filter(one -> one.said().isPresent()).toList();
    ImmutableList<Bin> bins = bins(found);
    return new VerdictScores(
        share(judged, one -> true, JudgedClaim::right),
        share(judged, one -> true, JudgedClaim::defensible),
        judged.size() - found.size(),
        share(judged, one -> one.verdict() == Verdict.NOT_ENOUGH_INFO, JudgedClaim::defensible),
        wrong(judged, verdict -> verdict == Verdict.SUPPORTED),
        wrong(judged, verdict -> verdict == Verdict.REFUTED || verdict == Verdict.MISLEADING),
        share(
            judged,
            one -> one.claim().verdict() == Verdict.NOT_ENOUGH_INFO,
            JudgedClaim::defensible),
        byVerdict(judged),
        confusion(judged),
        byLabel(found),
        calibrationError(bins, found.size()),
        bins);
  }

  /** How many were judged. */
  public int claims() {
    return strict.of();
  }

  private static RightShare share(
      List<JudgedClaim> judged, Predicate<JudgedClaim> which, Predicate<JudgedClaim> right) {
    List<JudgedClaim> those = judged.stream().filter(which).toList();
    return new RightShare((int) those.stream().filter(right).count(), those.size());
  }

  private static int wrong(List<JudgedClaim> judged, Predicate<Verdict> said) {
    return (int)
        judged.stream().filter(one -> said.test(one.verdict()) && !one.defensible()).count();
  }

  private static ImmutableMap<Verdict, OfVerdict> byVerdict(List<JudgedClaim> judged) {
    Map<Verdict, OfVerdict> all = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      all.put(
          verdict,
          new OfVerdict(
              share(judged, one -> one.verdict() == verdict, JudgedClaim::right),
              share(judged, one -> one.claim().verdict() == verdict, JudgedClaim::right)));
    }
    return ImmutableMap.copyOf(all);
  }

  /** For each verdict deserved, how often each was given. */
  private static ImmutableMap<Verdict, ImmutableMap<Verdict, Integer>> confusion(
      List<JudgedClaim> judged) {
    ImmutableMap.Builder<Verdict, ImmutableMap<Verdict, Integer>> rows = ImmutableMap.builder();
    for (Verdict deserved : Verdict.values()) {
      ImmutableMap.Builder<Verdict, Integer> row = ImmutableMap.builder();
      for (Verdict given : Verdict.values()) {
        row.put(
            given,
            (int)
                judged.stream()
                    .filter(one -> one.claim().verdict() == deserved && one.verdict() == given)
                    .count());
      }
      rows.put(deserved, row.buildOrThrow());
    }
    return rows.buildOrThrow();
  }

  private static ImmutableMap<ConfidenceLabel, OfLabel> byLabel(List<JudgedClaim> found) {
    Map<ConfidenceLabel, OfLabel> all = new EnumMap<>(ConfidenceLabel.class);
    for (ConfidenceLabel label : ConfidenceLabel.values()) {
      Predicate<JudgedClaim> which = one -> confidence(one).label() == label;
      all.put(
          label,
          new OfLabel(
              share(found, which, JudgedClaim::right),
              share(found, which, JudgedClaim::defensible)));
    }
    return ImmutableMap.copyOf(all);
  }

  private static Confidence confidence(JudgedClaim found) {
    return found.said().orElseThrow().confidence();
  }

  private static ImmutableList<Bin> bins(List<JudgedClaim> found) {
    ImmutableList.Builder<Bin> bins = ImmutableList.builder();
    for (int bin = 0; bin < BINS; bin++) {
      int number = bin;
      List<JudgedClaim> there =
          found.stream()
              .filter(
                  one -> Math.min(BINS - 1, (int) (confidence(one).probability() * BINS)) == number)
              .toList();
      if (!there.isEmpty()) {
        bins.add(
            new Bin(
                there.stream().mapToDouble(one -> confidence(one).probability()).sum()
                    / there.size(),
                share(there, one -> true, JudgedClaim::defensible)));
      }
    }
    return bins.build();
  }

  private static double calibrationError(List<Bin> bins, int found) {
    return bins.stream()
        .mapToDouble(
            bin -> Math.abs(bin.stated() - bin.lenient().share()) * bin.lenient().of() / found)
        .sum();
  }
}
