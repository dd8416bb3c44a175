package org.medclaim.judge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.medclaim.judge.stance.LinearWeights;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.judge.stance.VoiceKind;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Statement;
import org.medclaim.terms.Terminology;

/**
 * Says how likely a curated statement settles a claim, and which way, whatever the words of the
 * claim.
 *
 * <p>The rules for statements know what may be concluded from concepts, but lay wording often
 * escapes them, and what a claim says beyond a record too. This voice weighs {@link
 * StatementFeatures} by two logistic functions, fitted on pairs of claims and records that the
 * project wrote ({@code pipeline/training/records}); {@code statement-weights.tsv} has every
 * weight. Safe for any number of threads.
 */
public final class StatementVoice {
  private static final String FILE = "statement-weights.tsv";

  /** Less than that the network may not be sure itself, whatever the weights make of it. */
  private static final double SURE = 0.5;

  /** That a claim is contradicted is the graver thing to say. */
  private static final double SURE_OF_CONTRADICTION = 0.6;

  /** Where the rules lean to support anyhow, the network has to be no more than rather sure. */
  private static final double RATHER_SURE = 0.5;

  private final Terminology terms;
  private final Meetings meetings;
  private final CandidateFinder finder;
  private final StanceVoices voices;
  private final NetworkReading network;
  private final LinearWeights weights;

  /** A voice with the given weights; {@code voices} have to have their network. */
  public StatementVoice(Terminology terms, StanceVoices voices, LinearWeights weights) {
    this.terms = terms;
    this.meetings = new Meetings(terms);
    this.finder = new CandidateFinder(meetings);
    this.voices = voices;
    this.network = new NetworkReading(terms, voices);
    this.weights = weights;
  }

  /** The voice with the weights that the program brings, where the network can run. */
  public static Optional<StatementVoice> where(StanceVoices voices, Terminology terms) {
    return voices
        .network()
        .map(
            network ->
                new StatementVoice(
                    terms, voices, LinearWeights.resource(StatementVoice.class, FILE)));
  }

  /** A voice that has features and no weights yet. */
  public static StatementVoice unweighted(Terminology terms, StanceVoices voices) {
    return new StatementVoice(terms, voices, new LinearWeights(ImmutableMap.of(), 0, 0));
  }

  /**
   * The statements that are near enough to the claim to be read and may settle it: those that the
   * rules would let support it but for its length, then the nearest, then as they were found.
   */
  public ImmutableList<Statement> candidates(Claim claim, List<Evidence> evidence) {
    return finder.near(claim, evidence).stream()
        .map(Candidate::statement)
        .collect(ImmutableList.toImmutableList());
  }

  /** The same statements, each with what it has in common with the claim. */
  ImmutableList<Candidate> near(Claim claim, List<Evidence> evidence) {
    return finder.near(claim, evidence);
  }

  /** The same and some more, which are held against the claim only where there is no doubt. */
  ImmutableList<Candidate> nearAndMore(Claim claim, List<Evidence> evidence) {
    return finder.near(claim, evidence, true);
  }

  /** True where two statements say much the same of the same thing. */
  public static boolean areAlike(Statement one, Statement other) {
    return Overlap.of(one.sentence(), other.sentence(), List.of()).sameStatement();
  }

  /** "It is the leading cause of death": a place for something that the sentence does not name. */
  boolean ranksUnnamed(Claim claim) {
    return Ranking.of(claim.text(), terms).filter(place -> place.subject().isEmpty()).isPresent();
  }

  /** How likely the statement supports the claim, contradicts it, or settles nothing. */
  public StanceProbabilities read(Claim claim, Statement statement) {
    return read(claim, statement, meetings.of(claim, statement));
  }

  StanceProbabilities read(Claim claim, Candidate candidate) {
    return read(claim, candidate.statement(), candidate.effects());
  }

  private StanceProbabilities read(Claim claim, Statement statement, StatementEffects effects) {
    return weigh(weights, features(claim, statement, effects));
  }

  /**
   * What the weights make of the features. A stance of which the network itself is not sure is not
   * taken at all, nor any of a claim that says much else: far from what they were fitted on,
   * weights say anything.
   */
  public static StanceProbabilities weigh(
      LinearWeights weights, ImmutableMap<String, Double> features) {
    StanceProbabilities weighed = weights.weigh(features);
    double supports = sees(features, StatementFeatures.SUPPORT, SURE) ? weighed.supports() : 0;
    double refutes =
        sees(features, StatementFeatures.REFUTE, SURE_OF_CONTRADICTION) ? weighed.refutes() : 0;
    return new StanceProbabilities(supports, refutes, 1 - supports - refutes);
  }

  private static boolean sees(ImmutableMap<String, Double> features, String stance, double sure) {
    return features.getOrDefault(stance, 0.0) >= sure
        && features.getOrDefault(StatementFeatures.STRANGE_WORDS, 0.0) <= Candidate.MOST_STRANGE;
  }

  /** What the less sure of network and weights says, whatever else the claim says. */
  StanceProbabilities surely(Claim claim, Candidate candidate) {
    ImmutableMap<String, Double> features =
        features(claim, candidate.statement(), candidate.effects());
    StanceProbabilities weighed = weights.weigh(features);
    double supports =
        Math.min(weighed.supports(), features.getOrDefault(StatementFeatures.SUPPORT, 0.0));
    double refutes =
        Math.min(weighed.refutes(), features.getOrDefault(StatementFeatures.REFUTE, 0.0));
    return new StanceProbabilities(supports, refutes, 1 - supports - refutes);
  }

  /**
   * How likely the network takes the statement to support a claim that says more of the same: the
   * rules for statements would have it supported but for its length, and it names nothing else. 0
   * where that is not so, or where the network is not rather sure.
   */
  double bearsOut(Claim claim, Candidate candidate) {
    if (!candidate.leans()) {
      return 0;
    }
    double supports = network.of(claim.text(), candidate.statement()).supports();
    return supports >= RATHER_SURE ? supports : 0;
  }

  /**
   * How likely the network takes the statement for what the claim says, where it is of what the
   * claim names and the claim says little beside it; 0 where that is not so.
   */
  double takesForSaid(Claim claim, Evidence piece, Statement statement) {
    Candidate candidate = finder.of(claim, statement, piece);
    return candidate.maySettle() && !candidate.comparesAlone()
        ? network.of(claim, statement).supports()
        : 0;
  }

  /** True where no telling word of the claim is missing in the statement. */
  boolean saysNothingElse(Claim claim, Statement statement) {
    return meetings.of(claim, statement).coverage().isWhole();
  }

  /** What is weighed. */
  public ImmutableMap<String, Double> features(Claim claim, Statement statement) {
    return features(claim, statement, meetings.of(claim, statement));
  }

  private ImmutableMap<String, Double> features(
      Claim claim, Statement statement, StatementEffects effects) {
    String said = network.said(claim, claim.text(), statement);
    return StatementFeatures.of(
        claim,
        statement,
        effects,
        network.of(claim, statement),
        voices.raw(VoiceKind.FEATURES).read(said, List.of(statement.sentence())));
  }
}
