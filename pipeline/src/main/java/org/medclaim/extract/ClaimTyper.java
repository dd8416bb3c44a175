package org.medclaim.extract;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.OrdinaryTreatments;
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

  /**
   * Praise as strong as this needs no effect to be praised: a story, a secret, "second to none".
   */
  private static final double OUTRIGHT = 1.5;

  /** "completely" alone praises nothing. */
  private static final double MORE_THAN_A_WORD = 0.7;

  /** Praise as strong as this is what the sentence is about. */
  private static final double ABOVE_ALL = 2.4;

  /** What a measure or a word of safety adds for its type. */
  private static final double MEASURED = 1.2;

  private static final ImmutableSet<QuantityKind> NUMBERS =
      ImmutableSet.of(
          QuantityKind.PROPORTION,
          QuantityKind.COUNT,
          QuantityKind.RATE,
          QuantityKind.RATIO,
          QuantityKind.RANK,
          QuantityKind.THRESHOLD,
          QuantityKind.EFFECT);

  /** What a measure alone says of the sort of claim; a share of patients depends on the rest. */
  private static final ImmutableMap<String, ClaimType> BY_MEASURE = byMeasure();

  /** Shares and counts of people: of the treated, or of those who have something. */
  private static final ImmutableSet<String> OF_PEOPLE =
      ImmutableSet.of(
          "share-of-patients", "infection-rate", "symptom-rate", "case-count", "prevalent-cases");

  /** Sparing people harm is a claim about safety too. */
  private static final Pattern SAFETY_WORDS =
      Pattern.compile(
          "\\b(?:side effects?|safety|tolerab\\w{1,5}|toxicit\\w{1,3}|adverse|well"
              + " tolerated|immunosuppression)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Words for what is done against a disease, where no treatment is named. */
  private static final Pattern TREATED =
      Pattern.compile(
          "\\b(?:treat\\w{0,6}|therap\\w{1,8}|drugs?|medic(?:ine|ation)s?|pills?|tablets?|surgery|operations?"
              + "|injections?|infusions?|vaccin\\w{0,6}|procedures?|supplements?|doses?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Whom a study counts has been picked for it, and tells nothing of how common something is. */
  private static final Pattern STUDIED =
      Pattern.compile(
          "\\b(?:participants?|volunteers|trials?|control group|placebo|(?:patients|people|those|women|men|children) (?:getting|given|taking|on)"
              + "|(?:who|that) (?:got|received|took)|(?:after|at) (?:about |just )?[\\w-]{1,12} (?:days|weeks|months))\\b",
          Pattern.CASE_INSENSITIVE);

  /** What a sentence that begins so speaks of stands before it, and may be a treatment. */
  private static final Pattern TAKES_UP =
      Pattern.compile(
          "\\W{0,5}(?:but |and |however, )?(?:it|this|they|these|that|its|those)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final TypeWords words = TypeWords.load();
  private final OrdinaryTreatments ordinary;

  ClaimTyper(Terminology terminology) {
    this.ordinary = new OrdinaryTreatments(terminology);
  }

  /** What speaks for each type: the signals, which also say what is main, and all together. */
  private record Weights(Map<ClaimType, Double> signals, Map<ClaimType, Double> all) {}

  /** The types of the reading, from its signals, words, cues and numbers; never empty. */
  List<ClaimType> types(Reading reading, CheckWorthiness.Score score, ArticleVoice voice) {
    boolean treated = isTreated(reading);
    Weights weights = weights(reading, score, treated);
    Double praise = weights.all().remove(ClaimType.PROMOTIONAL);
    boolean promotional = praise != null && isPromotional(praise, reading);
    List<ClaimType> types = new ArrayList<>();
    if (reading.quantities().stream().anyMatch(ClaimTyper::isNumber)) {
      types.add(ClaimType.NUMERIC);
    }
    types.addAll(inOrder(weights));
    if (types.isEmpty() && !promotional) {
      types.add(withoutWords(reading, score, treated));
    }
    if (!types.contains(ClaimType.NUMERIC)
        && reading.quantities().stream().anyMatch(ClaimTyper::isWeakNumber)) {
      types.add(ClaimType.NUMERIC);
    }
    if (praise != null && promotional) {
      boolean first =
          praise >= ABOVE_ALL
              && weights.all().values().stream().allMatch(weight -> weight < praise);
      types.add(first ? 0 : types.size(), ClaimType.PROMOTIONAL);
    } else if (voice == ArticleVoice.OFFERS && advertises(reading, types)) {
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
    if (!treated && isDoneByCondition(reading, score)) {
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
    boolean picked = treated || STUDIED.matcher(reading.partText()).find();
    for (Quantity quantity : reading.quantities()) {
      byNumber(quantity, picked).ifPresent(type -> all.merge(type, MEASURED, ClaimTyper::both));
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

  private static Optional<ClaimType> byNumber(Quantity quantity, boolean picked) {
    String measure = String.valueOf(quantity.measure());
    if (OF_PEOPLE.contains(measure)) {
      return Optional.of(picked ? ClaimType.EFFICACY : ClaimType.EPIDEMIOLOGY);
    }
    return Optional.ofNullable(BY_MEASURE.get(measure));
  }

  private static boolean isPromotional(double praise, Reading reading) {
    return praise >= OUTRIGHT || praise >= MORE_THAN_A_WORD && canBePraised(reading);
  }

  /**
   * A plain benefit or safety of what the page itself offers advertises it; a result does not, nor
   * what a page says of ordinary treatments.
   */
  private boolean advertises(Reading reading, List<ClaimType> types) {
    boolean helps =
        reading.cues().stream()
            .map(Cue::kind)
            .anyMatch(
                kind ->
                    kind == CueKind.BENEFIT || kind == CueKind.CURE || kind == CueKind.REASSURANCE);
    boolean tells =
        reading.cues().stream()
            .map(Cue::kind)
            .anyMatch(
                kind ->
                    kind == CueKind.TRIAL_SCOPE
                        || kind == CueKind.NO_EFFECT
                        || kind == CueKind.HARM);
    boolean sober =
        reading.terms().stream().anyMatch(term -> ordinary.contains(term.concept().id()));
    return helps
        && !tells
        && !sober
        && (types.contains(ClaimType.EFFICACY) || types.contains(ClaimType.SAFETY))
        && isTreated(reading);
  }

  private static boolean isTreated(Reading reading) {
    return byConcepts(reading) == ClaimType.EFFICACY
        || TREATED.matcher(reading.partText()).find()
        || TAKES_UP.matcher(reading.partText()).matches();
  }

  /** True where a disease is named before the harm, as what does it. */
  private static boolean isDoneByCondition(Reading reading, CheckWorthiness.Score score) {
    int harm =
        score.signals().entrySet().stream()
            .filter(entry -> entry.getKey().type().filter(ClaimType.SAFETY::equals).isPresent())
            .mapToInt(Map.Entry::getValue)
            .min()
            .orElse(0);
    return reading.terms().stream()
        .anyMatch(
            term -> term.concept().kind() == ConceptKind.CONDITION && term.span().start() < harm);
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
    return result || treated ? ClaimType.EFFICACY : byConcepts(reading);
  }

  private static ImmutableMap<String, ClaimType> byMeasure() {
    ImmutableMap.Builder<String, ClaimType> types = ImmutableMap.builder();
    for (String id :
        List.of(
            "incidence",
            "prevalence",
            "new-cases",
            "share-female",
            "sex-ratio",
            "rank",
            "share-of-cancers",
            "deaths",
            "seroprevalence",
            "lifetime-risk")) {
      types.put(id, ClaimType.EPIDEMIOLOGY);
    }
    for (String id :
        List.of(
            "overall-response",
            "remission",
            "complete-remission",
            "cure",
            "effective-rate",
            "clinical-remission",
            "vaccine-efficacy",
            "vaccine-effectiveness",
            "relative-risk-reduction",
            "absolute-risk-reduction",
            "number-needed-to-treat",
            "hba1c-change",
            "weight-change",
            "blood-pressure-change",
            "cholesterol-change",
            "pain-change",
            "bone-density-change",
            "hair-density",
            "pregnancy-rate")) {
      types.put(id, ClaimType.EFFICACY);
    }
    for (String id :
        List.of(
            "survival-rate",
            "five-year-survival",
            "ten-year-survival",
            "one-year-survival",
            "two-year-survival",
            "three-year-survival",
            "median-overall-survival",
            "event-free-survival",
            "progression-free-survival",
            "relapse-free-survival",
            "disease-free-survival",
            "relapse-rate",
            "recurrence-rate",
            "mortality-rate")) {
      types.put(id, ClaimType.PROGNOSIS);
    }
    for (String id :
        List.of(
            "adverse-event-rate",
            "cytokine-release-syndrome-rate",
            "neurotoxicity-rate",
            "graft-versus-host-disease-rate")) {
      types.put(id, ClaimType.SAFETY);
    }
    return types.buildOrThrow();
  }

  /** Times and doses are numbers too, but seldom what the claim turns on. */
  private static boolean isWeakNumber(Quantity quantity) {
    return quantity.kind() == QuantityKind.DURATION || quantity.kind() == QuantityKind.DOSE;
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
