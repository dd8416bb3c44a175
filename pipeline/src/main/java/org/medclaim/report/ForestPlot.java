package org.medclaim.report;

import com.google.common.xml.XmlEscapers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Interval;
import org.medclaim.model.Stance;

/**
 * Draws figures of several references under each other, with what the claim says as a band behind.
 *
 * <p>SVG without a script, a style attribute or an outside address; colours come from the page's
 * stylesheet by class. An open end runs to the edge and has an arrow head. The text alternative
 * says all that is drawn.
 */
final class ForestPlot {
  private static final int WIDTH = 330;
  private static final int LEFT = 10;
  private static final int RIGHT = 320;
  private static final int ROW = 38;
  private static final int BAND_LABEL = 17;
  private static final int AXIS = 40;
  private static final double CHARACTER = 6.4;

  private final String unit;
  private final List<Band> bands;
  private final List<Row> rows;
  private final PlotAxis axis;
  private final StringBuilder svg = new StringBuilder();

  private ForestPlot(String unit, List<Band> bands, List<Row> rows) {
    this.unit = unit;
    this.bands = bands;
    this.rows = rows;
    this.axis = PlotAxis.over(values(bands, rows), unit);
  }

  /** What a claim says; a missing end is open. */
  record Band(String words, @Nullable BigDecimal low, @Nullable BigDecimal high) {}

  /** What a reference reports; a missing end is open. */
  record Row(
      String label,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable Interval interval,
      @Nullable BigDecimal comparatorLow,
      @Nullable BigDecimal comparatorHigh,
      Stance stance) {}

  /** The drawing; there is at least one value among bands and rows. */
  static String svg(String unit, List<Band> bands, List<Row> rows) {
    return new ForestPlot(unit, bands, rows).draw();
  }

  private static List<BigDecimal> values(List<Band> bands, List<Row> rows) {
    Stream<@Nullable BigDecimal> claimed =
        bands.stream().flatMap(band -> Stream.of(band.low(), band.high()));
    return Stream.concat(claimed, rows.stream().flatMap(ForestPlot::values))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Stream<@Nullable BigDecimal> values(Row row) {
    Interval interval = row.interval();
    return Stream.of(
        row.low(),
        row.high(),
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper(),
        row.comparatorLow(),
        row.comparatorHigh());
  }

  private String draw() {
    int top = bands.size() * BAND_LABEL + 6;
    int bottom = top + rows.size() * ROW + 4;
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
            WIDTH,
            bottom + AXIS,
            XmlEscapers.xmlAttributeEscaper().escape(inWords())));
    for (int i = 0; i < bands.size(); i++) {
      drawBand(bands.get(i), i * BAND_LABEL, bottom);
    }
    drawAxis(bottom);
    for (int i = 0; i < rows.size(); i++) {
      drawRow(rows.get(i), top + i * ROW);
    }
    return svg.append("</svg>").toString();
  }

  private void drawBand(Band band, int labelTop, int bottom) {
    double from = band.low() == null ? LEFT : x(band.low());
    double to = band.high() == null ? RIGHT : x(band.high());
    double width = Math.max(3, to - from);
    double start = Math.min(from, RIGHT - width);
    rect("band", start, labelTop + 2, width, bottom - labelTop - 2);
    if (band.high() == null) {
      arrow("band-edge", RIGHT, labelTop + 10, 1);
    }
    if (band.low() == null) {
      arrow("band-edge", LEFT, labelTop + 10, -1);
    }
    String words = fit("claimed " + band.words(), 48);
    double length = words.length() * CHARACTER;
    // Right of the band's start where there is room; else up to its start; else from the edge.
    if (start + 5 + length <= RIGHT) {
      text("claimed", start + 5, labelTop + 14, "start", words);
    } else if (start - 4 - length >= LEFT) {
      text("claimed", start - 4, labelTop + 14, "end", words);
    } else {
      text("claimed", RIGHT, labelTop + 14, "end", words);
    }
  }

  private void drawRow(Row row, int top) {
    String value = shortValue(row);
    int room = (int) ((RIGHT - LEFT) / CHARACTER) - value.length() - 2;
    text("label", LEFT, top + 14, "start", fit(row.label(), Math.max(12, room)));
    text("value", RIGHT, top + 14, "end", value);
    double y = top + 26;
    Interval interval = row.interval();
    if (interval != null) {
      line("whisker", x(interval.lower()), y, x(interval.upper()), y);
      line("whisker", x(interval.lower()), y - 4, x(interval.lower()), y + 4);
      line("whisker", x(interval.upper()), y - 4, x(interval.upper()), y + 4);
    }
    drawComparator(row, y);
    BigDecimal low = row.low();
    BigDecimal high = row.high();
    if (low != null && high != null && low.compareTo(high) == 0) {
      marker(row.stance(), x(low), y);
    } else {
      double from = low == null ? LEFT : x(low);
      double to = high == null ? RIGHT : x(high);
      line("range " + tone(row.stance()), from, y, to, y);
      if (low == null) {
        arrow(tone(row.stance()), LEFT, y, -1);
      }
      if (high == null) {
        arrow(tone(row.stance()), RIGHT, y, 1);
      }
    }
  }

  private void drawComparator(Row row, double y) {
    for (BigDecimal value :
        Stream.of(row.comparatorLow(), row.comparatorHigh()).distinct().toList()) {
      if (value != null) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<circle class=\"comparator\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>",
                x(value),
                y));
      }
    }
  }

  // The shape says the stance again, for those who do not see the colour.
  private void marker(Stance stance, double x, double y) {
    String shape =
        switch (stance) {
          case SUPPORTS -> "M%1$.1f %2$.1fm-5 -5h10v10h-10z";
          case REFUTES -> "M%1$.1f %2$.1fm-6.5 0l6.5 -6.5l6.5 6.5l-6.5 6.5z";
          case NEUTRAL -> "M%1$.1f %2$.1fm-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z";
        };
    svg.append("<path class=\"").append(tone(stance)).append("\" d=\"");
    svg.append(String.format(Locale.ROOT, shape, x, y)).append("\"/>");
  }

  private void drawAxis(int y) {
    line("axis", LEFT, y, RIGHT, y);
    double lastEnd = Double.NEGATIVE_INFINITY;
    for (BigDecimal tick : axis.ticks()) {
      double x = x(tick);
      line("axis", x, y, x, y + 4);
      String words = Figures.grouped(tick);
      double half = words.length() * CHARACTER / 2;
      double middle = Math.max(half, Math.min(WIDTH - half, x));
      if (middle - half > lastEnd + 4) {
        text("tick", middle, y + 17, "middle", words);
        lastEnd = middle + half;
      }
    }
    String scale = axis.isLogarithmic() ? "logarithmic scale" : "";
    String words = unit.isEmpty() ? scale : scale.isEmpty() ? unit : unit + ", " + scale;
    text("tick", RIGHT, y + 33, "end", words.equals("%") ? "percent" : words);
  }

  private String inWords() {
    Stream<String> claimed = bands.stream().map(band -> "Claimed " + band.words() + ".");
    Stream<String> reported =
        rows.stream()
            .map(row -> row.label() + ": " + longValue(row) + ", " + stance(row.stance()) + ".");
    return Stream.concat(claimed, reported).collect(Collectors.joining(" "));
  }

  private static String stance(Stance stance) {
    return Wording.stance(stance).words();
  }

  private static String shortValue(Row row) {
    Interval interval = row.interval();
    String value = Figures.range(row.low(), row.high());
    return interval == null
        ? value
        : value
            + " ("
            + Figures.grouped(interval.lower())
            + "–"
            + Figures.grouped(interval.upper())
            + ")";
  }

  private String longValue(Row row) {
    Interval interval = row.interval();
    String value = Figures.withUnit(Figures.range(row.low(), row.high()), unit);
    String comparator = Figures.range(row.comparatorLow(), row.comparatorHigh());
    return value
        + (interval == null ? "" : " (" + Figures.interval(interval) + ")")
        + (comparator.isEmpty()
            ? ""
            : " against " + Figures.withUnit(comparator, unit) + " in the other arm");
  }

  private static String tone(Stance stance) {
    return "s-" + Wording.stance(stance).tone();
  }

  private double x(BigDecimal value) {
    return LEFT + axis.place(value) * (RIGHT - LEFT);
  }

  private void rect(String classes, double x, double y, double width, double height) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
            classes,
            x,
            y,
            width,
            height));
  }

  private void line(String classes, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            classes,
            x1,
            y1,
            x2,
            y2));
  }

  private void arrow(String classes, double x, double y, int direction) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<path class=\"%s\" d=\"M%.1f %.1fl%d -5v10z\"/>",
            classes,
            x + 3 * direction,
            y,
            -8 * direction));
  }

  private void text(String classes, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            classes,
            x,
            y,
            anchor,
            XmlEscapers.xmlContentEscaper().escape(words)));
  }

  private static String fit(String words, int characters) {
    return words.length() <= characters ? words : words.substring(0, characters - 1).strip() + "…";
  }
}
