package org.medclaim.report;

import com.google.common.collect.ImmutableList;
import com.google.common.html.HtmlEscapers;
import java.util.List;
import java.util.Locale;

/**
 * Small charts of how a folder's runs went: claims and flagged claims, a column a run.
 *
 * <p>One SVG without scripts, styles or anything to fetch, in the text's own colour, so that it
 * stands in light and dark pages under a strict policy. Its title and description say in words what
 * it shows; each column tells its figures. Widths are whole pixels, so that the bytes are the same
 * everywhere.
 */
public record HistoryChart(ImmutableList<HistoryPoint> points) {
  /** So many runs are drawn, the latest ones. */
  public static final int MOST = 40;

  private static final int COLUMN = 14;
  private static final int GAP = 2;
  private static final int HEIGHT = 96;
  private static final int LEFT = 52;
  private static final int TOP = 10;
  private static final int BELOW = 22;
  private static final int LEAST_WIDTH = 260;

  /** The chart of these runs, in their order; only the last {@value #MOST} count. */
  public static HistoryChart of(List<HistoryPoint> runs) {
    return new HistoryChart(
        ImmutableList.copyOf(runs.subList(Math.max(0, runs.size() - MOST), runs.size())));
  }

  /** One run is no history: false where there is nothing to compare. */
  public boolean tells() {
    return points.size() > 1;
  }

  /** What the chart shows, in one sentence; empty where there is nothing. */
  public String summary() {
    if (points.isEmpty()) {
      return "";
    }
    HistoryPoint first = points.get(0);
    HistoryPoint last = points.get(points.size() - 1);
    return String.format(
        Locale.ROOT,
        "%d %s from %s to %s: flagged claims went from %d of %d to %d of %d.",
        points.size(),
        points.size() == 1 ? "run" : "runs",
        first.day(),
        last.day(),
        first.flagged(),
        first.claims(),
        last.flagged(),
        last.claims());
  }

  /** The chart as an SVG element. */
  public String svg() {
    int width = Math.max(LEAST_WIDTH, LEFT + points.size() * (COLUMN + GAP) + GAP);
    int height = TOP + HEIGHT + BELOW;
    long most = points.stream().mapToLong(HistoryPoint::claims).max().orElse(0);
    StringBuilder svg = new StringBuilder(4096);
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                + " aria-labelledby=\"history-title history-words\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\""
                + " fill=\"currentColor\">\n",
            width,
            height,
            width,
            height));
    svg.append("<title id=\"history-title\">Claims and flagged claims by run</title>\n");
    svg.append("<desc id=\"history-words\">").append(escaped(summary())).append("</desc>\n");
    axis(svg, width, most);
    for (int i = 0; i < points.size(); i++) {
      column(svg, points.get(i), LEFT + GAP + i * (COLUMN + GAP), most);
    }
    days(svg, width);
    return svg.append("</svg>\n").toString();
  }

  private static void axis(StringBuilder svg, int width, long most) {
    text(svg, LEFT - 6, TOP + 8, "end", String.valueOf(most));
    text(svg, LEFT - 6, TOP + HEIGHT, "end", "0");
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%d %dH%d\" stroke=\"currentColor\" fill=\"none\"/>\n",
            LEFT,
            TOP + HEIGHT,
            width));
  }

  private static void column(StringBuilder svg, HistoryPoint point, int x, long most) {
    svg.append("<g><title>")
        .append(
            escaped(
                String.format(
                    Locale.ROOT,
                    "%s: %d claims, %d flagged, %d errors, in %d articles",
                    point.runId(),
                    point.claims(),
                    point.flagged(),
                    point.errors(),
                    point.articles())))
        .append("</title>");
    bar(svg, x, point.claims(), most, "0.25");
    bar(svg, x, point.flagged(), most, "0.85");
    svg.append("</g>\n");
  }

  private static void bar(StringBuilder svg, int x, long count, long most, String opacity) {
    // Something is never drawn as nothing.
    long high = most == 0 ? 0 : Math.max(count == 0 ? 0 : 1, count * HEIGHT / most);
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" opacity=\"%s\"/>",
            x,
            TOP + HEIGHT - high,
            COLUMN,
            high,
            opacity));
  }

  private void days(StringBuilder svg, int width) {
    if (points.isEmpty()) {
      return;
    }
    int y = TOP + HEIGHT + 16;
    text(svg, LEFT, y, "start", points.get(0).day());
    if (tells()) {
      text(svg, width - GAP, y, "end", points.get(points.size() - 1).day());
    }
  }

  private static void text(StringBuilder svg, int x, int y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n",
            x,
            y,
            anchor,
            escaped(words)));
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
