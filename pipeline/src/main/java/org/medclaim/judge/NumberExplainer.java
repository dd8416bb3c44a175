package org.medclaim.judge;

import java.util.List;
import org.medclaim.model.Bound;
import org.medclaim.model.Claim;
import org.medclaim.model.Quantity;
import org.medclaim.model.Statistic;

/** Says in full sentences how a claimed figure stands to the reported ones. */
final class NumberExplainer {
  private static final int MOST_FIGURES = 3;

  private final Wording wording;

  NumberExplainer(Wording wording) {
    this.wording = wording;
  }

  String wrongMeasure(
      Quantity quantity,
      String measure,
      List<ComparedStatistic> own,
      List<ComparedStatistic> mistaken) {
    ComparedStatistic fitting =
        mistaken.stream().filter(ComparedStatistic::agrees).findFirst().orElse(mistaken.get(0));
    return "The claim puts the "
        + wording.measure(measure)
        + " at "
        + Wording.figure(quantity)
        + "."
        + (own.get(0).standIn()
            ? standIn(measure, own) + " Reported: "
            : " Reported for the " + wording.measure(measure) + ": ")
        + list(own)
        + ". The figure fits the "
        + wording.measure(fitting.statistic().measure())
        + " instead ("
        + one(fitting)
        + "), which is another measure.";
  }

  String oneStudy(
      Claim claim,
      Quantity quantity,
      String measure,
      List<ComparedStatistic> own,
      List<ComparedStatistic> agreeing) {
    List<ComparedStatistic> others = own.stream().filter(compared -> !compared.agrees()).toList();
    return "The figure "
        + Wording.figure(quantity)
        + " is that of particular studies: "
        + list(agreeing)
        + ". Others report a different "
        + wording.measure(measure)
        + ": "
        + list(others)
        + ". Told of "
        + subject(claim)
        + " without product, line of treatment or trial, it promises everybody one study's result.";
  }

  private String subject(Claim claim) {
    String population = wording.names(claim.pico().population());
    return population.isEmpty() ? "patients at large" : "patients with " + population;
  }

  String outdated(
      Quantity quantity,
      String measure,
      List<ComparedStatistic> own,
      List<ComparedStatistic> agreeing) {
    List<ComparedStatistic> newer = own.stream().filter(compared -> !compared.agrees()).toList();
    return "The figure "
        + Wording.figure(quantity)
        + " held in the past ("
        + list(agreeing)
        + "). More recent figures for the "
        + wording.measure(measure)
        + " differ: "
        + list(newer)
        + ".";
  }

  String agrees(
      Quantity quantity,
      String measure,
      List<ComparedStatistic> own,
      List<ComparedStatistic> agreeing) {
    String first =
        "The claimed "
            + wording.measure(measure)
            + " of "
            + Wording.figure(quantity)
            + " agrees with what is reported: "
            + list(agreeing)
            + ".";
    List<ComparedStatistic> others = own.stream().filter(compared -> !compared.agrees()).toList();
    return others.isEmpty() ? first : first + " Other figures: " + list(others) + ".";
  }

  String between(Quantity quantity, String measure, List<ComparedStatistic> own) {
    return "The claimed "
        + wording.measure(measure)
        + " of "
        + Wording.figure(quantity)
        + " lies within the range of the studies, though none reports it: "
        + list(own)
        + ".";
  }

  String outside(Quantity quantity, String measure, List<ComparedStatistic> own, boolean low) {
    boolean bounded = quantity.bound() == Bound.MORE_THAN || quantity.bound() == Bound.AT_LEAST;
    String standIn = own.get(0).standIn() ? standIn(measure, own) : "";
    return "The claim puts the "
        + wording.measure(measure)
        + " at "
        + Wording.figure(quantity)
        + "."
        + standIn
        + " Reported: "
        + list(own)
        + ". The claimed figure is "
        + (low ? "lower" : "higher")
        + " than these"
        + (bounded && low ? "; true as a lower bound, it gives a wrong idea of the size." : ".");
  }

  private String standIn(String measure, List<ComparedStatistic> own) {
    return " The "
        + wording.measure(measure)
        + " is rarely reported; the nearest measure is the "
        + wording.measure(own.get(0).statistic().measure())
        + ".";
  }

  String ofPart(Quantity quantity, String measure, List<ComparedStatistic> all) {
    return "The claim gives "
        + Wording.figure(quantity)
        + " as a share of \""
        + quantity.scope().base()
        + "\", not of all treated. On record is the "
        + wording.measure(measure)
        + " of all treated, which is another number: "
        + list(all)
        + ".";
  }

  String relativeAsAbsolute(Quantity quantity, List<ComparedStatistic> agreeing) {
    return "The claim tells "
        + Wording.figure(quantity)
        + " as an absolute reduction. On record it is a relative one, a share of the risk without"
        + " treatment, which is another and larger number: "
        + list(agreeing)
        + ".";
  }

  String otherMeasure(Quantity quantity, String measure, List<ComparedStatistic> agreeing) {
    return "The claim puts the "
        + wording.measure(measure)
        + " at "
        + Wording.figure(quantity)
        + ". What is on record under that figure is the "
        + wording.measure(agreeing.get(0).statistic().measure())
        + ", which is another measure: "
        + list(agreeing)
        + ".";
  }

  String borrowed(Claim claim, Quantity quantity, String measure, List<ComparedStatistic> others) {
    return "The claimed "
        + wording.measure(measure)
        + " of "
        + Wording.figure(quantity)
        + " is what other treatment achieves: "
        + list(others)
        + ". No such result is on record for "
        + wording.names(claim.pico().intervention())
        + ".";
  }

  private String list(List<ComparedStatistic> compared) {
    List<String> figures = compared.stream().limit(MOST_FIGURES).map(this::one).toList();
    int left = compared.size() - figures.size();
    return String.join("; ", figures) + (left > 0 ? "; and " + left + " more" : "");
  }

  private String one(ComparedStatistic compared) {
    Statistic statistic = compared.statistic();
    return Wording.figure(statistic)
        + " for "
        + wording.about(statistic)
        + " ("
        + Wording.source(compared.evidence().reference())
        + ")";
  }
}
