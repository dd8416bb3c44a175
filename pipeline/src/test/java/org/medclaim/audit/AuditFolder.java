package org.medclaim.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.InputFile;
import org.medclaim.model.Ledger;
import org.medclaim.model.Severity;
import org.medclaim.model.Verdict;

/** A folder of small runs, written by the program's own classes, without the pipeline. */
record AuditFolder(Path out) {
  private static final String NONE = "0".repeat(64);

  /** A complete run over one article, entered into the chain. */
  RunId run(String id, String article, @Nullable RunSigner signer) throws IOException {
    RunId run = unentered(id, article, signer);
    new RunChain(out).enter(run);
    return run;
  }

  /** The same, ended from outside before its last step. */
  RunId unentered(String id, String article, @Nullable RunSigner signer) throws IOException {
    Path folder = Files.createDirectories(out.resolve(id));
    Path source = Files.writeString(out.resolveSibling("source.txt"), article);
    InputStore.Pinned pinned =
        new InputStore(out).pin(new InputFile("articles/a.txt", source.toString()));
    Files.writeString(folder.resolve("findings.jsonl"), "{\"finding\":\"" + article + "\"}\n");
    Files.writeString(folder.resolve("index.html"), "<!DOCTYPE html>\n");
    List<String> decisions = ChainedLines.lines(out.resolve("decisions.jsonl"));
    ManifestFile.write(
        folder,
        manifest(new RunId(id), folder, pinned, new RunChain(out).last(), decisions),
        signer);
    return new RunId(id);
  }

  private static RunManifest manifest(
      RunId id,
      Path folder,
      InputStore.Pinned pinned,
      Optional<RunManifest.Previous> previous,
      List<String> decisions) {
    Instant time = Instant.parse("2026-01-31T09:30:00Z");
    return new RunManifest(
        id,
        time,
        time,
        new RunManifest.Program("0.1.0", null),
        new RunManifest.Options(
            "2026-01-31", null, List.of("core"), "all", null, null, null, List.of("html"), "never"),
        new RunManifest.Corpus(NONE, 1, 1, 1, 1, NONE),
        new RunManifest.Rules(NONE, List.of(new RunManifest.Pack("core", 1))),
        List.of(),
        previous.orElse(null),
        decisions.isEmpty()
            ? null
            : new RunManifest.DecisionsSeen(decisions.size(), ChainedLines.head(decisions)),
        List.of(
            new RunManifest.Input(
                pinned.file().path(),
                pinned.bytes(),
                pinned.sha256(),
                "sha256:" + NONE,
                Outcome.REPORTED,
                pinned.kept(),
                null)),
        FindingCounts.of(1, Map.of(Verdict.REFUTED, 1L), Map.of(Severity.ERROR, 1L)),
        BookedLedger.of(new Ledger(1, 1, 0, 1, 1, 1, 1, 0)),
        WrittenFile.allIn(folder));
  }

  /** What verification names, as it prints it. */
  List<String> faults() {
    return AuditVerification.verify(out, "decisions.jsonl", null).faults().stream()
        .map(AuditVerification.Fault::toString)
        .toList();
  }
}
