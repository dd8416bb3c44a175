package org.medclaim.judge;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.model.Claim;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;

/**
 * What a claim and a curated statement have in common and what not, as numbers that can be weighed.
 *
 * <p>They come from three sides: what the stance voices read in both sentences, what the claim
 * names and says beyond the statement, and what the rules for statements make of it. Each has a
 * name that a reader of the weights understands.
 */
final class StatementFeatures {
  private static final String NETWORK = "network";
  private static final String SURE_SUPPORT = ".sure-support";
  private static final String SURE_REFUTE = ".sure-refute";

  /** How likely the network alone takes the statement to support the claim. */
  static final String SUPPORT = NETWORK + SURE_SUPPORT;

  /** How likely the network alone takes the statement to contradict the claim. */
  static final String REFUTE = NETWORK + SURE_REFUTE;

  /** How many telling words of the claim the statement has not. */
  static final String STRANGE_WORDS = "claim.strange-words";

  private static final double MOST_LOGITS = 5;
  private static final int MANY = 5;

  private static final Set<StatementKind> PRAISE =
      Set.of(StatementKind.BENEFIT, StatementKind.STANDARD_CARE, StatementKind.CURABLE);
  private static final Set<StatementKind> DOUBT =
      Set.of(
          StatementKind.NO_BENEFIT,
          StatementKind.UNPROVEN,
          StatementKind.NOT_APPROVED,
          StatementKind.PRECLINICAL_ONLY,
          StatementKind.INCURABLE);

  private StatementFeatures() {}

  /** The features, always the same ones in the same order. */
  static ImmutableMap<String, Double> of(
      Claim claim,
      Statement statement,
      StatementEffects effects,
      StanceProbabilities network,
      StanceProbabilities wording) {
    ImmutableMap.Builder<String, Double> features = ImmutableMap.builder();
    read(features, NETWORK, network);
    read(features, "wording", wording);
    covered(features, effects.coverage());
    met(features, effects);
    told(features, claim, statement, effects);
    return features.buildOrThrow();
  }

  private static void read(
      ImmutableMap.Builder<String, Double> features, String voice, StanceProbabilities said) {
    features.put(voice + ".bears", logits(said.supports() + said.refutes(), said.neutral()));
    features.put(voice + ".supports", logits(said.supports(), said.refutes()));
    features.put(voice + SURE_SUPPORT, said.supports());
    features.put(voice + SURE_REFUTE, said.refutes());
  }

  private static double logits(double one, double other) {
    double ratio = Math.log((one + 1e-4) / (other + 1e-4));
    return Math.max(-MOST_LOGITS, Math.min(MOST_LOGITS, ratio));
  }

  private static void covered(ImmutableMap.Builder<String, Double> features, Coverage coverage) {
    double words = Math.max(1, coverage.words());
    features.put("claim.words", Math.min(2 * MANY, (double) coverage.words()));
    features.put(STRANGE_WORDS, Math.min(MANY, (double) coverage.strange().size()));
    features.put("claim.strange-share", coverage.strange().size() / words);
    features.put("claim.foreign", Math.min(MANY, (double) coverage.foreign().size()));
    features.put("claim.shared", Math.min(MANY, (double) coverage.shared().size()));
    features.put("claim.compares-alone", number(coverage.compares()));
    features.put("claim.nothing-more", number(coverage.isWhole()));
    features.put("same-relation", number(coverage.sameRelation()));
    features.put("named-in-words", number(coverage.namedInWords()));
  }

  private static void met(ImmutableMap.Builder<String, Double> features, StatementEffects effects) {
    PicoMatch match = effects.match();
    directness(features, "condition", match.condition());
    directness(features, "intervention", match.intervention());
    directness(features, "outcome", match.outcome());
    features.put("people.differ", number(!match.people().applies()));
    features.put("region.differs", number(!match.region().applies()));
    features.put("overlap.share", effects.overlap().share());
    features.put("overlap.words", Math.min(MANY, (double) effects.overlap().words()));
  }

  private static void directness(
      ImmutableMap.Builder<String, Double> features, String dimension, Directness directness) {
    for (Directness one : Directness.values()) {
      if (one != Directness.UNSTATED) {
        features.put(
            dimension + "." + one.name().toLowerCase(Locale.ROOT), number(one == directness));
      }
    }
  }

  private static void told(
      ImmutableMap.Builder<String, Double> features,
      Claim claim,
      Statement statement,
      StatementEffects effects) {
    Assertion assertion = Assertion.of(claim);
    Optional<Effect> byRule = effects.isOnTopic() ? effects.of(assertion) : Optional.empty();
    features.put("rule.supports", number(byRule.filter(Effect.SUPPORTS::equals).isPresent()));
    features.put("rule.refutes", number(byRule.filter(Effect.REFUTES::equals).isPresent()));
    features.put(
        "rule.doubts",
        number(
            byRule
                .filter(effect -> effect != Effect.SUPPORTS && effect != Effect.REFUTES)
                .isPresent()));
    features.put("on-topic", number(effects.isOnTopic()));
    Agreement agreement = Agreement.of(claim.text(), statement.sentence());
    features.put("words.agree", number(agreement == Agreement.SAME));
    features.put("words.oppose", number(agreement == Agreement.OPPOSITE));
    features.put("direction", direction(assertion, statement.kind()));
    features.put(
        "denial-in-one",
        number(Denial.isSaidIn(claim.text()) != Denial.isSaidIn(statement.sentence())));
    features.put("claim.figures", number(!claim.quantities().isEmpty()));
    features.put("claim.hedged", number(claim.has(QualifierKind.HEDGED)));
    for (StatementKind kind : StatementKind.values()) {
      features.put(
          "kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          number(kind == statement.kind()));
    }
  }

  /** 1 where the sort of the claim and that of the statement point the same way, -1 where not. */
  private static double direction(Assertion assertion, StatementKind kind) {
    return switch (assertion) {
      case BENEFIT -> PRAISE.contains(kind) ? 1 : DOUBT.contains(kind) ? -1 : 0;
      case NO_BENEFIT -> PRAISE.contains(kind) ? -1 : DOUBT.contains(kind) ? 1 : 0;
      case HARM -> kind == StatementKind.HARM ? 1 : kind == StatementKind.NO_HARM ? -1 : 0;
      case SAFETY -> kind == StatementKind.HARM ? -1 : kind == StatementKind.NO_HARM ? 1 : 0;
      case OTHER -> 0;
    };
  }

  private static double number(boolean is) {
    return is ? 1 : 0;
  }
}
