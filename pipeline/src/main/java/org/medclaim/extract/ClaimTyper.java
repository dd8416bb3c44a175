package org.medclaim.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Quantity;
import org.medclaim.terms.Terminology;
import org.medclaim.text.ArticleVoice;

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

  /** Praise as strong as this is what the sentence is about. */
  private static final double ABOVE_ALL = 2.4;

  /** What a measure or a word of safety adds for its type. */
  private static final double MEASURED = 1.2;

  /** Sparing people harm is a claim about safety too. */
  private static final Pattern SAFETY_WORDS =
      Pattern.compile(
          "\\b(?:side effects?|safety|tolerab\\w{1,5}|toxicit\\w{1,3}|adverse|well"
              + " tolerated|immunosuppression)\\b",
          Pattern.CASE_INSENSITIVE);

  private final TypeWords words = TypeWords.load();
  private final Praise praise;

  ClaimTyper(Terminology terminology) {
    this.praise = new Praise(terminology);
  }

  /** What speaks for each type: the signals, which also say what is main, and all together. */
  private record Weights(Map<ClaimType, Double> signals, Map<ClaimType, Double> all) {}

  /** The types of the reading, from its signals, words, cues and numbers; never empty. */
  List<ClaimType> types(Reading reading, CheckWorthiness.Score score, ArticleVoice voice) {
    boolean treated = TreatmentTalk.isOfTreatment(reading);
    Weights weights = weights(reading, score, treated);
    Double praised = weights.all().remove(ClaimType.PROMOTIONAL);
    boolean promotional = praised != null && Praise.isPromotional(praised, reading);
    List<ClaimType> types = new ArrayList<>();
    if (reading.quantities().stream().anyMatch(NumberTypes::isNumber)) {
      types.add(ClaimType.NUMERIC);
    }
    types.addAll(inOrder(weights));
    if (types.isEmpty() && !promotional) {
      types.add(withoutWords(reading, score, treated));
    }
    if (!types.contains(ClaimType.NUMERIC)
        && reading.quantities().stream().anyMatch(NumberTypes::isWeak)) {
      types.add(ClaimType.NUMERIC);
    }
    if (praised != null && promotional) {
      boolean first =
          praised >= ABOVE_ALL
              && weights.all().values().stream().allMatch(weight -> weight < praised);
      types.add(first ? 0 : types.size(), ClaimType.PROMOTIONAL);
    } else if (voice == ArticleVoice.OFFERS && praise.advertises(reading, types)) {
      types.add(ClaimType.PROMOTIONAL);
    }
    return types;
  }

  /** Signals make the claim, so what they say comes first; the words of types.yaml add to it. */
  private static List<ClaimType> inOrder(Weights weights) {
    return weights.all().entrySet().stream()
        .filter(entry -> entry.getValue() >= WEAK || weights.all().size() == 1)
        .sorted(
            Comparator.comparing(
                    (Map.Entry<ClaimType, Double> entry) ->
                        weights.signals().getOrDefault(entry.getKey(), 0.0))
                .thenComparing(Map.Entry::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What speaks for each type. A word against takes back what the signals said, never what another
   * word says: "no miracle, yet a breakthrough" still praises.
   */
  private Weights weights(Reading reading, CheckWorthiness.Score score, boolean treated) {
    Map<ClaimType, Double> signals = new EnumMap<>(ClaimType.class);
    score
        .signals()
        .forEach(
            (signal, at) ->
                signal.type().ifPresent(type -> add(signals, type, signal.weight(), reading, at)));
    Map<TypeWords.Word, Integer> found = words.in(reading);
    found.forEach(
        (word, at) -> {
          if (word.weight() < 0) {
            signals.computeIfPresent(word.type(), (type, weight) -> weight + word.weight());
          }
        });
    signals.values().removeIf(weight -> weight <= 0);
    if (!treated && TreatmentTalk.isDoneByCondition(reading, score)) {
      // What a disease does to people is its course; only treatments have side effects.
      Double harm = signals.remove(ClaimType.SAFETY);
      if (harm != null) {
        signals.merge(ClaimType.PROGNOSIS, Math.min(harm, 1), ClaimTyper::both);
      }
    }
    Map<ClaimType, Double> all = new EnumMap<>(signals);
    found.forEach(
        (word, at) -> {
          if (word.weight() > 0) {
            add(all, word.type(), word.weight(), reading, at);
          }
        });
    if (SAFETY_WORDS.matcher(reading.partText()).find()) {
      all.merge(ClaimType.SAFETY, MEASURED, ClaimTyper::both);
    }
    boolean picked = TreatmentTalk.isOfPicked(reading);
    for (Quantity quantity : reading.quantities()) {
      NumberTypes.of(quantity, picked)
          .ifPresent(type -> all.merge(type, MEASURED, ClaimTyper::both));
    }
    return new Weights(signals, all);
  }

  private static void add(
      Map<ClaimType, Double> weights, ClaimType type, double weight, Reading reading, int at) {
    double left = weight - late(reading, at);
    if (left > 0) {
      weights.merge(type, left, ClaimTyper::both);
    }
  }

  /** What a sentence says first is what it is about. */
  private static double late(Reading reading, int at) {
    return LATE * (at - reading.part().start()) / Math.max(1, reading.part().length());
  }

  /** A result without a word for what it is like is one of a treatment, more often than not. */
  private static ClaimType withoutWords(
      Reading reading, CheckWorthiness.Score score, boolean treated) {
    if (!reading.quantities().isEmpty()) {
      return ClaimType.NUMERIC;
    }
    boolean result =
        score.signals().keySet().stream()
            .map(CheckWorthiness.Signal::id)
            .anyMatch(id -> id.equals("finding") || id.equals("reports") || id.equals("evidence"));
    return result || treated || TreatmentTalk.namesTreatment(reading)
        ? ClaimType.EFFICACY
        : ClaimType.EPIDEMIOLOGY;
  }

  /** A second signal of a type adds, but less than the first. */
  private static double both(double first, double second) {
    return Math.max(first, second) + 0.3 * Math.min(first, second);
  }
}
