package org.medclaim.judge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Pico;
import org.medclaim.model.Quantity;
import org.medclaim.model.Statistic;
import org.medclaim.terms.Measure;
import org.medclaim.terms.Terminology;

/**
 * Picks the statistics that a quantity may be compared with: same measure, same scale, a question
 * that matches.
 *
 * <p>{@link SameQuestion} tells whether the question matches. Where some answer the claim's very
 * question, the less direct ones are left out, dimension by dimension. Counts of cases are compared
 * within one place only, a share of a part of those treated with shares of that part only. Figures
 * of retracted references are no evidence.
 */
final class StatisticFinder {
  private static final Set<String> RESULTS_OF_CARE =
      Set.of("cure", "complete-remission", "remission", "five-year-survival", "survival-rate");

  /** Words that pages use for any of several measures: "alive after five years", "in remission". */
  private static final Set<String> LOOSE_MEASURES = Set.of("survival-rate", "remission");

  private final Terminology terms;
  private final PicoMatcher matcher;
  private final SameQuestion question;

  StatisticFinder(Terminology terms) {
    this.terms = terms;
    this.matcher = new PicoMatcher(terms);
    this.question = new SameQuestion(terms);
  }

  /**
   * Statistics of the measure itself or, where there is none, of related measures.
   *
   * <p>A claim that names a trial is about that trial's figures.
   */
  List<ComparedStatistic> find(
      Claim claim, Quantity quantity, String measure, List<Evidence> evidence) {
    List<ComparedStatistic> own = ofMeasure(claim, quantity, measure, measure, false, evidence);
    if (own.isEmpty() || LOOSE_MEASURES.contains(measure)) {
      own = concat(own, ofRelatedMeasures(claim, quantity, measure, evidence));
    }
    List<ComparedStatistic> named =
        keep(own, one -> Trials.names(claim, one.evidence().reference()));
    List<ComparedStatistic> nearest = named.isEmpty() ? direct(own) : named;
    // A trial's ratio for relapse is not its ratio for death.
    List<ComparedStatistic> ofEndpoint =
        keep(nearest, one -> Endpoint.isShared(claim.text(), one.statistic().sentence()));
    return SameQuestion.needsOutcome(measure) && !ofEndpoint.isEmpty() ? ofEndpoint : nearest;
  }

  /** Narrower measures (five-year survival for survival), and those that stand in for it. */
  private List<ComparedStatistic> ofRelatedMeasures(
      Claim claim, Quantity quantity, String measure, List<Evidence> evidence) {
    List<ComparedStatistic> related = new ArrayList<>();
    for (Measure other : terms.measures()) {
      if (!other.id().equals(measure) && terms.isMeasure(other.id(), measure)) {
        related.addAll(ofMeasure(claim, quantity, measure, other.id(), false, evidence));
      }
    }
    for (String other : terms.measure(measure).map(Measure::estimatedBy).orElseGet(List::of)) {
      related.addAll(ofMeasure(claim, quantity, measure, other, true, evidence));
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

  /** {@code asked} is what the claim measures, {@code measure} what is looked for in its place. */
  private List<ComparedStatistic> ofMeasure(
      Claim claim,
      Quantity quantity,
      String asked,
      String measure,
      boolean standIn,
      List<Evidence> evidence) {
    List<ComparedStatistic> found = new ArrayList<>();
    if (!Comparability.isWordedAs(asked, claim)) {
      return found;
    }
    for (Evidence piece : evidence) {
      if (piece.content() instanceof Statistic statistic
          && !piece.reference().retracted()
          && StatisticComparison.answers(measure, statistic)
          && PartOfTreated.isSame(quantity.scope(), statistic)
          && !Comparability.isExpectedOnly(claim, statistic)
          && (Trials.names(claim, piece.reference())
              || Comparability.holds(claim, quantity, statistic))) {
        PicoMatch match =
            matcher.match(inTermsOf(statistic, claim.pico()), statistic.pico(), statistic.region());
        if (match.applies() && question.holds(claim, asked, piece.reference(), statistic, match)) {
          StatisticComparison.of(claim, quantity, measure, piece, statistic, match, standIn)
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /**
   * The claim's question in the terms of the record: "27% on a statin reported muscle pain", where
   * the complaint is what came about, not who was asked; and "half of them are men", where the men
   * are what is counted.
   */
  private static Pico inTermsOf(Statistic statistic, Pico claim) {
    List<String> population = new ArrayList<>(claim.population());
    if (StatisticComparison.isOfSexes(statistic)) {
      population.removeAll(NamedThings.SEXES);
    }
    Pico recorded = statistic.pico();
    population.removeIf(
        id -> recorded.outcome().contains(id) && !recorded.population().contains(id));
    List<String> outcome = new ArrayList<>(claim.outcome());
    claim.population().stream().filter(id -> !population.contains(id)).forEach(outcome::add);
    return new Pico(population, claim.intervention(), claim.comparator(), outcome);
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
