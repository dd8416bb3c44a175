package org.medclaim.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.medclaim.audit.RunChain;
import org.medclaim.audit.RunHistory;
import org.medclaim.audit.RunManifest;
import org.medclaim.pipeline.RunTrend;
import org.medclaim.report.HistoryChart;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what all runs of a folder found: over time, by article, by rule; or exports it. */
@Command(
    name = "history",
    description = "Show what the runs of a folder found over time, by article or by rule.",
    mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Console console;

  @Parameters(
      paramLabel = "OUT",
      arity = "0..1",
      description = "The folder of the runs (default: reports).")
  private Path out = Path.of("reports");

  @ArgGroup private final Shape shape = new Shape();

  /** What is printed; at most one of them. */
  static final class Shape {
    @Option(
        names = "--by",
        paramLabel = "WHAT",
        description = "time, article, site or rule (default: time).")
    private By by = By.TIME;

    @Option(names = "--csv", description = "Every finding of every run, as CSV.")
    private boolean csv;

    @Option(names = "--json", description = "Every finding of every run, as JSON Lines.")
    private boolean json;

    @Option(names = "--svg", description = "A chart of claims and flagged claims by run, as SVG.")
    private boolean svg;
  }

  /** What a line of the overview is about. */
  enum By {
    TIME,
    ARTICLE,
    SITE,
    RULE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!Files.exists(out.resolve(RunChain.NAME))) {
      throw new UsageException(
          out
              + ": no runs with a chain; name the folder that 'medclaim check' wrote to with --out");
    }
    RunHistory history = new RunHistory(out);
    if (shape.csv) {
      console.result("run_id,started,path,finding_id,verdict,severity,flagged,claim");
      history.runs(run -> history.claims(run, claim -> console.result(csv(run, claim))));
    } else if (shape.json) {
      history.runs(run -> history.claims(run, claim -> console.result(json(run, claim))));
    } else if (shape.svg) {
      console.result(HistoryChart.of(RunTrend.of(history)).svg().stripTrailing());
    } else {
      new HistoryTable(history, console).print(shape.by);
    }
    return ExitCode.DONE;
  }

  private static String csv(RunManifest run, RunHistory.FoundClaim claim) {
    return String.join(
        ",",
        run.runId().value(),
        run.started().toString(),
        cell(claim.path()),
        claim.findingId(),
        claim.verdict(),
        claim.severity(),
        String.valueOf(claim.flagged()),
        cell(claim.claim()));
  }

  /** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static String json(RunManifest run, RunHistory.FoundClaim claim) {
    return JSON.createObjectNode()
        .put("schema", "medclaim.history/1")
        .put("run_id", run.runId().value())
        .put("started", run.started().toString())
        .put("path", claim.path())
        .put("finding_id", claim.findingId())
        .put("verdict", claim.verdict())
        .put("severity", claim.severity())
        .put("flagged", claim.flagged())
        .put("claim", claim.claim())
        .toString();
  }
}
