package org.medclaim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Quantity;
import org.medclaim.model.Reference;
import org.medclaim.model.Stance;
import org.medclaim.model.Statistic;
import org.medclaim.report.view.PanelView;

/**
 * Chooses which figures of a claim and its evidence can be drawn on one axis.
 *
 * <p>One drawing a unit. A figure that decides nothing is left out unless it is of the claim's own
 * measure; of many figures the most decisive are drawn, and the caption says how many there are.
 */
final class ClaimPlots {
  private static final int MOST_ROWS = 8;
  private static final Pattern RATE = Pattern.compile("(per [\\d,]+)\\b.*");

  private final Function<String, String> measureName;

  ClaimPlots(Function<String, String> measureName) {
    this.measureName = measureName;
  }

  /** The drawings for a claim; none where claim and evidence share no unit. */
  List<PanelView.Plot> of(Claim claim, List<JudgedEvidence> evidence) {
    Map<String, List<Quantity>> byAxis = new LinkedHashMap<>();
    for (Quantity quantity : claim.quantities()) {
      byAxis.computeIfAbsent(axis(quantity.unit()), unit -> new ArrayList<>()).add(quantity);
    }
    List<PanelView.Plot> plots = new ArrayList<>();
    byAxis.forEach(
        (unit, quantities) -> {
          List<ForestPlot.Row> rows = rows(unit, quantities, evidence);
          if (!rows.isEmpty()) {
            plots.add(plot(unit, quantities, rows));
          }
        });
    return plots;
  }

  private PanelView.Plot plot(String unit, List<Quantity> quantities, List<ForestPlot.Row> rows) {
    List<ForestPlot.Row> drawn = rows.subList(0, Math.min(rows.size(), MOST_ROWS));
    List<ForestPlot.Band> bands =
        quantities.stream()
            .map(
                quantity ->
                    new ForestPlot.Band(
                        Figures.quantity(quantity), quantity.low(), quantity.high()))
            .distinct()
            .toList();
    return new PanelView.Plot(ForestPlot.svg(unit, bands, drawn), caption(drawn, rows.size()));
  }

  private static String caption(List<ForestPlot.Row> drawn, int all) {
    String key =
        "Band: the claim. "
            + Stream.of(Stance.values())
                .filter(stance -> drawn.stream().anyMatch(row -> row.stance() == stance))
                .map(ClaimPlots::sign)
                .collect(Collectors.joining(" "));
    boolean compared = drawn.stream().anyMatch(row -> row.comparatorLow() != null);
    boolean intervals = drawn.stream().anyMatch(row -> row.interval() != null);
    return key
        + (intervals ? " Thin line: interval." : "")
        + (compared ? " Ring: the other arm." : "")
        + (drawn.size() < all ? " " + drawn.size() + " of " + all + " figures are drawn." : "");
  }

  private static String sign(Stance stance) {
    return switch (stance) {
      case SUPPORTS -> "Square: supports.";
      case REFUTES -> "Diamond: refutes.";
      case NEUTRAL -> "Dot: decides nothing.";
    };
  }

  private List<ForestPlot.Row> rows(
      String unit, List<Quantity> quantities, List<JudgedEvidence> evidence) {
    List<String> measures =
        quantities.stream().map(Quantity::measure).filter(Objects::nonNull).toList();
    Map<String, ForestPlot.Row> rows = new LinkedHashMap<>();
    for (JudgedEvidence judged : evidence) {
      if (judged.evidence().content() instanceof Statistic statistic
          && axis(statistic.unit()).equals(unit)
          && (judged.stance() != Stance.NEUTRAL || measures.contains(statistic.measure()))) {
        rows.putIfAbsent(
            statistic.id(), row(judged.evidence().reference(), statistic, judged.stance()));
      }
    }
    return List.copyOf(rows.values());
  }

  private ForestPlot.Row row(Reference reference, Statistic statistic, Stance stance) {
    String source =
        Stream.of(reference.trial(), statistic.region(), statistic.period())
            .filter(part -> !part.isEmpty())
            .findFirst()
            .orElse("");
    Integer year = reference.year();
    String label =
        Stream.of(
                Wording.capital(measureName.apply(statistic.measure())),
                source,
                source.isEmpty() && year != null ? year.toString() : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return new ForestPlot.Row(
        label,
        statistic.low(),
        statistic.high(),
        statistic.interval(),
        statistic.comparatorLow(),
        statistic.comparatorHigh(),
        stance);
  }

  // New cases a year and people living with a disease are both so many per 100,000; a reader sees
  // the mix-up of the two at a glance when they stand on one axis.
  private static String axis(String unit) {
    Matcher rate = RATE.matcher(unit);
    return rate.matches() ? rate.group(1) : unit;
  }
}
