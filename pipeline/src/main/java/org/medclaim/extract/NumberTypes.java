package org.medclaim.extract;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;

/** Says what a number tells of the sort of claim that it stands in. */
final class NumberTypes {
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

  private NumberTypes() {}

  /** The type that the number's measure speaks for; {@code picked} people tell of a treatment. */
  static Optional<ClaimType> of(Quantity quantity, boolean picked) {
    String measure = String.valueOf(quantity.measure());
    if (OF_PEOPLE.contains(measure)) {
      return Optional.of(picked ? ClaimType.EFFICACY : ClaimType.EPIDEMIOLOGY);
    }
    return Optional.ofNullable(BY_MEASURE.get(measure));
  }

  /** True of a number that makes a claim numeric whatever else it says. */
  static boolean isNumber(Quantity quantity) {
    return NUMBERS.contains(quantity.kind())
            && !CheckWorthiness.NOT_OF_HEALTH.contains(quantity.unit())
        || quantity.kind() == QuantityKind.DURATION && quantity.measure() != null;
  }

  /** Times and doses are numbers too, but seldom what the claim turns on. */
  static boolean isWeak(Quantity quantity) {
    return quantity.kind() == QuantityKind.DURATION || quantity.kind() == QuantityKind.DOSE;
  }

  private static ImmutableMap<String, ClaimType> byMeasure() {
    ImmutableMap.Builder<String, ClaimType> types = ImmutableMap.builder();
    for (String id :
        List.of(
            "incidence",
            "prevalence",
            "new-cases",
            "share-female",
            "share-male",
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
}
