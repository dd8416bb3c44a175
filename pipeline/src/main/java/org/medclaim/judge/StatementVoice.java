package org.medclaim.judge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medclaim.judge.stance.LinearWeights;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.judge.stance.VoiceKind;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Mention;
import org.medclaim.model.Stance;
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

  /** So many more are looked at where there must be hardly a doubt. */
  private static final int MOST_MORE = 6;

  /** From here on the network takes a statement to speak against the whole claim. */
  private static final double OPPOSES = 0.4;

  /** Reading a statement takes the network some milliseconds. */
  private static final int MOST_READ = 8;

  /** Stands in no text that is read. */
  private static final char BETWEEN = '\u0000';

  /** From here on the network agrees with an error and with its denial, or with neither. */
  private static final double AGREES_WITH_BOTH = 0.85;

  private static final StanceProbabilities NOTHING = new StanceProbabilities(0, 0, 1);

  private final Terminology terms;
  private final Meetings meetings;
  private final StanceVoices voices;
  private final LinearWeights weights;

  /** A claim is held against the same statements by more than one reader. */
  private final ReadOnce<StanceProbabilities> pairs = new ReadOnce<>(this::readPair);

  /** A voice with the given weights; {@code voices} have to have their network. */
  public StatementVoice(Terminology terms, StanceVoices voices, LinearWeights weights) {
    this.terms = terms;
    this.meetings = new Meetings(terms);
    this.voices = voices;
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
    return near(claim, evidence).stream()
        .map(Candidate::statement)
        .collect(ImmutableList.toImmutableList());
  }

  /** The same statements, each with what it has in common with the claim. */
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
            .map(piece -> candidate(claim, (Statement) piece.content(), piece))
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
            .sorted(Comparator.comparingDouble(StatementVoice::likeness).reversed())
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

  private Candidate candidate(Claim claim, Statement statement, Evidence piece) {
    StatementEffects effects = meetings.of(claim, statement);
    return new Candidate(piece, statement, effects, leansTo(effects, Assertion.of(claim)));
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

  /** True where the rules would have the claim supported but for its length. */
  private static boolean leansTo(StatementEffects effects, Assertion assertion) {
    return effects.coverage().isOfAllNamed()
        && effects.isOnTopic()
        && effects.leaning(assertion).filter(Effect.SUPPORTS::equals).isPresent();
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
    double supports = network(claim.text(), candidate.statement()).supports();
    return supports >= RATHER_SURE ? supports : 0;
  }

  /**
   * How likely the network takes the statement for what the claim says, where it is of what the
   * claim names and the claim says little beside it; 0 where that is not so.
   */
  double takesForSaid(Claim claim, Evidence piece, Statement statement) {
    Candidate candidate = candidate(claim, statement, piece);
    return candidate.maySettle() && !candidate.comparesAlone()
        ? network(claim, statement).supports()
        : 0;
  }

  /** True where no telling word of the claim is missing in the statement. */
  boolean saysNothingElse(Claim claim, Statement statement) {
    return meetings.of(claim, statement).coverage().isWhole();
  }

  /**
   * What the network makes of the claim; of its main point, where only what is added behind that
   * keeps the statement from bearing it out ({@link Afterthought}).
   */
  private StanceProbabilities network(Claim claim, Statement statement) {
    StanceProbabilities whole = network(said(claim, claim.text(), statement), statement);
    Optional<String> point = Afterthought.cutFrom(claim.text());
    if (point.isEmpty() || whole.refutes() > OPPOSES) {
      return whole;
    }
    StanceProbabilities of = network(said(claim, point.get(), statement), statement);
    return of.supports() > whole.supports() ? of : whole;
  }

  /**
   * What the network makes of the words; nothing, where it takes the claim to agree both with an
   * error and with the sentence that says that it is one, or with neither ("that it cannot be cured
   * is not so" and "it can be cured").
   */
  private StanceProbabilities network(String said, Statement statement) {
    String sentence = statement.sentence();
    StanceProbabilities read = networkOf(said, sentence);
    if (!Agreement.isBelief(sentence) || read.best() == Stance.NEUTRAL) {
      return read;
    }
    StanceProbabilities ofError = networkOf(said, Agreement.believed(sentence));
    return ofError.of(read.best()) >= AGREES_WITH_BOTH ? NOTHING : read;
  }

  private StanceProbabilities networkOf(String said, String sentence) {
    return pairs.of(said + BETWEEN + sentence);
  }

  private StanceProbabilities readPair(String pair) {
    int between = pair.indexOf(BETWEEN);
    return voices
        .raw(VoiceKind.NETWORK)
        .read(pair.substring(0, between), List.of(pair.substring(between + 1)));
  }

  /** What is weighed. */
  public ImmutableMap<String, Double> features(Claim claim, Statement statement) {
    return features(claim, statement, meetings.of(claim, statement));
  }

  private ImmutableMap<String, Double> features(
      Claim claim, Statement statement, StatementEffects effects) {
    String said = said(claim, claim.text(), statement);
    return StatementFeatures.of(
        claim,
        statement,
        effects,
        network(claim, statement),
        voices.raw(VoiceKind.FEATURES).read(said, List.of(statement.sentence())));
  }

  /**
   * The words with what they are about, where they do not name it themselves: of what was carried
   * over, what the statement is about too; all of it, if that is nothing.
   */
  private String said(Claim claim, String words, Statement statement) {
    Set<String> carried = new LinkedHashSet<>();
    for (Mention mention : claim.mentions()) {
      if (!claim.text().contains(mention.text())
          && (claim.pico().population().contains(mention.conceptId())
              || claim.pico().intervention().contains(mention.conceptId()))) {
        carried.add(mention.conceptId());
      }
    }
    List<String> shared = carried.stream().filter(id -> isOf(statement, id)).toList();
    String about =
        (shared.isEmpty() ? carried.stream() : shared.stream())
            .map(terms::name)
            .distinct()
            .collect(Collectors.joining(", "));
    return about.isEmpty() ? words : about + ": " + words;
  }

  private boolean isOf(Statement statement, String concept) {
    return Stream.concat(
            statement.pico().population().stream(), statement.pico().intervention().stream())
        .anyMatch(id -> id.equals(concept) || terms.related(id, concept));
  }
}
