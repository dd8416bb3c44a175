package org.medclaim.report.view;

import java.util.List;

/** The run's page. */
public record RunView(
    Frame frame,
    String summary,
    Bar verdicts,
    Bar severities,
    String since,
    List<Choice> shown,
    List<Facet> facets,
    List<Row> rows,
    List<Rejection> rejected,
    List<Entry> ledger,
    boolean balanced,
    Measured measured,
    History history) {
  /** A bar of shares, drawn in thousandths of its width. */
  public record Bar(String title, String words, List<Part> parts) {}

  /** A share of a bar. */
  public record Part(Badge badge, long count, int x, int width) {}

  /** Something to filter by: its code in the rows, and how many findings or articles have it. */
  public record Choice(String code, String words, long count) {}

  /** Choices of one sort; {@code part} is their place in a row's signatures. */
  public record Facet(int part, String title, List<Choice> choices) {}

  /**
   * One article; {@code keys} and {@code signatures} are separated by blanks, a signature's count
   * stands behind an asterisk. {@code later} rows are drawn only when they are asked for: a browser
   * lays out thousands of rows for seconds.
   */
  public record Row(
      String href,
      String title,
      String path,
      String language,
      String languageName,
      int claims,
      int flagged,
      List<Badge> counts,
      Badge attention,
      String keys,
      String signatures,
      boolean later) {}

  /** An input that could not be handled. */
  public record Rejection(String path, String stage, String reason) {}

  /** The judge's reliability diagram and its words; both empty where nobody has measured. */
  public record Measured(String svg, String words) {}

  /**
   * How the runs of the folder went; {@code runs} are the figures of the charts, the oldest first.
   * Both are empty where there is no run before.
   */
  public record History(List<Chart> charts, List<HistoryRow> runs) {}

  /** A chart of the history, and the parts that its columns are made of. */
  public record Chart(String title, String svg, List<ChartPart> parts) {}

  /** A part of a chart's columns. */
  public record ChartPart(String tone, String words) {}

  /** The figures of one run. */
  public record HistoryRow(
      String run,
      String articles,
      String rejected,
      String claims,
      String errors,
      String warnings) {}

  /** A line of the ledger. */
  public record Entry(String name, long count) {}
}
