package org.medclaim.judge;

import java.util.List;
import java.util.Set;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.Reference;
import org.medclaim.model.Statistic;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Terminology;

/** Tells whether a statistic of the right measure answers the very question of a claim. */
final class SameQuestion {
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
          "weight-change",
          "hba1c-change",
          "blood-pressure-change",
          "cholesterol-change");
  private static final int NARROW_CONDITION = 10;
  private static final int ONE_CLASS = 20;

  private final Terminology terms;

  SameQuestion(Terminology terms) {
    this.terms = terms;
  }

  /** True for a measure that says nothing without its outcome: a share of patients, a ratio. */
  static boolean needsOutcome(String measure) {
    return UNSPECIFIC_MEASURES.contains(measure);
  }

  /**
   * The result of a treatment needs the treatment, or a disease so narrow that it implies one; a
   * figure of a part of a disease needs the treatment too. A measure that says little by itself (a
   * share of patients, a relative reduction) needs the same outcome of the same treatment, or the
   * same words. Figures that are on record as undermined answer nothing.
   */
  boolean holds(
      Claim claim, String measure, Reference reference, Statistic statistic, PicoMatch match) {
    boolean treated = !statistic.pico().intervention().isEmpty();
    boolean sameTreatment =
        match.intervention() == Directness.EXACT
            || (match.intervention() == Directness.NARROWER && isOneClass(claim));
    boolean sameCondition =
        switch (match.condition()) {
          case EXACT -> sameTreatment || !treated || isNarrow(statistic);
          case NARROWER, UNSTATED ->
              treated
                  && sameTreatment
                  && statistic.pico().intervention().stream()
                      .noneMatch(NamedThings.OF_MANY_USES::contains);
          // Of a treatment in whoever takes it: what comes about has to be the same.
          case WIDER ->
              treated
                  && sameTreatment
                  && match.outcome() == Directness.EXACT
                  && statistic.pico().population().stream().noneMatch(this::isCondition);
          case MISMATCH -> false;
        };
    if (statistic.setting().contains("undermined")) {
      return false;
    }
    if (Trials.names(claim, reference)) {
      return true;
    }
    if (!sameCondition || isOfOtherStage(claim, statistic)) {
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

  /** Survival of early cancer is not that of all stages. */
  private boolean isOfOtherStage(Claim claim, Statistic statistic) {
    StringBuilder recorded = new StringBuilder(statistic.sentence());
    recorded.append(' ').append(statistic.setting());
    statistic.pico().population().forEach(id -> recorded.append(' ').append(terms.name(id)));
    return Stage.isOnlyIn(claim.text(), recorded.toString());
  }

  /** CAR-T is one class, whose members' results can be set side by side; drug treatment is not. */
  private boolean isOneClass(Claim claim) {
    return claim.pico().intervention().stream().allMatch(id -> terms.kindsOf(id) <= ONE_CLASS);
  }

  private boolean isNarrow(Statistic statistic) {
    return statistic.pico().population().stream().anyMatch(this::isNarrow);
  }

  private boolean isNarrow(String condition) {
    return isCondition(condition) && terms.kindsOf(condition) <= NARROW_CONDITION;
  }

  private boolean isCondition(String id) {
    return terms.concept(id).filter(one -> one.kind() == ConceptKind.CONDITION).isPresent();
  }

  private static List<String> mentioned(Claim claim) {
    return claim.mentions().stream().map(Mention::text).toList();
  }
}
