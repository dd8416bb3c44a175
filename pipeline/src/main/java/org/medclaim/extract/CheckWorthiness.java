package org.medclaim.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medclaim.model.ClaimType;
import org.medclaim.model.CueKind;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.terms.ConceptKind;
import org.medclaim.yaml.YamlMap;

/**
 * The probability that a reader could act on a sentence and a reference could confirm or contradict
 * it: a logistic function of weighed signals.
 *
 * <p>The words and weights are in signals.yaml, what the form of the line adds in {@link
 * SentenceForm}; what the kinds of its numbers add stands here.
 */
final class CheckWorthiness {
  /** A signal: its weight and what kind of claim it points to. */
  record Signal(
      String id, double weight, Optional<ClaimType> type, Optional<CueKind> cue, String why) {}

  /** What was found for and against a sentence, each signal with where it first stands. */
  record Score(double probability, ImmutableMap<Signal, Integer> signals) {}

  /** A medical number nearly always makes a claim. */
  private static final double NUMBER = 3.0;

  /** Doses, durations and limits also stand in instructions and descriptions. */
  private static final double WEAK_NUMBER = 0.6;

  /** Bridges are strengthened and teams win 60% too. */
  private static final double NOTHING_OF_HEALTH = -0.8;

  /** How long a study watched people tells nothing of what became of them. */
  private static final String FOLLOW_UP = "follow-up-time";

  /** A norm that states a number or an effect in passing still tells what ought to be. */
  private static final ImmutableSet<String> NUMBERS_DO_NOT_OUTWEIGH =
      ImmutableSet.of("norm", "imperative", "clinic-offer", "business", "open-question");

  /** Signals that only sentences about health, or promises to make somebody well, have. */
  private static final ImmutableSet<String> OF_HEALTH =
      ImmutableSet.of(
          "health-subject",
          "people",
          "cure",
          "harm",
          "reassurance",
          "approval",
          "regulation",
          "retraction",
          "prognosis",
          "course",
          "frequency",
          "common-kind",
          "occurrence",
          "causation",
          "transmission",
          "inner-working",
          "mechanism",
          "change-for-the-worse",
          "suppressed",
          "testimonial",
          "hype",
          "praise");

  private static final String ATTRIBUTION = "attribution";

  private static final String EVIDENCE = "evidence";

  private static final String REPORTS = "reports";

  /** What an order is not, or not only. */
  private static final ImmutableSet<String> TELLS_WHAT_IS =
      ImmutableSet.of("reason", "expectation");

  /**
   * Where a person or a study is quoted, who that is and that he speaks of himself is beside it.
   */
  private static final ImmutableSet<String> BESIDE_WHAT_IS_SAID =
      ImmutableSet.of("biography", "story", "speculation", "publication");

  /** A share, a rate or the number of people in a study can be checked, however it came about. */
  private static final ImmutableSet<String> BESIDE_A_FIGURE =
      ImmutableSet.of("research-plan", "publication", "study-method", "biography", "history");

  /**
   * "... must be stopped, because it harms the kidneys" tells what is, besides what ought to be.
   */
  private static final ImmutableSet<String> BESIDE_A_REASON =
      ImmutableSet.of("norm", "procedure", "imperative");

  /** To whom something is given tells of health where that is a treatment, and not a form. */
  private static final ImmutableSet<String> OF_A_TREATMENT =
      ImmutableSet.of("indication", "given-for");

  private static final ImmutableSet<String> PEOPLE =
      ImmutableSet.of(
          "patients",
          "participants",
          "people",
          "volunteers",
          "women",
          "men",
          "children",
          "adults",
          "infants",
          "babies",
          "subjects");

  /** How many hospitals or studies there were says nothing of health. */
  static final ImmutableSet<String> NOT_OF_HEALTH =
      ImmutableSet.of(
          "hospitals",
          "centres",
          "countries",
          "sessions",
          "courses",
          "cycles",
          "studies",
          "doses",
          "capsules",
          "tablets",
          "pills",
          "drops",
          "injections",
          "infusions");

  private final double bias;
  private final ImmutableList<Lexicon.Entry<Signal>> entries;
  private final ImmutableList<Signal> byCue;
  private final PhraseBook<Signal> book;

  private CheckWorthiness(double bias, List<Lexicon.Entry<Signal>> entries) {
    this.bias = bias;
    this.entries = ImmutableList.copyOf(entries);
    this.byCue =
        entries.stream()
            .map(Lexicon.Entry::value)
            .filter(signal -> signal.cue().isPresent())
            .collect(ImmutableList.toImmutableList());
    this.book = Lexicon.book(entries, Lexicon.Entry::value);
  }

  /** Reads signals.yaml. */
  static CheckWorthiness load() {
    YamlMap file = Lexicon.open("signals.yaml").allow("bias", "signals");
    double bias = file.optionalNumber("bias").orElse(BigDecimal.ZERO).doubleValue();
    List<Lexicon.Entry<Signal>> entries = new ArrayList<>();
    for (YamlMap map : file.maps("signals")) {
      map.allow("id", "cue", "phrases", "weight", "type", "why", "examples", "near-misses");
      double weight =
          map.optionalNumber("weight")
              .orElseThrow(() -> map.error("weight", "no weight; a signal has a number"))
              .doubleValue();
      Signal signal =
          new Signal(
              map.text("id"),
              weight,
              map.optionalWord("type", ClaimType.class, ClaimType::code),
              map.optionalWord("cue", CueKind.class, CueKind::code),
              map.text("why"));
      entries.add(Lexicon.entry(map, signal));
    }
    return new CheckWorthiness(bias, entries);
  }

  ImmutableList<Lexicon.Entry<Signal>> entries() {
    return entries;
  }

  /** Weighs the reading. */
  Score of(Reading reading) {
    Map<Signal, Integer> signals = signals(reading);
    double logit = weigh(reading, signals.keySet());
    return new Score(1 / (1 + Math.exp(-logit)), ImmutableMap.copyOf(signals));
  }

  private Map<Signal, Integer> signals(Reading reading) {
    Map<Signal, Integer> signals = new LinkedHashMap<>();
    for (Signal signal : byCue) {
      reading.cues().stream()
          .filter(cue -> cue.kind() == signal.cue().orElseThrow())
          .findFirst()
          .ifPresent(cue -> signals.put(signal, cue.span().start()));
    }
    boolean treatment = SentenceForm.names(reading, ConceptKind.INTERVENTION);
    for (PhraseBook.Hit<Signal> hit : book.find(reading.tokens())) {
      if (treatment || !OF_A_TREATMENT.contains(hit.value().id())) {
        signals.putIfAbsent(hit.value(), hit.span().start());
      }
    }
    return signals;
  }

  private double weigh(Reading reading, Set<Signal> signals) {
    double sum = bias + SentenceForm.weigh(reading);
    boolean quoted = has(signals, ATTRIBUTION) || has(signals, EVIDENCE) || has(signals, REPORTS);
    boolean reason = signals.stream().anyMatch(signal -> TELLS_WHAT_IS.contains(signal.id()));
    boolean figure = countsPeople(reading) || givesFigure(reading);
    for (Signal signal : signals) {
      boolean beside =
          quoted && BESIDE_WHAT_IS_SAID.contains(signal.id())
              || figure && BESIDE_A_FIGURE.contains(signal.id())
              || reason && BESIDE_A_REASON.contains(signal.id());
      sum += beside ? 0 : signal.weight();
    }
    boolean blocked =
        signals.stream().anyMatch(signal -> NUMBERS_DO_NOT_OUTWEIGH.contains(signal.id()));
    return sum + numbers(reading, blocked) + (isOfHealth(reading, signals) ? 0 : NOTHING_OF_HEALTH);
  }

  private static boolean has(Set<Signal> signals, String id) {
    return signals.stream().anyMatch(signal -> signal.id().equals(id));
  }

  private static boolean givesFigure(Reading reading) {
    return reading.quantities().stream()
        .anyMatch(
            quantity ->
                switch (quantity.kind()) {
                  case PROPORTION, RATE, RATIO, EFFECT -> true;
                  case COUNT, RANK, THRESHOLD, DURATION, DOSE -> false;
                });
  }

  private static boolean countsPeople(Reading reading) {
    return reading.quantities().stream()
        .anyMatch(
            quantity ->
                quantity.kind() == QuantityKind.COUNT
                    && PEOPLE.stream().anyMatch(quantity.unit()::endsWith));
  }

  private static boolean isOfHealth(Reading reading, Set<Signal> signals) {
    return !reading.terms().isEmpty()
        || !reading.measures().isEmpty()
        || signals.stream().anyMatch(signal -> OF_HEALTH.contains(signal.id()));
  }

  private static double numbers(Reading reading, boolean blocked) {
    double best = 0;
    for (Quantity quantity : reading.quantities()) {
      best =
          Math.max(
              best,
              switch (quantity.kind()) {
                case PROPORTION, RATE, RATIO, EFFECT -> blocked ? WEAK_NUMBER : NUMBER;
                case COUNT ->
                    blocked || NOT_OF_HEALTH.contains(quantity.unit()) ? WEAK_NUMBER : NUMBER;
                case RANK, THRESHOLD -> blocked ? WEAK_NUMBER : NUMBER - 0.5;
                case DURATION ->
                    quantity.measure() == null || blocked || quantity.measure().equals(FOLLOW_UP)
                        ? WEAK_NUMBER
                        : NUMBER - 0.5;
                case DOSE -> WEAK_NUMBER;
              });
    }
    return best;
  }
}
