package org.medclaim.pipeline;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medclaim.audit.BookedLedger;
import org.medclaim.audit.FindingCounts;
import org.medclaim.audit.LedgerCheck;
import org.medclaim.audit.ManifestFile;
import org.medclaim.audit.Outcome;
import org.medclaim.audit.RunId;
import org.medclaim.audit.RunManifest;
import org.medclaim.audit.WrittenFile;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.model.Approval;
import org.medclaim.model.InputFile;
import org.medclaim.model.Ledger;
import org.medclaim.model.Rejected;
import org.medclaim.model.Severity;
import org.medclaim.model.Statement;
import org.medclaim.model.Statistic;
import org.medclaim.model.Verdict;
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
   * <p>Claims written are counted line by line in the finished file.
   *
   * @throws LedgerException where something was lost or doubled; the parts are then kept
   */
  RunSummary write(List<InputFile> inputs, RunOutcome outcome) {
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
            tools.reportContext().standings().compared());
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
      throw new UncheckedIOException("cannot write " + name, e);
    }
  }

  private void removeParts() {
    try {
      MoreFiles.deleteRecursively(run.resolve(RunParts.WORK), RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the run's work folder", e);
    }
  }

  /** Writes run.json; the last file of a run, so that a run with a manifest is complete. */
  void writeManifest(
      RunId id,
      Instant started,
      Instant finished,
      String failOn,
      List<InputFile> inputs,
      RunOutcome outcome,
      RunSummary summary) {
    EvidenceBase base = tools.searcher().index().base();
    RunManifest manifest =
        new RunManifest(
            id,
            started,
            finished,
            new RunManifest.Program(ProgramVersion.current(), null),
            new RunManifest.Options(
                settings.rulesAsOf().toString(), settings.packs(), settings.formats(), failOn),
            new RunManifest.Corpus(
                base.digest(),
                base.references().size(),
                base.count(Statistic.class),
                base.count(Statement.class),
                base.count(Approval.class)),
            new RunManifest.Rules(tools.rules().digest().replace("sha256:", ""), packs()),
            List.of(new RunManifest.UsedModel("opennlp-models-sentdetect-en", "1.3.0")),
            inputs(inputs, outcome),
            counts(outcome.reported()),
            BookedLedger.of(summary.ledger()),
            WrittenFile.allIn(run));
    ManifestFile.write(run, manifest);
  }

  private List<RunManifest.Pack> packs() {
    return tools.rules().packs().stream()
        .map(
            pack ->
                new RunManifest.Pack(
                    pack.id(),
                    tools.rules().rules().stream()
                        .filter(rule -> rule.id().startsWith(pack.id() + "/"))
                        .count()))
        .toList();
  }

  private static List<RunManifest.Input> inputs(List<InputFile> inputs, RunOutcome outcome) {
    List<RunManifest.Input> listed = new ArrayList<>();
    for (ArticleOutcome one : outcome.reported()) {
      listed.add(
          new RunManifest.Input(
              one.summary().path(),
              one.source().bytes(),
              one.source().sha256(),
              one.articleId(),
              Outcome.REPORTED));
    }
    for (Rejected one : outcome.rejected()) {
      listed.add(new RunManifest.Input(one.path(), null, null, null, Outcome.REJECTED));
    }
    if (listed.size() != inputs.size()) {
      throw new IllegalStateException("the ledger should have caught this");
    }
    return listed.stream()
        .sorted(Comparator.comparing(RunManifest.Input::path))
        .collect(toImmutableList());
  }

  private static FindingCounts counts(List<ArticleOutcome> reported) {
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    Map<Severity, Long> severities = new EnumMap<>(Severity.class);
    long flagged = 0;
    for (ArticleOutcome one : reported) {
      one.summary()
          .verdicts()
          .forEach((verdict, n) -> verdicts.merge(verdict, (long) n, Long::sum));
      one.claimSeverities()
          .forEach((severity, n) -> severities.merge(severity, (long) n, Long::sum));
      flagged += one.summary().flagged();
    }
    return FindingCounts.of(flagged, verdicts, severities);
  }
}
