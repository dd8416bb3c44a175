package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.terms.ConceptKind;

/**
 * Says what sorts of claim a reading makes, the main one first.
 *
 * <p>A number comes first; praise comes last, since it is about the wording, unless it outweighs
 * all else; between them the types are in order of the weight of what speaks for them.
 */
final class ClaimTyper {
  /** What a signal at the very end loses against one at the beginning. */
  private static final double LATE = 0.6;

  /** What speaks for a type no more than this is left out where there is another. */
  private static final double WEAK = 0.7;

  /**
   * Praise as strong as this needs no effect to be praised: a story, a secret, "second to none".
   */
  private static final double OUTRIGHT = 1.5;

  /** "completely" alone praises nothing. */
  private static final double MORE_THAN_A_WORD = 0.7;

  /** Praise as strong as this is what the sentence is about. */
  private static final double ABOVE_ALL = 2.4;

  private static final ImmutableSet<QuantityKind> NUMBERS =
      ImmutableSet.of(
          QuantityKind.PROPORTION,
          QuantityKind.COUNT,
          QuantityKind.RATE,
          QuantityKind.RATIO,
          QuantityKind.RANK,
          QuantityKind.THRESHOLD,
          QuantityKind.EFFECT);

  private static final ImmutableSet<String> EPIDEMIOLOGY =
      ImmutableSet.of(
          "incidence",
          "prevalence",
          "new-cases",
          "share-female",
          "sex-ratio",
          "rank",
          "share-of-cancers",
          "case-count",
          "deaths");

  /** Sparing people harm is a claim about safety too. */
  private static final Pattern SAFETY_WORDS =
      Pattern.compile(
          "\\b(?:side effects?|safety|tolerab\\w{1,5}|toxicit\\w{1,3}|adverse|well tolerated|immunosuppression)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The types of the reading, from its signals, cues and numbers; never empty. */
  List<ClaimType> types(Reading reading, CheckWorthiness.Score score) {
    Map<ClaimType, Double> weights = new EnumMap<>(ClaimType.class);
    double length = Math.max(1, reading.part().length());
    for (Map.Entry<CheckWorthiness.Signal, Integer> entry : score.signals().entrySet()) {
      // What a sentence says first is what it is about.
      double late = LATE * (entry.getValue() - reading.part().start()) / length;
      double weight = entry.getKey().weight() - late;
      entry.getKey().type().ifPresent(type -> weights.merge(type, weight, ClaimTyper::both));
    }
    if (SAFETY_WORDS.matcher(reading.partText()).find()) {
      weights.merge(ClaimType.SAFETY, 1.2, ClaimTyper::both);
    }
    boolean epidemiology =
        reading.quantities().stream()
            .anyMatch(quantity -> EPIDEMIOLOGY.contains(String.valueOf(quantity.measure())));
    if (epidemiology) {
      weights.merge(ClaimType.EPIDEMIOLOGY, 2.5, ClaimTyper::both);
    }
    Double praise = weights.remove(ClaimType.PROMOTIONAL);
    boolean promotional =
        praise != null
            && (praise >= OUTRIGHT || praise >= MORE_THAN_A_WORD && canBePraised(reading));
    List<ClaimType> types = new ArrayList<>();
    if (reading.quantities().stream().anyMatch(ClaimTyper::isNumber)) {
      types.add(ClaimType.NUMERIC);
    }
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<ClaimType, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .filter(entry -> entry.getValue() >= WEAK || weights.size() == 1)
        .map(Map.Entry::getKey)
        .forEach(types::add);
    if (praise != null && promotional) {
      boolean first =
          praise >= ABOVE_ALL && weights.values().stream().allMatch(weight -> weight < praise);
      types.add(first ? 0 : types.size(), ClaimType.PROMOTIONAL);
    }
    if (types.isEmpty()) {
      types.add(reading.quantities().isEmpty() ? byConcepts(reading) : ClaimType.NUMERIC);
    }
    return types;
  }

  private static boolean isNumber(Quantity quantity) {
    return NUMBERS.contains(quantity.kind())
            && !CheckWorthiness.NOT_OF_HEALTH.contains(quantity.unit())
        || quantity.kind() == QuantityKind.DURATION && quantity.measure() != null;
  }

  private static boolean canBePraised(Reading reading) {
    return reading.cues().stream()
            .map(Cue::kind)
            .anyMatch(
                kind ->
                    kind == CueKind.BENEFIT
                        || kind == CueKind.CURE
                        || kind == CueKind.PRAISE
                        || kind == CueKind.REASSURANCE)
        || byConcepts(reading) == ClaimType.EFFICACY;
  }

  private static ClaimType byConcepts(Reading reading) {
    boolean treatment =
        reading.terms().stream()
            .anyMatch(term -> term.concept().kind() == ConceptKind.INTERVENTION);
    return treatment ? ClaimType.EFFICACY : ClaimType.EPIDEMIOLOGY;
  }

  /** A second signal of a type adds, but less than the first. */
  private static double both(double first, double second) {
    return Math.max(first, second) + 0.3 * Math.min(first, second);
  }
}
