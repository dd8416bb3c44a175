package org.medclaim.pipeline;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.BookedLedger;
import org.medclaim.audit.FindingCounts;
import org.medclaim.audit.InputStore;
import org.medclaim.audit.ManifestFile;
import org.medclaim.audit.Outcome;
import org.medclaim.audit.RunManifest;
import org.medclaim.audit.WrittenFile;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.model.Approval;
import org.medclaim.model.Rejected;
import org.medclaim.model.Severity;
import org.medclaim.model.Statement;
import org.medclaim.model.Statistic;
import org.medclaim.model.Verdict;
import org.medclaim.report.RunSummary;
import org.medclaim.retrieve.IndexStamp;

/** Puts a run's manifest together: what it was made of, and what came of it. */
final class RunBooks {
  private final Path run;
  private final CheckSettings settings;
  private final CheckTools tools;

  RunBooks(Path run, CheckSettings settings, CheckTools tools) {
    this.run = run;
    this.settings = settings;
    this.tools = tools;
  }

  /** The manifest of a run whose other files are all written. */
  RunManifest manifest(RunStart start, Instant finished, RunOutcome outcome, RunSummary summary) {
    EvidenceBase base = tools.searcher().index().base();
    IndexStamp stamp = tools.searcher().index().stamp();
    return new RunManifest(
        start.id(),
        start.started(),
        // A clock that was set back meanwhile must not cost the run.
        finished.isBefore(start.started()) ? start.started() : finished,
        new RunManifest.Program(ProgramVersion.current(), ProgramVersion.commit().orElse(null)),
        options(start),
        new RunManifest.Corpus(
            base.digest(),
            base.references().size(),
            base.count(Statistic.class),
            base.count(Statement.class),
            base.count(Approval.class),
            stamp.corpusDigest()),
        new RunManifest.Rules(tools.rules().digest().replace("sha256:", ""), packs()),
        models(stamp),
        start.previous().orElse(null),
        start.decisions(),
        inputs(start.inputs(), outcome),
        counts(outcome.reported()),
        BookedLedger.of(summary.ledger()),
        WrittenFile.allIn(run));
  }

  private RunManifest.Options options(RunStart start) {
    RuleChoice choice = settings.ruleChoice();
    String baseline = settings.baseline();
    return new RunManifest.Options(
        settings.rulesAsOf().toString(),
        settings.evidenceDate().map(Object::toString).orElse(null),
        settings.packs(),
        choice.audience().code(),
        start.configuration(),
        baseline == null ? null : String.valueOf(Path.of(baseline).getFileName()),
        baseline == null ? null : digest(Path.of(baseline).resolve(ManifestFile.NAME)),
        settings.formats(),
        start.failOn());
  }

  /** The SHA-256 of a file that settings name. */
  static String digest(Path file) {
    try {
      return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private List<RunManifest.UsedModel> models(IndexStamp stamp) {
    List<RunManifest.UsedModel> models = new ArrayList<>();
    models.add(new RunManifest.UsedModel("opennlp-models-sentdetect-en", "1.3.0"));
    if (stamp.hasVectors()) {
      models.add(new RunManifest.UsedModel("passage-encoder", stamp.vectors()));
    }
    tools
        .stanceNetwork()
        .ifPresent(digest -> models.add(new RunManifest.UsedModel("stance-network", digest)));
    return models;
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

  private static List<RunManifest.Input> inputs(
      List<InputStore.Pinned> pinned, RunOutcome outcome) {
    Map<String, InputStore.Pinned> byPath = new HashMap<>();
    pinned.forEach(one -> byPath.put(one.file().path(), one));
    List<RunManifest.Input> listed = new ArrayList<>();
    for (ArticleOutcome one : outcome.reported()) {
      String path = one.summary().path();
      String read = one.source().sha256();
      listed.add(
          new RunManifest.Input(
              path,
              one.source().bytes(),
              read,
              one.articleId(),
              Outcome.REPORTED,
              kept(byPath.get(path), read),
              one.fromState() ? Boolean.TRUE : null));
    }
    for (Rejected one : outcome.rejected()) {
      InputStore.Pinned known = byPath.get(one.path());
      listed.add(
          new RunManifest.Input(
              one.path(),
              known == null ? null : known.bytes(),
              known == null ? null : known.sha256(),
              null,
              Outcome.REJECTED,
              known == null || known.sha256() == null ? null : kept(known, known.sha256()),
              null));
    }
    if (listed.size() != pinned.size()) {
      throw new IllegalStateException("the ledger should have caught this");
    }
    return listed.stream()
        .sorted(Comparator.comparing(RunManifest.Input::path))
        .collect(toImmutableList());
  }

  private static @Nullable Boolean kept(InputStore.@Nullable Pinned known, String sha256) {
    return known != null && known.kept() && sha256.equals(known.sha256()) ? Boolean.TRUE : null;
  }

  /** What the articles' claims came to. */
  static FindingCounts counts(List<ArticleOutcome> reported) {
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
