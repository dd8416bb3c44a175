package org.medclaim.report.view;

import java.util.List;

/** The run's page. */
public record RunView(
    Frame frame,
    String summary,
    Bar verdicts,
    Bar severities,
    List<Filter> filters,
    List<Row> rows,
    List<Rejection> rejected,
    List<Entry> ledger,
    boolean balanced) {
  /** A bar of shares, drawn in thousandths of its width. */
  public record Bar(String title, String words, List<Part> parts) {}

  /** A share of a bar. */
  public record Part(Badge badge, long count, int x, int width) {}

  /** A button that leaves only the rows which have {@code key} among their keys. */
  public record Filter(String key, String words, long count) {}

  /** One article; {@code keys} are separated by blanks. */
  public record Row(
      String href,
      String title,
      String path,
      String language,
      int claims,
      int flagged,
      List<Badge> counts,
      Badge attention,
      String keys) {}

  /** An input that could not be handled. */
  public record Rejection(String path, String stage, String reason) {}

  /** A line of the ledger. */
  public record Entry(String name, long count) {}
}
