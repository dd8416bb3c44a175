package org.medclaim.report;

import com.google.common.collect.ImmutableList;
import com.google.common.html.HtmlEscapers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Small charts of how a folder's runs went, a column a run: flagged claims by severity, claims in
 * all, articles with the inputs that were rejected.
 *
 * <p>SVG without scripts, styles or anything to fetch. By itself it is drawn in the text's own
 * colour; a page's stylesheet gives the parts their tones. Its description says in words what it
 * shows, and each column tells its figures. All lengths are whole numbers, so that the bytes are
 * the same everywhere.
 */
public record HistoryChart(ImmutableList<HistoryPoint> points) {
  /** So many runs are drawn, the latest ones. */
  public static final int MOST = 40;

  private static final int WIDTH = 320;
  private static final int LEFT = 46;
  private static final int TOP = 8;
  private static final int HEIGHT = 72;
  private static final int BELOW = 20;
  private static final int TALL = TOP + HEIGHT + BELOW;
  private static final int HEADING = 20;
  private static final int WIDEST_COLUMN = 22;
  // A column and the gap before it, in a plot that the most columns fill.
  private static final int LEAST_STEP = (WIDTH - LEFT) / MOST;

  /** The chart of these runs, in their order; only the last {@value #MOST} count. */
  public static HistoryChart of(List<HistoryPoint> runs) {
    return new HistoryChart(
        ImmutableList.copyOf(runs.subList(Math.max(0, runs.size() - MOST), runs.size())));
  }

  /** One run is no history: false where there is nothing to compare. */
  public boolean tells() {
    return points.size() > 1;
  }

  /** One chart of the history: parts are stacked, the first at the bottom. */
  public record Panel(String title, ImmutableList<Series> parts, String words, String svg) {}

  /** One sort of count over the runs; {@code tone} is its colour in the stylesheet. */
  public record Series(String name, String tone, String opacity, ImmutableList<Long> counts) {
    long at(int run) {
      return counts.get(run);
    }
  }

  /** The charts, each with its own words; none where there is no run. */
  public ImmutableList<Panel> panels() {
    return points.isEmpty()
        ? ImmutableList.of()
        : ImmutableList.of(
            panel(
                "Flagged claims",
                series("errors", "error", "0.9", HistoryPoint::errors),
                series("warnings", "warning", "0.45", HistoryPoint::warnings)),
            panel("Claims checked", series("claims", "unknown", "0.6", HistoryPoint::claims)),
            panel(
                "Articles",
                series("reported", "unknown", "0.6", HistoryPoint::articles),
                series("rejected", "error", "0.9", HistoryPoint::rejected)));
  }

  /** All charts below each other as one SVG image; empty where there is no run. */
  public String svg() {
    ImmutableList<Panel> panels = panels();
    if (panels.isEmpty()) {
      return "";
    }
    int height = panels.size() * (HEADING + TALL);
    StringBuilder svg = new StringBuilder(8192);
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                + " aria-labelledby=\"history-title history-words\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\""
                + " fill=\"currentColor\">\n",
            WIDTH, height, WIDTH, height));
    svg.append(
            "<title id=\"history-title\">What the runs found</title>\n<desc id=\"history-words\">")
        .append(escaped(panels.stream().map(Panel::words).collect(Collectors.joining(" "))))
        .append("</desc>\n");
    for (int i = 0; i < panels.size(); i++) {
      svg.append(format("<g transform=\"translate(0 %d)\">\n", i * (HEADING + TALL)))
          .append(text(0, HEADING - 6, "start", heading(panels.get(i))))
          .append(
              format("</g>\n<g transform=\"translate(0 %d)\">\n", HEADING + i * (HEADING + TALL)))
          .append(drawn(panels.get(i).parts()))
          .append("</g>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  private static String heading(Panel panel) {
    return panel.parts().size() == 1
        ? panel.title()
        : panel.title()
            + ": "
            + panel.parts().stream().map(Series::name).collect(Collectors.joining(", above them "));
  }

  private interface Count {
    long of(HistoryPoint point);
  }

  private Series series(String name, String tone, String opacity, Count count) {
    return new Series(
        name,
        tone,
        opacity,
        points.stream().map(count::of).collect(ImmutableList.toImmutableList()));
  }

  private Panel panel(String title, Series... parts) {
    ImmutableList<Series> all = ImmutableList.copyOf(parts);
    String words = words(title, all);
    return new Panel(
        title,
        all,
        words,
        format("<svg class=\"trend\" viewBox=\"0 0 %d %d\" role=\"img\"", WIDTH, TALL)
            + " aria-label=\""
            + escaped(words)
            + "\">"
            + drawn(all)
            + "</svg>");
  }

  /** "Flagged claims in 3 runs from 2026-01-10 to this run: errors from 2 to 0, highest 4; ...". */
  private String words(String title, List<Series> parts) {
    return title
        + " in "
        + Wording.count(points.size(), "run", "runs")
        + (tells()
            ? " from " + points.get(0).name() + " to " + points.get(points.size() - 1).name()
            : " of " + points.get(0).name())
        + ": "
        + parts.stream()
            .map(part -> (parts.size() == 1 ? "" : part.name() + " ") + course(part))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private String course(Series part) {
    long last = part.at(points.size() - 1);
    long most = part.counts().stream().mapToLong(Long::longValue).max().orElse(0);
    return tells()
        ? "from "
            + Figures.grouped(part.at(0))
            + " to "
            + Figures.grouped(last)
            + ", at most "
            + Figures.grouped(most)
        : Figures.grouped(last);
  }

  private String drawn(List<Series> parts) {
    long most = 0;
    for (int run = 0; run < points.size(); run++) {
      most = Math.max(most, sum(parts, run));
    }
    StringBuilder drawn = new StringBuilder();
    drawn
        .append(text(LEFT - 6, TOP + 8, "end", Figures.grouped(most)))
        .append(most == 0 ? "" : text(LEFT - 6, TOP + HEIGHT, "end", "0"))
        .append(
            format(
                "<path class=\"axis\" d=\"M%d %dH%d\" stroke=\"currentColor\" fill=\"none\"/>\n",
                LEFT, TOP + HEIGHT, WIDTH));
    int step = Math.max(LEAST_STEP, Math.min(WIDEST_COLUMN, (WIDTH - LEFT) / points.size()));
    for (int run = 0; run < points.size(); run++) {
      drawn.append(column(parts, run, LEFT + run * step, step, most));
    }
    return drawn.append(days(step)).toString();
  }

  private static long sum(List<Series> parts, int run) {
    return parts.stream().mapToLong(part -> part.at(run)).sum();
  }

  private String column(List<Series> parts, int run, int left, int step, long most) {
    int gap = step > 8 ? 3 : 1;
    StringBuilder column = new StringBuilder("<g><title>");
    column
        .append(escaped(Wording.capital(points.get(run).name())))
        .append(": ")
        .append(
            parts.stream()
                .map(part -> Figures.grouped(part.at(run)) + " " + part.name())
                .collect(Collectors.joining(", ")))
        .append("</title>");
    long below = 0;
    for (Series part : parts) {
      long high = height(part.at(run), most);
      if (high > 0) {
        column.append(
            format(
                "<rect class=\"s-%s%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" opacity=\"%s\"/>",
                part.tone(),
                part.equals(parts.get(0)) ? "" : " above",
                left + gap,
                Math.max(0, TOP + HEIGHT - below - high),
                step - gap,
                high,
                part.opacity()));
      }
      below += high;
    }
    return column.append("</g>\n").toString();
  }

  /** Something is never drawn as nothing. */
  private static long height(long count, long most) {
    return count == 0 ? 0 : Math.max(1, count * HEIGHT / most);
  }

  private String days(int step) {
    int y = TOP + HEIGHT + 14;
    String first = text(LEFT, y, "start", points.get(0).name());
    int right = LEFT + points.size() * step;
    // Two days stand beside each other only where there is room for both.
    return !tells()
        ? first
        : right - LEFT < 150
            ? text(
                LEFT,
                y,
                "start",
                points.get(0).name() + " – " + points.get(points.size() - 1).name())
            : first + text(right, y, "end", points.get(points.size() - 1).name());
  }

  private static String text(int x, int y, String anchor, String words) {
    return format(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, escaped(words));
  }

  private static String format(String form, Object... parts) {
    return String.format(Locale.ROOT, form, parts);
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
