package org.medclaim.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.audit.AuditVerification;
import org.medclaim.audit.ManifestFile;
import org.medclaim.audit.RunHistory;
import org.medclaim.audit.RunManifest;
import org.medclaim.corpus.Retractions;
import org.medclaim.corpus.imports.RetractionImport;
import org.medclaim.ingest.InputFinder;
import org.medclaim.review.PreviousRun;
import org.medclaim.rules.Audience;

/** Runs night after night over a small evidence base: remembered, replayed, overtaken by events. */
class RunningForYearsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC);
  private static final List<String> TOPICS =
      List.of("lupus-epidemiology.yaml", "lupus-treatment.yaml", "car-t-lymphoma.yaml");

  @TempDir Path temporary;
  private Path corpus;
  private Path articles;
  private Path out;

  @BeforeEach
  void aSmallInstallation() throws IOException {
    corpus = temporary.resolve("corpus");
    out = temporary.resolve("out");
    Path real = TestInstallation.corpus();
    copy(real.resolve("measures.yaml"), corpus.resolve("measures.yaml"));
    try (var files = Files.walk(real.resolve("terminology"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, corpus.resolve(real.relativize(file).toString()));
      }
    }
    for (String topic : TOPICS) {
      copy(real.resolve("evidence").resolve(topic), corpus.resolve("evidence").resolve(topic));
    }
    articles = Files.createDirectories(temporary.resolve("articles"));
    Files.writeString(
        articles.resolve("lupus.txt"),
        """
        Living with lupus

        The incidence of lupus is about 20 to 70 cases per 100,000 people a year. Nine in ten
        patients with lupus are women. Immune reconstruction cell therapy cures lupus.
        """);
    Files.writeString(
        articles.resolve("lymphoma.txt"),
        """
        New hope in lymphoma

        CAR-T cures 83% of lymphoma patients. CAR-T therapy has no side effects.
        """);
    Files.writeString(articles.resolve("broken.txt"), "");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.write(to, Files.readAllBytes(from));
  }

  private CheckSettings settings() {
    return new CheckSettings(
        corpus.toString(),
        temporary.resolve("index").toString(),
        TestInstallation.rules().toString(),
        RuleChoice.ofPacks(List.of("core")),
        LocalDate.of(2026, 1, 31),
        null,
        List.of("html", "jsonl"),
        "");
  }

  private CheckRun.Result run(CheckSettings settings) {
    return run(settings, CLOCK);
  }

  private CheckRun.Result run(CheckSettings settings, Clock clock) {
    return new CheckRun(clock, message -> {}, done -> {})
        .run(
            new InputFinder().find(List.of(articles.toString())),
            settings,
            out,
            "never",
            List.of("--targetParallelism=1"));
  }

  private static List<String> fromState(CheckRun.Result run) {
    return ManifestFile.read(run.folder()).inputs().stream()
        .filter(input -> Boolean.TRUE.equals(input.fromState()))
        .map(RunManifest.Input::path)
        .toList();
  }

  private static void assertSameFiles(Path one, Path other) throws IOException {
    List<String> names = ManifestFile.read(one).files().stream().map(file -> file.path()).toList();
    assertEquals(names, ManifestFile.read(other).files().stream().map(f -> f.path()).toList());
    assertTrue(names.size() >= 6, names::toString);
    for (String name : names) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
    }
  }

  @Test
  void unchangedArticlesAreRememberedAndGiveTheSameBytes() throws IOException {
    CheckSettings remembering = settings().withState(temporary.resolve("state").toString());
    CheckRun.Result first = run(remembering);
    assertEquals(0, first.fromState());
    CheckRun.Result second = run(remembering);
    assertEquals(2, second.fromState());
    assertEquals(List.of("articles/lupus.txt", "articles/lymphoma.txt"), fromState(second));
    assertSameFiles(first.folder(), second.folder());
    assertSameFiles(run(settings()).folder(), second.folder());

    Path changed = articles.resolve("lupus.txt");
    Files.writeString(changed, Files.readString(changed).replace("70 cases", "80 cases"));
    CheckRun.Result third = run(remembering);
    assertEquals(List.of("articles/lymphoma.txt"), fromState(third));
    assertSameFiles(run(settings()).folder(), third.folder());

    CheckSettings otherRules =
        new CheckSettings(
                corpus.toString(),
                temporary.resolve("index").toString(),
                TestInstallation.rules().toString(),
                RuleChoice.ofPacks(List.of("core", "cn")),
                LocalDate.of(2026, 1, 31),
                null,
                List.of("html", "jsonl"),
                "")
            .withState(temporary.resolve("state").toString());
    assertEquals(0, run(otherRules).fromState(), "other rules, other judgements");
    assertEquals(2, run(remembering).fromState(), "and the earlier ones are still known");
    assertEquals(List.of(), AuditVerification.verify(out, "decisions.jsonl", null).faults());
  }

  @Test
  void everyInputIsPinnedAndKeptAndTheRejectedOneToo() {
    RunManifest manifest = ManifestFile.read(run(settings()).folder());
    assertEquals(3, manifest.inputs().size());
    for (RunManifest.Input input : manifest.inputs()) {
      assertTrue(
          input.bytes() != null && input.sha256() != null && Boolean.TRUE.equals(input.kept()),
          input::toString);
    }
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        manifest.inputs().get(0).sha256(),
        "of the empty file");
  }

  @Test
  void aReplayGivesTheSameBytesThoughTheArticlesAreGone() throws IOException {
    Path run = run(settings()).folder();
    try (var files = Files.list(articles)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    RunReplay.Result same = RunReplay.of(run, settings(), scratch("replay"), message -> {});
    assertEquals(List.of(), same.different());
    assertEquals(ManifestFile.read(run).files().size(), same.same());

    retract("tian-2023");
    RunReplay.Result moved = RunReplay.of(run, settings(), scratch("again"), message -> {});
    assertTrue(moved.moved().get(0).startsWith("evidence base: was "), moved::toString);
    assertFalse(moved.different().isEmpty());
  }

  @Test
  void thePageTellsOfTheRunsBeforeItAndAReplayTellsTheSame() throws IOException {
    Path first = compared().folder();
    assertFalse(page(first).contains("id=\"history\""), "the first run has none before it");
    Path second = compared().folder();
    assertTrue(page(second).contains("Flagged claims in 2 runs from 2026-01-31 to this run"));
    Path third = compared().folder();
    assertTrue(page(third).contains("Flagged claims in 3 runs"));
    assertFalse(page(run(settings()).folder()).contains("id=\"history\""), "compared with none");
    compared();

    RunReplay.Result same = RunReplay.of(third, settings(), scratch("replay"), message -> {});
    assertEquals(List.of(), same.different(), "what came later is no part of it");
    assertEquals(List.of(), history(same));

    Path manifest = first.resolve(ManifestFile.NAME);
    Files.writeString(manifest, Files.readString(manifest).replace("09:30:00", "09:30:01"));
    RunReplay.Result altered = RunReplay.of(third, settings(), scratch("again"), message -> {});
    assertEquals(
        List.of(
            "history: the manifest of " + first.getFileName() + " is not as the chain names it"),
        history(altered));
    assertEquals(1, altered.different().size(), altered::toString);
    assertTrue(altered.different().get(0).startsWith("index.html: differs from line "));
  }

  private CheckRun.Result compared() {
    return run(settings().remembering(PreviousRun.in(out).map(Path::toString).orElse(null), null));
  }

  private static String page(Path run) throws IOException {
    return Files.readString(run.resolve("index.html"));
  }

  private static List<String> history(RunReplay.Result replay) {
    return replay.moved().stream().filter(moved -> moved.startsWith("history: ")).toList();
  }

  private Path scratch(String name) throws IOException {
    return Files.createDirectories(temporary.resolve(name));
  }

  private void retract(String reference) throws IOException {
    int found = 0;
    for (String topic : TOPICS) {
      Path file = corpus.resolve("evidence").resolve(topic);
      String text = Files.readString(file);
      String line = "  - id: " + reference + "\n";
      if (text.contains(line)) {
        Files.writeString(file, text.replace(line, line + "    retracted: true\n"));
        found++;
      }
    }
    assertEquals(1, found, reference);
  }

  @Test
  void aRetractionReopensExactlyTheFindingsThatUsedTheReference() throws IOException {
    Path run = run(settings()).folder();
    Map<String, TreeSet<String>> bySource = new TreeMap<>();
    int findings = 0;
    for (JsonNode line : lines(run.resolve("findings.jsonl"))) {
      findings++;
      for (JsonNode evidence : line.path("evidence")) {
        bySource
            .computeIfAbsent(evidence.at("/reference/source").asText(), id -> new TreeSet<>())
            .add(line.path("finding_id").asText());
      }
    }
    int all = findings;
    String source =
        bySource.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("PMID:") && entry.getValue().size() < all)
            .max(Map.Entry.comparingByValue((one, other) -> one.size() - other.size()))
            .orElseThrow()
            .getKey();
    assertEquals(List.of(), impact().changed(), "nothing has changed yet");
    Path list =
        Files.writeString(
            temporary.resolve("list.csv"), "pmid\n" + source.replace("PMID:", "") + "\n");
    assertEquals(
        1, RetractionImport.run(list, corpus.resolve(Retractions.FOLDER)).entries().size());
    ImpactSearch.Result result = impact();
    assertEquals(findings, result.findings());
    assertEquals(List.of(), result.notJudged());
    TreeSet<String> reopened = new TreeSet<>();
    for (ImpactSearch.Changed changed : result.changed()) {
      reopened.add(changed.findingId());
      assertTrue(
          changed.why().stream().anyMatch(why -> why.contains("retracted")), changed::toString);
    }
    assertEquals(bySource.get(source), reopened, source);
    for (JsonNode line : lines(run(settings()).folder().resolve("findings.jsonl"))) {
      for (JsonNode evidence : line.path("evidence")) {
        assertFalse(evidence.at("/reference/retracted").asBoolean(), line::toString);
      }
    }
  }

  /** Order is that of the chain; a run on a younger date is not the last for its name alone. */
  @Test
  void aClockThatIsSetBackHidesNoRunAndIsTold() throws IOException {
    List<Path> runs = new ArrayList<>();
    for (String time : List.of("2026-02-02T08:00:00Z", "2026-02-01T08:00:00Z")) {
      runs.add(run(settings(), Clock.fixed(Instant.parse(time), ZoneOffset.UTC)).folder());
      assertEquals(
          runs.get(runs.size() - 1).toRealPath(), out.resolve("latest").toRealPath(), time);
      assertEquals(runs.get(runs.size() - 1), PreviousRun.in(out).orElseThrow(), time);
    }
    runs.add(run(settings(), new StumblingClock(Instant.parse("2026-02-03T08:00:00Z"))).folder());
    RunManifest last = ManifestFile.read(runs.get(2));
    assertEquals(last.started(), last.finished(), "it did not end before it began");
    assertEquals("2026-02-01T080000Z", last.previous().runId());
    AuditVerification.Result result = AuditVerification.verify(out, "decisions.jsonl", null);
    assertEquals(List.of(), result.faults());
    assertEquals(
        List.of(
            "2026-02-01T080000Z: began at 2026-02-01T08:00:00Z, before the run before it ended, at"
                + " 2026-02-02T08:00:00Z: the clock was set back"),
        result.notes());
    List<String> order = new ArrayList<>();
    new RunHistory(out).runs(run -> order.add(run.runId().value()));
    assertEquals(List.of("2026-02-02T080000Z", "2026-02-01T080000Z", "2026-02-03T075959Z"), order);
  }

  /** Goes back a second at every look. */
  private static final class StumblingClock extends Clock {
    private Instant next;

    StumblingClock(Instant first) {
      next = first;
    }

    @Override
    public Instant instant() {
      Instant now = next;
      next = now.minusSeconds(1);
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void aReplayTakesTheConfigurationOfThenThoughItHasChangedSince() throws IOException {
    Path file = Files.writeString(temporary.resolve("medclaim.yaml"), "audience: public\n");
    CheckSettings configured =
        new CheckSettings(
            corpus.toString(),
            temporary.resolve("index").toString(),
            TestInstallation.rules().toString(),
            new RuleChoice(List.of("core"), Audience.PUBLIC, file.toString(), true, false),
            LocalDate.of(2026, 1, 31),
            null,
            List.of("html", "jsonl"),
            "");
    Path run = run(configured).folder();
    Files.writeString(
        file,
        """
        profiles:
          - name: all
            paths: ['**']
            packs: [cn]
        """);
    RunReplay.Result same = RunReplay.of(run, configured, scratch("replay"), message -> {});
    assertEquals(List.of(), same.different());
    assertEquals(List.of(), same.moved().stream().filter(m -> m.contains("config")).toList());
  }

  private ImpactSearch.Result impact() {
    try (CheckTools tools = CheckTools.open(settings(), message -> {})) {
      return ImpactSearch.in(out, tools, message -> {});
    }
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
