package org.medclaim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.Evidence;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Quantity;
import org.medclaim.model.Reason;
import org.medclaim.model.Reference;
import org.medclaim.model.Stance;
import org.medclaim.model.Statistic;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verdict;
import org.medclaim.terms.Terminology;

/**
 * Holds a claim against the very source that the article names for it: is the source valid, does it
 * give the same number of the same people, and can it carry what is claimed?
 *
 * <p>Speaks only where the article's source is in the evidence base and does not carry the claim;
 * what else there is on the claim is the other judges' business. A source that tells an association
 * cannot carry an effect, one of cells or animals no benefit for people, a small uncontrolled one
 * no proof, and a laboratory value no longer life.
 */
final class CitationJudge {
  private static final Pattern CAUSES =
      Pattern.compile(
          "(?i)\\b(?:caus(?:e[sd]?|ing)|prevent(?:s|ed|ing)?|protect(?:s|ed|ing)?|cur(?:e[sd]?|ing)"
              + "|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|cuts?|improv(?:es?|ed|ing)|prolong(?:s|ed)?"
              + "|lead(?:s|ing)? to|results? in|boosts?|extends?|increas(?:es|ed))\\b");
  private static final Pattern ASSOCIATION =
      Pattern.compile(
          "(?i)\\b(?:associat\\w+|linked?|correlat\\w+|those who|people who|more likely|less likely)\\b");
  private static final Pattern PROOF =
      Pattern.compile(
          "(?i)\\b(?:pro(?:ves?|ven|ved|of)|confirm(?:s|ed)?|establish(?:es|ed)|demonstrat(?:es|ed)"
              + "|guarantee\\w*|effective|works)\\b");
  private static final Pattern LIVES =
      Pattern.compile(
          "(?i)\\b(?:liv(?:e|es|ed) longer|surviv\\w+|death|deaths|mortality|life|heart attacks?|strokes?|fractures?)\\b");

  /** Values that stand for a benefit and are none that a patient feels. */
  private static final Set<String> SURROGATES =
      Set.of(
          "minimal-residual-disease-negativity",
          "cholesterol-change",
          "hba1c-change",
          "blood-pressure-change",
          "bone-density-change",
          "drug-level");

  private final PicoMatcher matcher;
  private final Wording wording;

  CitationJudge(Terminology terms) {
    this.matcher = new PicoMatcher(terms);
    this.wording = new Wording(terms);
  }

  /** The gravest thing that is wrong with how the claim tells its source; empty where none is. */
  Optional<Opinion> judge(Claim claim, Citations citations) {
    for (Evidence record : citations.records()) {
      Optional<Opinion> found = onSource(claim, record);
      if (found.isPresent()) {
        return found;
      }
    }
    return onFigures(claim, citations.records());
  }

  private Optional<Opinion> onSource(Claim claim, Evidence record) {
    Reference source = record.reference();
    String name = "The article names " + Wording.source(source) + " as its source";
    if (source.retracted()) {
      return opinion(Reason.RETRACTED_SOURCE, record, name + ", a paper that was retracted.");
    }
    boolean benefit = Assertion.of(claim) == Assertion.BENEFIT;
    if (!source.design().isHuman() && benefit && !claim.has(QualifierKind.ANIMAL_OR_IN_VITRO)) {
      return opinion(
          Reason.IN_VITRO_AS_CLINICAL,
          record,
          name
              + ". That is a study "
              + (source.design() == StudyDesign.ANIMAL
                  ? "in animals"
                  : "of cells in the laboratory")
              + "; it shows nothing of patients.");
    }
    if (isObservational(source.design())
        && CAUSES.matcher(claim.text()).find()
        && !ASSOCIATION.matcher(claim.text()).find()
        && !claim.has(QualifierKind.HEDGED)) {
      return opinion(
          Reason.ASSOCIATION_AS_CAUSE,
          record,
          name
              + ". That is an observational study, which finds what goes together; that the one brings"
              + " about the other is more than it can show.");
    }
    if (isEarly(source.design())
        && benefit
        && !claim.has(CueKind.TRIAL_SCOPE)
        && (PROOF.matcher(claim.text()).find() || Assertion.claimsCure(claim))) {
      return opinion(
          Reason.EARLY_TRIAL_AS_PROOF,
          record,
          name
              + ". That is "
              + Wording.withArticle(source.design().words())
              + " without a control group, which raises hope and proves nothing yet.");
    }
    return Optional.empty();
  }

  private static boolean isObservational(StudyDesign design) {
    return switch (design) {
      case COHORT, CASE_CONTROL, CROSS_SECTIONAL, REGISTRY -> true;
      default -> false;
    };
  }

  private static boolean isEarly(StudyDesign design) {
    return design == StudyDesign.SINGLE_ARM_TRIAL || design == StudyDesign.CASE_REPORT;
  }

  private Optional<Opinion> onFigures(Claim claim, List<Evidence> records) {
    List<Evidence> figures =
        records.stream().filter(record -> record.content() instanceof Statistic).toList();
    if (!figures.isEmpty()
        && LIVES.matcher(claim.text()).find()
        && figures.stream().allMatch(CitationJudge::isSurrogate)) {
      return opinion(
          Reason.SURROGATE_AS_BENEFIT,
          figures.get(0),
          "The article's source, "
              + Wording.source(figures.get(0).reference())
              + ", measured a laboratory value, not how long or how well patients live.");
    }
    for (Quantity quantity : claim.quantities()) {
      Optional<Opinion> otherwise = otherFigure(claim, quantity, figures);
      if (otherwise.isPresent()) {
        return otherwise;
      }
    }
    return Optional.empty();
  }

  private static boolean isSurrogate(Evidence record) {
    return record.content() instanceof Statistic statistic
        && SURROGATES.contains(statistic.measure());
  }

  /** The source has the measure, and none of its figures for it is the claim's. */
  private Optional<Opinion> otherFigure(Claim claim, Quantity quantity, List<Evidence> figures) {
    String measure = quantity.measure();
    if (measure == null || quantity.scope().isOfPart()) {
      return Optional.empty();
    }
    List<ComparedStatistic> compared = new ArrayList<>();
    boolean otherPeople = true;
    for (Evidence figure : figures) {
      Statistic statistic = (Statistic) figure.content();
      if (statistic.measure().equals(measure)) {
        PicoMatch match = matcher.match(claim.pico(), statistic.pico(), statistic.region());
        otherPeople &= !match.condition().applies() || !match.people().applies();
        StatisticComparison.of(claim, quantity, measure, figure, statistic, match, false)
            .ifPresent(compared::add);
      }
    }
    if (compared.isEmpty()) {
      return Optional.empty();
    }
    ComparedStatistic first = compared.get(0);
    String source = Wording.source(first.evidence().reference());
    if (compared.stream().noneMatch(ComparedStatistic::agrees)) {
      return opinion(
          Reason.SOURCE_SAYS_OTHERWISE,
          first.evidence(),
          "The article gives "
              + Wording.figure(quantity)
              + " as the "
              + wording.measure(measure)
              + " and names "
              + source
              + " for it; that source reports "
              + Wording.figure(first.statistic())
              + ".");
    }
    return otherPeople
        ? opinion(
            Reason.WRONG_POPULATION,
            first.evidence(),
            "The figure "
                + Wording.figure(quantity)
                + " stands in "
                + source
                + ", but for "
                + wording.about(first.statistic())
                + ", not for those of whom the article tells it.")
        : Optional.empty();
  }

  private static Optional<Opinion> opinion(Reason reason, Evidence record, String because) {
    return Optional.of(
        new Opinion(
            Verdict.MISLEADING,
            List.of(reason),
            0.82,
            List.of(
                new JudgedEvidence(
                    record, Stance.REFUTES, 0.82, List.of(record.content().sentence()), "")),
            because));
  }
}
