package org.medclaim.pipeline;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.medclaim.audit.LedgerCheck;
import org.medclaim.model.InputFile;
import org.medclaim.model.Ledger;
import org.medclaim.model.Rejected;
import org.medclaim.report.HistoryPoint;
import org.medclaim.report.RejectedJson;
import org.medclaim.report.ReportFiles;
import org.medclaim.report.RunPage;
import org.medclaim.report.RunSummary;

/** Writes the files of a whole run from its articles' parts, and checks that the books balance. */
final class RunFiles {
  private final Path run;
  private final CheckSettings settings;
  private final CheckTools tools;

  RunFiles(Path run, CheckSettings settings, CheckTools tools) {
    this.run = run;
    this.settings = settings;
    this.tools = tools;
  }

  /**
   * Writes everything but the manifest and returns the books.
   *
   * <p>Claims written are counted line by line in the finished file. {@code earlier} are the runs
   * before, the oldest first, that the run's page tells of.
   *
   * @throws LedgerException where something was lost or doubled; the parts are then kept
   */
  RunSummary write(List<InputFile> inputs, RunOutcome outcome, List<HistoryPoint> earlier) {
    refuseMissingParts(outcome);
    List<String> pages = outcome.reported().stream().map(one -> one.summary().pageName()).toList();
    long written =
        RunParts.join(
            pages.stream().map(page -> RunParts.findings(run, page)).toList(),
            run.resolve("findings.jsonl"));
    RunParts.join(
        pages.stream().map(page -> RunParts.rules(run, page)).toList(),
        run.resolve("rule-findings.jsonl"));
    new RunExports(run, settings.formats(), tools).write(pages, outcome.rejected());
    Ledger steps = outcome.ledger();
    Ledger ledger =
        new Ledger(
            inputs.size(),
            outcome.reported().size(),
            outcome.rejected().size(),
            steps.claimsExtracted(),
            steps.claimsRetrievedFor(),
            steps.claimsJudged(),
            written,
            steps.claimsWithoutHit());
    RunSummary summary =
        new RunSummary(
            outcome.reported().stream().map(ArticleOutcome::summary).toList(),
            outcome.rejected(),
            tools.reportContext().provenance(),
            ledger,
            tools.reportContext().standings().compared(),
            history(earlier, ledger, outcome));
    writeText("rejected.jsonl", rejectedLines(outcome.rejected()));
    if (settings.formats().contains("html")) {
      writeText("index.html", new RunPage(tools.reportContext()).render(summary));
    }
    List<String> discrepancies = LedgerCheck.explain(ledger);
    if (!discrepancies.isEmpty()) {
      throw new LedgerException(discrepancies);
    }
    removeParts();
    return summary;
  }

  private static List<HistoryPoint> history(
      List<HistoryPoint> earlier, Ledger ledger, RunOutcome outcome) {
    List<HistoryPoint> runs = new ArrayList<>(earlier);
    runs.add(RunTrend.thisRun(ledger, RunBooks.counts(outcome.reported())));
    return runs;
  }

  /** Looked for by name: an article without claims would not be missed by counting lines. */
  private void refuseMissingParts(RunOutcome outcome) {
    List<String> missing = new ArrayList<>();
    for (ArticleOutcome one : outcome.reported()) {
      String page = one.summary().pageName();
      if (!Files.exists(RunParts.findings(run, page))) {
        missing.add("the findings of " + one.summary().path() + " are missing");
      }
      if (!Files.exists(RunParts.rules(run, page))) {
        missing.add("the rule findings of " + one.summary().path() + " are missing");
      }
    }
    if (!missing.isEmpty()) {
      throw new LedgerException(missing);
    }
  }

  private static String rejectedLines(List<Rejected> rejected) {
    return rejected.stream()
        .map(one -> RejectedJson.line(one) + "\n")
        .collect(Collectors.joining());
  }

  private void writeText(String name, String text) {
    try {
      ReportFiles.write(run.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + run.resolve(name), e);
    }
  }

  private void removeParts() {
    try {
      MoreFiles.deleteRecursively(run.resolve(RunParts.WORK), RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the run's work folder", e);
    }
  }
}
