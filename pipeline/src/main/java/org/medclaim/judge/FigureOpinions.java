package org.medclaim.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Bound;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Quantity;
import org.medclaim.model.Reason;
import org.medclaim.model.Stance;
import org.medclaim.model.Verdict;

/**
 * Says what follows for a claimed figure from the statistics that it was compared with.
 *
 * <p>One study's figure counts as one study's where {@value #STUDIES_FOR_A_SPREAD} studies lie at
 * least 15 percentage points apart; a figure is outdated where only figures {@value
 * #OUTDATED_AFTER_YEARS} years older than the newest agree with it.
 */
final class FigureOpinions {
  /** Studies that must disagree before one figure counts as one study's. */
  private static final int STUDIES_FOR_A_SPREAD = 3;

  private static final BigDecimal SPREAD_IN_POINTS = BigDecimal.valueOf(15);
  private static final int OUTDATED_AFTER_YEARS = 10;
  private static final int A_GENERATION = 20;
  private static final int MOST_SHOWN = 6;
  private static final Pattern YEAR = Pattern.compile("(?:18|19|20)\\d{2}");

  private static final BigDecimal MUCH_LESS = new BigDecimal("0.6");

  /** Told of those in one study, and of nobody else. */
  private static final Pattern OF_THESE =
      Pattern.compile(
          "(?i)^\\W*(?:these|those) (?:patients|people|men|women|children|participants)\\b");

  private final NumberExplainer explainer;

  FigureOpinions(NumberExplainer explainer) {
    this.explainer = explainer;
  }

  Opinion wrongMeasure(
      Quantity quantity,
      String measure,
      List<ComparedStatistic> own,
      List<ComparedStatistic> mistaken) {
    List<JudgedEvidence> evidence = new ArrayList<>(shown(quantity, own, Stance.REFUTES));
    evidence.addAll(
        shown(
            quantity,
            mistaken.stream().filter(ComparedStatistic::agrees).toList(),
            Stance.NEUTRAL));
    boolean direct = own.get(0).match().condition() == Directness.EXACT;
    // What only stands in for the measure, or is of a kind of the disease, refutes nothing.
    boolean refuted = direct && !own.get(0).standIn();
    return new Opinion(
        refuted ? Verdict.REFUTED : Verdict.MISLEADING,
        List.of(Reason.WRONG_MEASURE, Reason.FIGURE_OUTSIDE_EVIDENCE),
        direct && own.size() > 1 ? 0.92 : 0.75,
        evidence,
        explainer.wrongMeasure(quantity, measure, own, mistaken));
  }

  Opinion agreeing(Claim claim, Quantity quantity, String measure, List<ComparedStatistic> own) {
    List<ComparedStatistic> agreeing = own.stream().filter(ComparedStatistic::agrees).toList();
    if (isOneStudyOfMany(claim, quantity, own, agreeing)) {
      return new Opinion(
          Verdict.MISLEADING,
          List.of(Reason.SINGLE_STUDY_GENERALISED),
          0.85,
          shown(quantity, own, Stance.NEUTRAL),
          explainer.oneStudy(claim, quantity, measure, own, agreeing));
    }
    if (isOutdated(own, agreeing)) {
      return new Opinion(
          Verdict.MISLEADING,
          List.of(Reason.OUTDATED),
          0.8,
          shown(quantity, own, Stance.NEUTRAL),
          explainer.outdated(quantity, measure, own, agreeing));
    }
    boolean narrower = own.get(0).match().evidenceIsNarrower();
    return new Opinion(
        Verdict.SUPPORTED,
        List.of(Reason.FIGURE_WITHIN_EVIDENCE),
        narrower || own.get(0).standIn() ? 0.72 : 0.88,
        shown(quantity, own, Stance.NEUTRAL),
        explainer.agrees(quantity, measure, own, agreeing));
  }

  Optional<Opinion> disagreeing(
      Claim claim, Quantity quantity, String measure, List<ComparedStatistic> all) {
    Directness condition = all.get(0).match().condition();
    if (condition == Directness.WIDER
        || (condition == Directness.UNSTATED && !isOfNamedTreatment(claim, all))) {
      return Optional.empty();
    }
    List<ComparedStatistic> own = ofOurTime(all);
    if (isBetween(own)) {
      return Optional.of(
          new Opinion(
              Verdict.SUPPORTED,
              List.of(Reason.FIGURE_WITHIN_EVIDENCE),
              0.65,
              shown(quantity, own, Stance.NEUTRAL),
              explainer.between(quantity, measure, own)));
    }
    boolean low = 2 * count(own, compared -> compared.closeness().isLow()) >= own.size();
    boolean far = 2 * count(own, compared -> compared.closeness().isFar()) >= own.size();
    boolean bounded = quantity.bound() == Bound.MORE_THAN || quantity.bound() == Bound.AT_LEAST;
    boolean refuted =
        far && condition == Directness.EXACT && !own.get(0).standIn() && !(bounded && low);
    return Optional.of(
        new Opinion(
            refuted ? Verdict.REFUTED : Verdict.MISLEADING,
            List.of(low ? Reason.FIGURE_TOO_LOW : Reason.FIGURE_TOO_HIGH),
            condition == Directness.EXACT ? 0.82 : 0.65,
            shown(quantity, own, Stance.REFUTES),
            explainer.outside(quantity, measure, own, low)));
  }

  /**
   * A claim that names no disease is of whatever its treatment is given for: true where it names
   * that very treatment, and the figures on record for it are all far off on one side, or are those
   * of the trial that it names.
   */
  private static boolean isOfNamedTreatment(Claim claim, List<ComparedStatistic> all) {
    boolean oneSide =
        all.stream().map(one -> one.closeness().isLow()).distinct().count() == 1
            && all.stream().allMatch(one -> one.closeness().isFar());
    return all.stream()
        .allMatch(
            one ->
                one.match().intervention() == Directness.EXACT
                    && (oneSide || Trials.names(claim, one.evidence().reference())));
  }

  /** Without figures of a generation before the newest, which say nothing of today. */
  private static List<ComparedStatistic> ofOurTime(List<ComparedStatistic> all) {
    int newest = all.stream().mapToInt(FigureOpinions::period).max().orElse(0);
    return all.stream()
        .filter(one -> period(one) == 0 || newest - period(one) < A_GENERATION)
        .toList();
  }

  /** "Up to 20%" is true of a tenth as well, which it gives a wrong idea of. */
  static boolean isFarBelow(Quantity quantity, List<ComparedStatistic> own) {
    return quantity.bound() == Bound.AT_MOST
        && own.stream()
            .filter(ComparedStatistic::agrees)
            .allMatch(one -> isFarBelow(quantity, one.reported()));
  }

  private static boolean isFarBelow(Quantity quantity, Figure.Reported reported) {
    BigDecimal most = Figure.of(quantity, Scale.of(quantity)).high();
    return reported.to().compareTo(most.multiply(MUCH_LESS)) < 0;
  }

  static boolean isLowerBound(Quantity quantity) {
    return quantity.bound() == Bound.MORE_THAN || quantity.bound() == Bound.AT_LEAST;
  }

  /** Some studies report less and some more than the claim: it lies within their range. */
  private static boolean isBetween(List<ComparedStatistic> own) {
    int low = count(own, compared -> compared.closeness().isLow());
    return own.size() >= STUDIES_FOR_A_SPREAD && low > 0 && low < own.size();
  }

  /**
   * One figure of several far apart ones, told of more patients than its study had.
   *
   * <p>A claim that names the product, or says that the range is that of trials, is not meant.
   */
  private static boolean isOneStudyOfMany(
      Claim claim,
      Quantity quantity,
      List<ComparedStatistic> own,
      List<ComparedStatistic> agreeing) {
    if (own.stream().anyMatch(one -> Trials.names(claim, one.evidence().reference()))) {
      return false;
    }
    boolean oneValue = quantity.bound() == Bound.EXACT || quantity.bound() == Bound.ABOUT;
    boolean wider = own.stream().allMatch(compared -> compared.match().evidenceIsNarrower());
    long studies =
        own.stream().map(compared -> compared.evidence().reference().id()).distinct().count();
    return oneValue
        && !OF_THESE.matcher(claim.text()).find()
        && wider
        && !claim.has(CueKind.TRIAL_SCOPE)
        && studies >= STUDIES_FOR_A_SPREAD
        && 10 * agreeing.size() < 7 * own.size()
        && spread(own).compareTo(SPREAD_IN_POINTS) >= 0;
  }

  private static BigDecimal spread(List<ComparedStatistic> own) {
    BigDecimal least = own.get(0).value();
    BigDecimal most = least;
    for (ComparedStatistic compared : own) {
      least = least.min(compared.value());
      most = most.max(compared.value());
    }
    return most.subtract(least);
  }

  /** Only old figures agree, and all newer ones differ. */
  private static boolean isOutdated(List<ComparedStatistic> own, List<ComparedStatistic> agreeing) {
    int newest = own.stream().mapToInt(FigureOpinions::period).max().orElse(0);
    int newestAgreeing = agreeing.stream().mapToInt(FigureOpinions::period).max().orElse(0);
    return newestAgreeing > 0 && newest - newestAgreeing >= OUTDATED_AFTER_YEARS;
  }

  /** The last year that a figure speaks of; 0 where none is stated. */
  private static int period(ComparedStatistic compared) {
    Matcher years = YEAR.matcher(compared.statistic().period());
    int last = 0;
    while (years.find()) {
      last = Math.max(last, Integer.parseInt(years.group()));
    }
    Integer published = compared.evidence().reference().year();
    return last > 0 ? last : published == null ? 0 : published;
  }

  List<JudgedEvidence> shown(Quantity quantity, List<ComparedStatistic> own, Stance otherwise) {
    return own.stream()
        .limit(MOST_SHOWN)
        .map(
            compared ->
                new JudgedEvidence(
                    compared.evidence(),
                    compared.agrees() && otherwise != Stance.REFUTES
                        ? Stance.SUPPORTS
                        : compared.agrees() ? Stance.NEUTRAL : stance(compared, otherwise),
                    compared.match().condition() == Directness.EXACT ? 0.85 : 0.7,
                    List.of(compared.statistic().sentence()),
                    "claim " + quantity.text() + " vs " + Wording.figure(compared.statistic())))
        .toList();
  }

  private static Stance stance(ComparedStatistic compared, Stance otherwise) {
    return compared.closeness().isFar() && compared.match().condition() == Directness.EXACT
        ? Stance.REFUTES
        : otherwise;
  }

  static double agreement(List<ComparedStatistic> compared) {
    return compared.isEmpty()
        ? 0
        : (double) count(compared, ComparedStatistic::agrees) / compared.size();
  }

  static int count(List<ComparedStatistic> compared, Predicate<ComparedStatistic> condition) {
    ToIntFunction<ComparedStatistic> one = item -> condition.test(item) ? 1 : 0;
    return compared.stream().mapToInt(one).sum();
  }
}
