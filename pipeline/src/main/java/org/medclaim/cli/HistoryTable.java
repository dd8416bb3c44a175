package org.medclaim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.medclaim.audit.RunHistory;
import org.medclaim.audit.RunManifest;

/** The overview of all runs on a terminal of 80 columns. */
final class HistoryTable {
  private static final int NAME = 40;

  private final RunHistory history;
  private final Console console;

  HistoryTable(RunHistory history, Console console) {
    this.history = history;
    this.console = console;
  }

  /** Counts of one article, site or rule: in how many runs, and what the last of them found. */
  private static final class Row {
    private int runs;
    private String last = "";
    private long claims;
    private long flagged;
    private long before;

    /** A run begins to count anew; what the one before counted is kept to compare. */
    void in(String run) {
      if (!last.equals(run)) {
        runs++;
        last = run;
        before = flagged;
        claims = 0;
        flagged = 0;
      }
    }
  }

  void print(HistoryCommand.By by) {
    switch (by) {
      case TIME -> byTime();
      case ARTICLE -> byPath("article", path -> path);
      case SITE -> byPath("site", HistoryTable::site);
      case RULE -> byRule();
    }
  }

  private void byTime() {
    line(
        "%-22s %8s %8s %8s %8s %8s %7s",
        "run", "articles", "rejected", "claims", "flagged", "error", "state");
    history.runs(
        run ->
            line(
                "%-22s %8s %8s %8s %8s %8s %7s",
                run.runId().value(),
                run.ledger().articlesReported(),
                run.ledger().articlesRejected(),
                run.findings().total(),
                run.findings().flagged(),
                run.findings().bySeverity().getOrDefault("error", 0L),
                run.inputs().stream()
                    .filter(input -> Boolean.TRUE.equals(input.fromState()))
                    .count()));
  }

  private void byPath(String what, java.util.function.UnaryOperator<String> name) {
    Map<String, Row> rows = new TreeMap<>();
    history.runs(
        run -> {
          String id = run.runId().value();
          for (RunManifest.Input input : run.inputs()) {
            rows.computeIfAbsent(name.apply(input.path()), unused -> new Row()).in(id);
          }
          history.claims(
              run,
              claim -> {
                Row row = rows.computeIfAbsent(name.apply(claim.path()), unused -> new Row());
                row.in(id);
                row.claims++;
                row.flagged += claim.flagged() ? 1 : 0;
              });
        });
    print(what, "claims", rows);
  }

  private void byRule() {
    Map<String, Row> rows = new TreeMap<>();
    history.runs(
        run ->
            history.rules(
                run,
                rule -> {
                  Row row = rows.computeIfAbsent(rule.ruleId(), unused -> new Row());
                  row.in(run.runId().value());
                  row.claims++;
                  row.flagged += rule.severity().equals("info") ? 0 : 1;
                }));
    print("rule", "found", rows);
  }

  private void print(String what, String counted, Map<String, Row> rows) {
    line("%-40s %4s %-17s %6s %9s", what, "runs", "last run", counted, "flagged");
    rows.forEach(
        (name, row) -> {
          String change =
              row.runs < 2 || row.before == row.flagged
                  ? ""
                  : String.format(Locale.ROOT, " (%+d)", row.flagged - row.before);
          line(
              "%-40s %4s %-17s %6s %9s",
              shortened(name),
              row.runs,
              row.last.substring(0, Math.min(17, row.last.length())),
              row.claims,
              row.flagged + change);
        });
  }

  private void line(String form, Object... values) {
    console.result(String.format(Locale.ROOT, form, values).stripTrailing());
  }

  /** The end of a path tells more than its beginning. */
  private static String shortened(String name) {
    return name.length() <= NAME ? name : "…" + name.substring(name.length() - NAME + 1);
  }

  /** The folder that an article lies in: a site's pages are kept in one. */
  private static String site(String path) {
    List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
    return parts.size() < 2
        ? "."
        : String.join("/", parts.subList(0, Math.min(2, parts.size() - 1)));
  }
}
