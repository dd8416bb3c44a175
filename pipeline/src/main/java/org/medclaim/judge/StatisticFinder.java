package org.medclaim.judge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Interval;
import org.medclaim.model.Mention;
import org.medclaim.model.Pico;
import org.medclaim.model.Quantity;
import org.medclaim.model.Reference;
import org.medclaim.model.Statistic;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Measure;
import org.medclaim.terms.Terminology;

/**
 * Picks the statistics that a quantity may be compared with: same measure, same scale, a question
 * that matches.
 *
 * <p>Where some answer the claim's very question, the less direct ones are left out, dimension by
 * dimension. Counts of cases are compared within one place only, a share of a part of those treated
 * with shares of that part only.
 */
final class StatisticFinder {
  private static final Set<String> RATIO_MEASURES =
      Set.of("hazard-ratio", "odds-ratio", "risk-ratio", "incidence-rate-ratio");

  private static final Set<String> UNSPECIFIC_MEASURES =
      Set.of(
          "share-of-patients",
          "share-of-cancers",
          "event-count",
          "case-count",
          "sample-size",
          "number-of-studies",
          "rank",
          "threshold",
          "drug-level",
          "relative-risk-reduction",
          "relative-risk-increase",
          "absolute-risk-reduction",
          "hazard-ratio",
          "odds-ratio",
          "risk-ratio",
          "incidence-rate-ratio",
          "mean-difference",
          "adverse-event-rate",
          "symptom-rate",
          "treatment-response",
          "weight-change");
  private static final Set<String> RESULTS_OF_CARE =
      Set.of("cure", "complete-remission", "remission", "five-year-survival", "survival-rate");

  /** Words that pages use for any of several measures: "alive after five years", "in remission". */
  private static final Set<String> LOOSE_MEASURES = Set.of("survival-rate", "remission");

  private static final int NARROW_CONDITION = 10;
  private static final int ONE_CLASS = 20;

  private final Terminology terms;
  private final PicoMatcher matcher;

  StatisticFinder(Terminology terms) {
    this.terms = terms;
    this.matcher = new PicoMatcher(terms);
  }

  /**
   * Statistics of the measure itself or, where there is none, of related measures.
   *
   * <p>A claim that names a trial is about that trial's figures.
   */
  List<ComparedStatistic> find(
      Claim claim, Quantity quantity, String measure, List<Evidence> evidence) {
    List<ComparedStatistic> own = ofMeasure(claim, quantity, measure, false, evidence);
    if (own.isEmpty() || LOOSE_MEASURES.contains(measure)) {
      own = concat(own, ofRelatedMeasures(claim, quantity, measure, evidence));
    }
    List<ComparedStatistic> named =
        keep(own, one -> Trials.names(claim, one.evidence().reference()));
    return named.isEmpty() ? direct(own) : named;
  }

  /** Narrower measures (five-year survival for survival), and those that stand in for it. */
  private List<ComparedStatistic> ofRelatedMeasures(
      Claim claim, Quantity quantity, String measure, List<Evidence> evidence) {
    List<ComparedStatistic> related = new ArrayList<>();
    for (Measure other : terms.measures()) {
      if (!other.id().equals(measure) && terms.isMeasure(other.id(), measure)) {
        related.addAll(ofMeasure(claim, quantity, other.id(), false, evidence));
      }
    }
    for (String other : terms.measure(measure).map(Measure::estimatedBy).orElseGet(List::of)) {
      related.addAll(ofMeasure(claim, quantity, other, true, evidence));
    }
    return related;
  }

  /** As {@link #find}, whatever the claim says the treatment is: what others achieve. */
  List<ComparedStatistic> findForOtherTreatments(
      Claim claim, Quantity quantity, String measure, List<Evidence> evidence) {
    if (!RESULTS_OF_CARE.contains(measure)) {
      return List.of();
    }
    Claim bare = withoutIntervention(claim);
    return find(bare, quantity, measure, evidence).stream()
        .filter(
            compared ->
                compared.match().condition() == Directness.EXACT
                    && !compared.statistic().pico().intervention().isEmpty())
        .toList();
  }

  private static Claim withoutIntervention(Claim claim) {
    Pico pico = claim.pico();
    return claim.withPico(new Pico(pico.population(), List.of(), List.of(), pico.outcome()));
  }

  private List<ComparedStatistic> ofMeasure(
      Claim claim, Quantity quantity, String measure, boolean standIn, List<Evidence> evidence) {
    List<ComparedStatistic> found = new ArrayList<>();
    for (Evidence piece : evidence) {
      if (piece.content() instanceof Statistic statistic
          && answers(measure, statistic)
          && PartOfTreated.isSame(quantity.scope(), statistic)) {
        PicoMatch match = matcher.match(claim.pico(), statistic.pico(), statistic.region());
        if (match.applies()
            && isSameQuestion(claim, measure, piece.reference(), statistic, match)) {
          compare(quantity, arms(claim, quantity), measure, piece, statistic, match, standIn)
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /**
   * The result of a treatment needs the treatment, or a disease so narrow that it implies one; a
   * figure of a part of a disease needs the treatment too. A measure that says little by itself (a
   * share of patients, a relative reduction) needs the same outcome of the same treatment, or the
   * same words. Figures that are on record as undermined answer nothing.
   */
  private boolean isSameQuestion(
      Claim claim, String measure, Reference reference, Statistic statistic, PicoMatch match) {
    boolean treated = !statistic.pico().intervention().isEmpty();
    boolean sameTreatment =
        match.intervention() == Directness.EXACT
            || (match.intervention() == Directness.NARROWER && isOneClass(claim));
    boolean sameCondition =
        switch (match.condition()) {
          case EXACT -> sameTreatment || !treated || isNarrow(statistic);
          case NARROWER, UNSTATED -> treated && sameTreatment;
          case WIDER, MISMATCH -> false;
        };
    if (statistic.setting().contains("undermined")) {
      return false;
    }
    if (Trials.names(claim, reference)) {
      return true;
    }
    if (!sameCondition) {
      return false;
    }
    if (!UNSPECIFIC_MEASURES.contains(measure)) {
      return true;
    }
    if (match.outcome() == Directness.MISMATCH) {
      return false;
    }
    boolean sameSubject = treated ? sameTreatment : claim.pico().intervention().isEmpty();
    boolean sameOutcome =
        match.outcome() == Directness.EXACT
            || (statistic.pico().outcome().isEmpty()
                && match.condition() == Directness.EXACT
                && treated);
    return (sameSubject && sameOutcome)
        || Overlap.of(claim.text(), statistic.sentence(), mentioned(claim)).sameStatement();
  }

  /** CAR-T is one class, whose members' results can be set side by side; drug treatment is not. */
  private boolean isOneClass(Claim claim) {
    return claim.pico().intervention().stream().allMatch(id -> terms.kindsOf(id) <= ONE_CLASS);
  }

  private boolean isNarrow(Statistic statistic) {
    return statistic.pico().population().stream().anyMatch(this::isNarrow);
  }

  private boolean isNarrow(String condition) {
    return terms.concept(condition).filter(one -> one.kind() == ConceptKind.CONDITION).isPresent()
        && terms.kindsOf(condition) <= NARROW_CONDITION;
  }

  private static List<String> mentioned(Claim claim) {
    return claim.mentions().stream().map(Mention::text).toList();
  }

  private boolean answers(String measure, Statistic statistic) {
    return statistic.measure().equals(measure)
        || (measure.equals("relative-risk-reduction")
            && RATIO_MEASURES.contains(statistic.measure()));
  }

  /** How many figures of the same measure the claim has: two may be those of two arms. */
  private static long arms(Claim claim, Quantity quantity) {
    return claim.quantities().stream()
        .filter(other -> Objects.equals(other.measure(), quantity.measure()))
        .count();
  }

  private Optional<ComparedStatistic> compare(
      Quantity quantity,
      long arms,
      String measure,
      Evidence piece,
      Statistic statistic,
      PicoMatch match,
      boolean standIn) {
    Scale claimScale = Scale.of(quantity);
    Scale scale = Scale.of(statistic.unit());
    if (claimScale.kind() != scale.kind() && isRate(claimScale) && isRate(scale)) {
      claimScale = claimScale.asRate();
      scale = scale.asRate();
    }
    Function<@Nullable BigDecimal, @Nullable BigDecimal> convert = scale::apply;
    if (measure.equals("relative-risk-reduction")
        && RATIO_MEASURES.contains(statistic.measure())
        && claimScale.kind() == Scale.Kind.PERCENT) {
      convert = StatisticFinder::asReduction;
    } else if (claimScale.kind() != scale.kind() || scale.kind() == Scale.Kind.OTHER) {
      return Optional.empty();
    }
    if (scale.kind() == Scale.Kind.COUNT && match.region() != Directness.EXACT) {
      return Optional.empty();
    }
    Figure.Reported reported = reported(statistic, convert);
    if (reported == null) {
      return Optional.empty();
    }
    Figure figure = Figure.of(quantity, claimScale);
    Closeness closeness = figure.to(reported);
    Figure.Reported otherArm =
        Figure.Reported.of(
            convert.apply(statistic.comparatorLow()),
            convert.apply(statistic.comparatorHigh()),
            null,
            null);
    if (arms > 1 && otherArm != null && figure.to(otherArm) == Closeness.AGREES) {
      closeness = Closeness.AGREES;
    }
    return Optional.of(
        new ComparedStatistic(piece, statistic, match, reported, closeness, standIn));
  }

  private static Figure.@Nullable Reported reported(
      Statistic statistic, Function<@Nullable BigDecimal, @Nullable BigDecimal> convert) {
    Interval interval = statistic.interval();
    BigDecimal one = convert.apply(statistic.low());
    BigDecimal other = convert.apply(statistic.high());
    BigDecimal lower = interval == null ? null : convert.apply(interval.lower());
    BigDecimal upper = interval == null ? null : convert.apply(interval.upper());
    return Figure.Reported.of(
        smaller(one, other), larger(one, other), smaller(lower, upper), larger(lower, upper));
  }

  private static @Nullable BigDecimal smaller(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a : a.min(b);
  }

  private static @Nullable BigDecimal larger(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? b : a.max(b);
  }

  /** A ratio of 0.78 is a relative reduction of 22 percent; one of 1 or more is no reduction. */
  private static @Nullable BigDecimal asReduction(@Nullable BigDecimal ratio) {
    return ratio == null || ratio.compareTo(BigDecimal.ONE) >= 0
        ? null
        : BigDecimal.ONE.subtract(ratio).multiply(BigDecimal.valueOf(100), MathContext.DECIMAL64);
  }

  private static boolean isRate(Scale scale) {
    return scale.kind() == Scale.Kind.PER_100_000 || scale.kind() == Scale.Kind.PERCENT;
  }

  /** Of the applicable ones, those that answer most directly; nearest first, ties by id. */
  private static List<ComparedStatistic> direct(List<ComparedStatistic> found) {
    List<ComparedStatistic> kept = preferring(found, compared -> compared.match().condition());
    kept = preferring(kept, compared -> compared.match().intervention());
    kept = preferring(kept, compared -> compared.match().people());
    kept = preferringRegion(kept);
    return kept.stream()
        .sorted(
            comparingInt((ComparedStatistic compared) -> compared.match().distance())
                .thenComparing(compared -> compared.statistic().id()))
        .toList();
  }

  private static List<ComparedStatistic> preferring(
      List<ComparedStatistic> found, Function<ComparedStatistic, Directness> dimension) {
    Optional<Directness> best = found.stream().map(dimension).min(comparing(Directness::ordinal));
    return best.isEmpty() ? found : keep(found, item -> dimension.apply(item) == best.get());
  }

  /**
   * Figures of the place itself and of places inside it count alike; then those of places that
   * contain it; then those that name no place.
   */
  private static List<ComparedStatistic> preferringRegion(List<ComparedStatistic> found) {
    List<ComparedStatistic> kept =
        keep(
            found,
            item ->
                item.match().region() == Directness.EXACT
                    || item.match().region() == Directness.NARROWER);
    if (kept.isEmpty()) {
      kept = keep(found, item -> item.match().region() == Directness.WIDER);
    }
    return kept.isEmpty() ? found : kept;
  }

  private static List<ComparedStatistic> concat(
      List<ComparedStatistic> some, List<ComparedStatistic> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static List<ComparedStatistic> keep(
      List<ComparedStatistic> found, Predicate<ComparedStatistic> condition) {
    return found.stream().filter(condition).toList();
  }
}
