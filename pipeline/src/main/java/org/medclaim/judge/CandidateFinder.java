package org.medclaim.judge;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Statement;

/** Picks the statements that are worth being read for a claim; reading one takes milliseconds. */
final class CandidateFinder {
  private static final int MOST_READ = 8;

  /** So many more are looked at where there must be hardly a doubt. */
  private static final int MOST_MORE = 6;

  private final Meetings meetings;

  CandidateFinder(Meetings meetings) {
    this.meetings = meetings;
  }

  /**
   * The statements that are near enough to the claim to be read and may settle it: those that the
   * rules would let support it but for its length, then the nearest, then as they were found.
   */
  ImmutableList<Candidate> near(Claim claim, List<Evidence> evidence) {
    return near(claim, evidence, false);
  }

  /**
   * The same, and where {@code wide} some more that share most words with the claim and name
   * nothing in the place of what it names.
   */
  ImmutableList<Candidate> near(Claim claim, List<Evidence> evidence, boolean wide) {
    List<Candidate> all =
        evidence.stream()
            .filter(piece -> !piece.reference().retracted())
            .filter(piece -> piece.content() instanceof Statement)
            .map(piece -> of(claim, (Statement) piece.content(), piece))
            .toList();
    List<Candidate> near =
        all.stream()
            .filter(one -> one.leans() || one.maySettle())
            .sorted(
                Comparator.comparing(Candidate::leans)
                    .thenComparingDouble(Candidate::nearness)
                    .reversed())
            .limit(MOST_READ)
            .toList();
    Stream<Candidate> more =
        all.stream()
            .filter(one -> wide && !near.contains(one) && isWorthALook(one))
            .sorted(Comparator.comparingDouble(CandidateFinder::likeness).reversed())
            .limit(MOST_MORE);
    return Stream.concat(near.stream(), more).collect(ImmutableList.toImmutableList());
  }

  private static boolean isWorthALook(Candidate one) {
    return (one.closeness() > 0 || one.sharesMuch())
        && one.effects().coverage().foreign().size() <= 1
        && (!one.isOfAnotherThing() || one.isSaidWhole());
  }

  private static double likeness(Candidate one) {
    return 2 * one.effects().overlap().share()
        + one.effects().coverage().shared().size()
        + one.closeness();
  }

  /** The statement with what it has in common with the claim. */
  Candidate of(Claim claim, Statement statement, Evidence piece) {
    StatementEffects effects = meetings.of(claim, statement);
    return new Candidate(piece, statement, effects, leansTo(effects, Assertion.of(claim)));
  }

  /** True where the rules would have the claim supported but for its length. */
  private static boolean leansTo(StatementEffects effects, Assertion assertion) {
    return effects.coverage().isOfAllNamed()
        && effects.isOnTopic()
        && effects.leaning(assertion).filter(Effect.SUPPORTS::equals).isPresent();
  }
}
