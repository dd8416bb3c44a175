package org.medclaim.report;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws stated probability against the share that was right, a dot a bin, larger for more verdicts.
 *
 * <p>The result is finished SVG of numbers and our own words only, for the stylesheet's classes.
 */
final class ReliabilityDiagram {
  private static final int LEFT = 40;
  private static final int TOP = 8;
  private static final int SIDE = 180;
  private static final int WIDTH = LEFT + SIDE + 20;
  private static final int HEIGHT = TOP + SIDE + 38;

  private ReliabilityDiagram() {}

  static String svg(Calibration calibration) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg class=\"plot reliability\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(HEIGHT)
        .append("\" role=\"img\" aria-label=\"")
        .append(words(calibration))
        .append("\">");
    for (int tick = 0; tick <= 100; tick += 50) {
      double share = tick / 100.0;
      svg.append(
          text(x(share), TOP + SIDE + 16, "middle", tick + "%")
              + text(LEFT - 6, y(share) + 4, "end", tick + "%"));
    }
    svg.append(text(x(0.5), HEIGHT - 6, "middle", "stated probability"));
    svg.append(line(0, 0, 0, 1)).append(line(0, 0, 1, 0)).append(line(0, 0, 1, 1));
    int most = calibration.bins().stream().mapToInt(Calibration.Bin::verdicts).max().orElse(1);
    for (Calibration.Bin bin : calibration.bins()) {
      double radius = 3 + 5 * Math.sqrt((double) bin.verdicts() / most);
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle class=\"s-info\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
              x(bin.stated()),
              y(bin.right()),
              radius));
    }
    return svg.append("</svg>").toString();
  }

  private static String words(Calibration calibration) {
    return "Share right by stated probability. "
        + calibration.bins().stream()
            .map(
                bin ->
                    String.format(
                        Locale.ROOT,
                        "Stated %.0f%%: right %.0f%% of %d.",
                        100 * bin.stated(),
                        100 * bin.right(),
                        bin.verdicts()))
            .collect(Collectors.joining(" "));
  }

  private static String text(double x, double y, String anchor, String words) {
    return String.format(
        Locale.ROOT,
        "<text class=\"tick\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        x,
        y,
        anchor,
        words);
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT,
        "<line class=\"axis\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        x(x1),
        y(y1),
        x(x2),
        y(y2));
  }

  private static double x(double share) {
    return LEFT + SIDE * share;
  }

  private static double y(double share) {
    return TOP + SIDE * (1 - share);
  }
}
