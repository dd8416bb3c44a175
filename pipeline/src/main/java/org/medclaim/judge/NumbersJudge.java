package org.medclaim.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Pico;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Reason;
import org.medclaim.model.Scope;
import org.medclaim.model.Stance;
import org.medclaim.model.Statistic;
import org.medclaim.model.Verdict;
import org.medclaim.terms.Measure;
import org.medclaim.terms.Terminology;

/**
 * Holds a claim's figures against statistics of the same measure and question.
 *
 * <p>Decides only where a figure is comparable; otherwise it is silent. {@link Figure} states the
 * tolerances, {@link StatisticFinder} what is comparable. The probabilities are set by rule and not
 * calibrated yet.
 */
final class NumbersJudge {
  private static final String CURE = "cure";

  private final Terminology terms;
  private final StatisticFinder finder;
  private final NumberExplainer explainer;
  private final FigureOpinions opinions;
  private final InnerArithmetic arithmetic;
  private final PlaceOfFigure places;

  NumbersJudge(Terminology terms) {
    this.terms = terms;
    this.finder = new StatisticFinder(terms);
    Wording wording = new Wording(terms);
    this.explainer = new NumberExplainer(wording);
    this.opinions = new FigureOpinions(explainer);
    this.arithmetic = new InnerArithmetic(wording);
    this.places = new PlaceOfFigure(terms);
  }

  /**
   * One opinion for each quantity on which there is something to say, in order of the text; {@code
   * sameSentence} has the other claims of the sentence.
   */
  List<Opinion> judge(Claim claim, List<Evidence> evidence, List<Claim> sameSentence) {
    List<Opinion> found = new ArrayList<>(arithmetic.onAll(claim, sameSentence));
    for (Quantity quantity : claim.quantities()) {
      judge(places.claimOf(claim, quantity), quantity, evidence).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Opinion> judge(Claim claim, Quantity quantity, List<Evidence> evidence) {
    Optional<Opinion> impossible = arithmetic.onFigure(claim, quantity);
    if (impossible.isPresent()) {
      return impossible;
    }
    String measure = quantity.measure();
    if (measure == null) {
      return ofNamedTrial(claim, quantity, evidence);
    }
    List<ComparedStatistic> own = finder.find(claim, quantity, measure, evidence);
    if (own.isEmpty() && quantity.scope().isOfPart()) {
      return ofPart(claim, quantity, measure, evidence);
    }
    if (own.isEmpty() || own.get(0).standIn()) {
      Optional<Opinion> mixedUp =
          relativeAsAbsolute(claim, quantity, measure, evidence)
              .or(() -> otherMeasure(claim, quantity, measure, evidence, own));
      if (mixedUp.isPresent()) {
        return mixedUp;
      }
      Optional<Opinion> byOthers = others(claim, quantity, measure, evidence);
      if (byOthers.isPresent() || own.isEmpty()) {
        return byOthers;
      }
    }
    boolean mayContradict = Contradiction.isShown(claim, quantity, measure, own);
    List<ComparedStatistic> mistaken =
        Contradiction.isOfAsserted(claim)
            ? mistakenFor(claim, quantity, measure, evidence)
            : List.of();
    boolean trueAsBound =
        FigureOpinions.isLowerBound(quantity)
            && own.stream().allMatch(one -> one.closeness().isLow());
    if (FigureOpinions.agreement(own) < 0.5
        && FigureOpinions.agreement(mistaken) > FigureOpinions.agreement(own)
        && Contradiction.mayBeMixedUp(measure, own)
        && !trueAsBound) {
      return Optional.of(opinions.wrongMeasure(quantity, measure, own, mistaken));
    }
    if (FigureOpinions.count(own, ComparedStatistic::agrees) > 0) {
      return isBorneOut(quantity, own)
          ? Optional.of(opinions.agreeing(claim, quantity, measure, own))
          : Optional.empty();
    }
    return mayContradict && !isThatOfOthers(claim, quantity, measure, evidence)
        ? opinions.disagreeing(claim, quantity, measure, own)
        : Optional.empty();
  }

  /** That as many survive bears out no cure, and a tenth no "up to a third". */
  private static boolean isBorneOut(Quantity quantity, List<ComparedStatistic> own) {
    boolean ofTreatment =
        own.stream().anyMatch(one -> !one.statistic().pico().intervention().isEmpty());
    return !FigureOpinions.isFarBelow(quantity, own) && (!own.get(0).standIn() || ofTreatment);
  }

  /**
   * True where only the text around names the disease, and the figure is on record for the same
   * treatment in other people: "after surgery" on a page on spread cancer.
   */
  private boolean isThatOfOthers(
      Claim claim, Quantity quantity, String measure, List<Evidence> evidence) {
    Pico pico = claim.pico();
    if (claim.namesInSentence(pico.population()) || pico.intervention().isEmpty()) {
      return false;
    }
    Claim ofAnybody =
        claim.withPico(new Pico(List.of(), pico.intervention(), pico.comparator(), pico.outcome()));
    return finder.find(ofAnybody, quantity, measure, evidence).stream()
        .anyMatch(ComparedStatistic::agrees);
  }

  /**
   * A share of which the words do not tell for certain what it measures: where it is that of a
   * trial which the claim names, by a measure whose name stands in the claim, it is right.
   */
  private Optional<Opinion> ofNamedTrial(Claim claim, Quantity quantity, List<Evidence> evidence) {
    if (quantity.kind() != QuantityKind.PROPORTION) {
      return Optional.empty();
    }
    Set<String> said = TellingWords.roots(claim.text());
    return evidence.stream()
        .filter(piece -> Trials.names(claim, piece.reference()))
        .map(Evidence::content)
        .filter(Statistic.class::isInstance)
        .map(content -> ((Statistic) content).measure())
        .distinct()
        .filter(
            measure ->
                !Collections.disjoint(
                    said, TellingWords.roots(terms.measure(measure).map(Measure::name).orElse(""))))
        .flatMap(measure -> agreeing(claim, quantity, measure, evidence).stream())
        .findFirst();
  }

  private Optional<Opinion> agreeing(
      Claim claim, Quantity quantity, String measure, List<Evidence> evidence) {
    List<ComparedStatistic> agreeing =
        finder.find(claim, quantity.withMeasure(measure), measure, evidence).stream()
            .filter(ComparedStatistic::agrees)
            .toList();
    return agreeing.isEmpty()
        ? Optional.empty()
        : Optional.of(opinions.agreeing(claim, quantity, measure, agreeing));
  }

  /** Figures of all treated say nothing of a share of some of them; the reader is told so. */
  private Optional<Opinion> ofPart(
      Claim claim, Quantity quantity, String measure, List<Evidence> evidence) {
    Quantity ofAll = quantity.withScope(new Scope(quantity.scope().subject(), ""));
    List<ComparedStatistic> all = finder.find(claim, ofAll, measure, evidence);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Opinion(
                Verdict.NOT_ENOUGH_INFO,
                List.of(Reason.FIGURE_UNCHECKED),
                0.6,
                List.of(),
                explainer.ofPart(quantity, measure, all)));
  }

  /** Percentage points that are on record as percent of the other arm's risk. */
  private Optional<Opinion> relativeAsAbsolute(
      Claim claim, Quantity quantity, String measure, List<Evidence> evidence) {
    if (!measure.equals("absolute-risk-reduction")) {
      return Optional.empty();
    }
    List<ComparedStatistic> agreeing =
        finder.find(claim, quantity, "relative-risk-reduction", evidence).stream()
            .filter(ComparedStatistic::agrees)
            .toList();
    return agreeing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Opinion(
                Verdict.MISLEADING,
                List.of(Reason.WRONG_MEASURE),
                0.8,
                opinions.shown(quantity, agreeing, Stance.NEUTRAL),
                explainer.relativeAsAbsolute(quantity, agreeing)));
  }

  /**
   * A figure of a trial that the claim names, told of what that trial did not measure; and
   * remission of the treatment told as cure.
   */
  private Optional<Opinion> otherMeasure(
      Claim claim,
      Quantity quantity,
      String measure,
      List<Evidence> evidence,
      List<ComparedStatistic> own) {
    List<ComparedStatistic> agreeing =
        mistakenFor(claim, quantity, measure, evidence).stream()
            .filter(ComparedStatistic::agrees)
            .filter(
                one ->
                    Trials.names(claim, one.evidence().reference())
                        || (measure.equals(CURE)
                            && own.isEmpty()
                            && !one.statistic().pico().intervention().isEmpty()))
            .toList();
    return agreeing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Opinion(
                Verdict.MISLEADING,
                List.of(Reason.WRONG_MEASURE),
                0.8,
                opinions.shown(quantity, agreeing, Stance.NEUTRAL),
                explainer.otherMeasure(quantity, measure, agreeing)));
  }

  /** A figure that only other treatments' results can be held against. */
  private Optional<Opinion> others(
      Claim claim, Quantity quantity, String measure, List<Evidence> evidence) {
    if (claim.pico().intervention().isEmpty()) {
      return Optional.empty();
    }
    List<ComparedStatistic> others =
        finder.findForOtherTreatments(claim, quantity, measure, evidence);
    if (others.isEmpty()) {
      return Optional.empty();
    }
    if (FigureOpinions.count(others, ComparedStatistic::agrees) > 0) {
      List<ComparedStatistic> named =
          others.stream().filter(one -> Trials.names(claim, one.evidence().reference())).toList();
      if (FigureOpinions.count(named, ComparedStatistic::agrees) > 0) {
        // The trial is named, its treatment told in other words.
        return Optional.of(opinions.agreeing(claim, quantity, measure, named));
      }
      return Optional.of(
          new Opinion(
              Verdict.MISLEADING,
              List.of(Reason.BORROWED_EVIDENCE),
              0.7,
              opinions.shown(quantity, others, Stance.NEUTRAL),
              explainer.borrowed(claim, quantity, measure, others)));
    }
    boolean tooHigh = others.stream().allMatch(one -> one.closeness() == Closeness.FAR_TOO_HIGH);
    return tooHigh && Contradiction.isShown(claim, quantity, measure, others)
        ? opinions.disagreeing(claim, quantity, measure, others).map(NumbersJudge::atMostMisleading)
        : Optional.empty();
  }

  /** What other treatments achieve casts doubt on a figure; it cannot refute it. */
  private static Opinion atMostMisleading(Opinion opinion) {
    return opinion.verdict() == Verdict.REFUTED
        ? new Opinion(
            Verdict.MISLEADING,
            opinion.reasons(),
            opinion.probability(),
            opinion.evidence(),
            opinion.because())
        : opinion;
  }

  private List<ComparedStatistic> mistakenFor(
      Claim claim, Quantity quantity, String measure, List<Evidence> evidence) {
    List<ComparedStatistic> mistaken = new ArrayList<>();
    for (String other : terms.measure(measure).map(Measure::confusedWith).orElseGet(List::of)) {
      for (ComparedStatistic compared : finder.find(claim, quantity, other, evidence)) {
        if (!compared.standIn() && isOfSameDisease(claim, measure, compared)) {
          mistaken.add(compared);
        }
      }
    }
    return mistaken;
  }

  /** Whoever tells a remission as a cure mostly tells it of more people too. */
  private static boolean isOfSameDisease(Claim claim, String measure, ComparedStatistic compared) {
    Directness condition = compared.match().condition();
    return condition == Directness.EXACT
        || (measure.equals(CURE) && condition == Directness.NARROWER)
        || Trials.names(claim, compared.evidence().reference());
  }
}
