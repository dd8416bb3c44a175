package org.medclaim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.audit.InputStore;
import org.medclaim.audit.ManifestFile;
import org.medclaim.ingest.InputFinder;
import org.medclaim.rules.Audience;

/**
 * Every reason for which a replay can differ is named: what moved on, and what findings rest on.
 */
class ReplayReasonsTest {
  private static final String RULE = "core/guarantee";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC);

  @TempDir private Path temporary;
  private Path run;

  private Path corpus() {
    return temporary.resolve("corpus");
  }

  private Path topic() {
    return corpus().resolve("evidence/lupus-epidemiology.yaml");
  }

  private Path rule() {
    return temporary.resolve("rules/" + RULE + ".yaml");
  }

  private Path configuration() {
    return temporary.resolve("medclaim.yaml");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path place = to.resolve(from.relativize(file).toString());
        Files.createDirectories(place.getParent());
        Files.write(place, Files.readAllBytes(file));
      }
    }
  }

  private void install() throws IOException {
    Path real = TestInstallation.corpus();
    copy(real.resolve("measures.yaml"), corpus().resolve("measures.yaml"));
    copy(real.resolve("terminology"), corpus().resolve("terminology"));
    for (String topic : List.of("lupus-epidemiology", "lupus-treatment", "car-t-lymphoma")) {
      String file = "evidence/" + topic + ".yaml";
      copy(real.resolve(file), corpus().resolve(file));
    }
    copy(TestInstallation.rules().resolve("core"), temporary.resolve("rules/core"));
    copy(
        TestInstallation.rules().resolve("vocabulary.yaml"),
        temporary.resolve("rules/vocabulary.yaml"));
    Path articles = Files.createDirectories(temporary.resolve("articles"));
    Files.writeString(
        articles.resolve("lupus.txt"),
        "The incidence of lupus is about 20 to 70 cases per 100,000 people a year. Nine in ten"
            + " patients with lupus are women.\n");
    Files.writeString(
        articles.resolve("cure.txt"),
        "Belimumab cures lupus, with guaranteed results in all patients.\n");
    Files.writeString(
        configuration(),
        """
        suppressions:
          - rule: core/guarantee
            paths: ['**']
            reason: 'asked the editor'
            author: A. Rossi
            expires: 2026-06-30
        """);
  }

  private CheckSettings settings() {
    return new CheckSettings(
        corpus().toString(),
        temporary.resolve("index").toString(),
        temporary.resolve("rules").toString(),
        new RuleChoice(List.of("core"), Audience.ALL, configuration().toString(), true, true),
        LocalDate.of(2026, 1, 31),
        null,
        List.of("jsonl"),
        "");
  }

  private RunReplay.Result replay(String name) throws IOException {
    return RunReplay.of(
        run, settings(), Files.createDirectories(temporary.resolve(name)), message -> {});
  }

  private interface Change {
    void make() throws IOException;
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), () -> file + " has no " + from);
    Files.writeString(file, text.replace(from, to));
  }

  private Path kept(String path) {
    return ManifestFile.read(run).inputs().stream()
        .filter(input -> input.path().equals(path))
        .map(input -> place(input.sha256()))
        .findFirst()
        .orElseThrow();
  }

  private Path place(String sha256) {
    return new InputStore(temporary.resolve("out")).place(sha256);
  }

  /** Made, replayed, undone. */
  private void assertTold(String name, Change change, String moved, String finding)
      throws IOException {
    Map<Path, byte[]> before = new HashMap<>();
    try (Stream<Path> files = Files.walk(temporary)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(temporary.resolve("index")))
          .forEach(file -> before.put(file, bytes(file)));
    }
    change.make();
    RunReplay.Result result = replay(name);
    assertFalse(result.different().isEmpty(), name);
    assertTrue(
        result.moved().stream().anyMatch(line -> line.startsWith(moved)),
        () -> name + ": " + result.moved());
    assertTrue(
        result.findings().stream().anyMatch(line -> line.contains(finding)),
        () -> name + ": " + result.findings());
    for (Map.Entry<Path, byte[]> file : before.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatDiffersIsNamedAndWhy() throws IOException {
    install();
    run =
        new CheckRun(CLOCK, message -> {}, done -> {})
            .run(
                new InputFinder().find(List.of(temporary.resolve("articles").toString())),
                settings(),
                temporary.resolve("out"),
                "never",
                List.of("--targetParallelism=1"))
            .folder();
    RunReplay.Result same = replay("nothing moved");
    assertEquals(List.of(), same.different());
    assertEquals(List.of(), same.findings());

    assertTold(
        "a rule was amended",
        () -> edit(rule(), "severity: error", "severity: warning"),
        "rules: was ",
        "rule core/guarantee: severity was 'error', is 'warning'");
    assertTold(
        "a rule is no longer in force",
        () -> edit(rule(), "status: active\n", "status: active\neffective-to: 2025-12-31\n"),
        "rules: was ",
        "rule core/guarantee no longer applies (in force until 2025-12-31 only)");
    assertTold(
        "a rule is in force later only",
        () -> edit(rule(), "status: active\n", "status: active\neffective-from: 2026-07-01\n"),
        "rules in force: was ",
        "rule core/guarantee no longer applies (in force from 2026-07-01 on only)");
    assertTold(
        "a rule was retired",
        () -> edit(rule(), "status: active\n", "status: retired\n"),
        "rules in force: was ",
        "rule core/guarantee no longer applies (its status is retired)");
    assertTold(
        "a suppression has expired, and the configuration of then is not kept",
        () -> {
          Files.delete(place(ManifestFile.read(run).options().configuration()));
          edit(configuration(), "2026-06-30", "2025-12-31");
        },
        "configuration: was ",
        "rule core/guarantee: the suppression by A. Rossi until 2026-06-30 no longer holds");
    assertTold(
        "an article's bytes are gone",
        () -> Files.delete(kept("articles/lupus.txt")),
        "input articles/lupus.txt: its bytes are not kept, so that it is not judged again",
        "is not found again");
    assertTold(
        "an article's bytes were altered",
        () -> edit(kept("articles/lupus.txt"), "Nine", "Five"),
        "input articles/lupus.txt: its kept copy has been altered",
        "is not found again");
    // What a manifest of another program would say; its files are the same by chance.
    edit(run.resolve("run.json"), "\"" + ProgramVersion.current() + "\"", "\"0.0.1\"");
    edit(run.resolve("run.json"), "\"1.3.0\"", "\"1.2.9\"");
    RunReplay.Result other = replay("another program");
    assertEquals(List.of(), other.different());
    for (String moved : List.of("program version: was 0.0.1, is ", "models: was ")) {
      assertTrue(
          other.moved().stream().anyMatch(line -> line.startsWith(moved)), other.moved()::toString);
    }
  }

  @Test
  void whatMovedInTheEvidenceIsNamedAndWhy() throws IOException {
    install();
    run =
        new CheckRun(CLOCK, message -> {}, done -> {})
            .run(
                new InputFinder().find(List.of(temporary.resolve("articles").toString())),
                settings(),
                temporary.resolve("out"),
                "never",
                List.of("--targetParallelism=1"))
            .folder();
    String line =
        Files.readAllLines(run.resolve("findings.jsonl")).stream()
            .filter(finding -> finding.contains("\"reference\":{\"id\":\""))
            .findFirst()
            .orElseThrow();
    String reference = line.replaceFirst(".*?\"reference\":\\{\"id\":\"([^\"]+)\".*", "$1");
    String entry = "  - id: " + reference + "\n";
    assertTold(
        "a reference was retracted",
        () -> edit(topic(), entry, entry + "    retracted: true\n"),
        "evidence base: was ",
        "(" + reference + ") no longer bears on it; it has been retracted");
  }
}
