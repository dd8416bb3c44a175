package org.medclaim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.ingest.InputFinder;
import org.medclaim.model.InputFile;
import org.medclaim.report.Basis;
import org.medclaim.report.DecisionKind;
import org.medclaim.report.JsonSchemas;
import org.medclaim.review.DecisionLog;
import org.medclaim.review.EvidencePack;
import org.medclaim.review.PackException;
import org.medclaim.review.PreviousRun;
import org.medclaim.review.Proposal;

/** One article over several runs: edited, decided on, exported, packed. */
class ReviewEndToEndTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC);

  private static final String BEFORE =
      """
      Living with lupus

      The incidence of lupus is about 20 to 70 cases per 100,000 people a year. Nine in ten patients
      are women.

      Immune reconstruction cell therapy cures lupus. It has no side effects.

      CAR-T cures 83% of lymphoma patients.
      """;

  /** Wrapped anew, another heading, a new paragraph, one moved, one claim taken out. */
  private static final String AFTER =
      """
      A guide to lupus for patients

      CAR-T cures 83% of lymphoma patients.

      High-dose vitamin C cures cancer in 90% of patients.

      The incidence of lupus is about 20 to 70 cases per 100,000
      people a year. Nine in ten patients are women.

      Immune reconstruction cell therapy cures lupus.
      """;

  @TempDir Path temporary;

  private Path run(String text, List<String> formats, List<String> packs) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("articles"));
    Files.writeString(folder.resolve("lupus.txt"), text);
    List<InputFile> inputs = new InputFinder().find(List.of(folder.toString()));
    Path out = temporary.resolve("out");
    CheckSettings plain = TestInstallation.settings(TestInstallation.rules(), packs);
    CheckSettings settings =
        new CheckSettings(
                plain.corpus(),
                plain.index(),
                plain.rules(),
                plain.ruleChoice(),
                plain.rulesAsOf(),
                null,
                formats,
                "")
            .remembering(
                PreviousRun.in(out).map(Path::toString).orElse(null),
                out.resolve(DecisionLog.NAME).toString());
    return new CheckRun(CLOCK, message -> {}, done -> {})
        .run(inputs, settings, out, "never", List.of("--targetParallelism=1"))
        .folder();
  }

  private Path run(String text) throws IOException {
    return run(text, List.of("html", "jsonl"), TestInstallation.PACKS);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static Map<String, String> idsByClaim(Path run) throws IOException {
    Map<String, String> ids = new TreeMap<>();
    for (JsonNode line : lines(run.resolve("findings.jsonl"))) {
      ids.put(words(line), line.get("finding_id").asText());
    }
    return ids;
  }

  private static String words(JsonNode line) {
    return line.at("/claim/text").asText().replaceAll("\\s+", " ");
  }

  @Test
  void untouchedClaimsKeepTheirFingerprintsWhateverBecomesOfThePage() throws IOException {
    Path first = run(BEFORE);
    assertFalse(Files.exists(first.resolve("absent.jsonl")), "there was nothing to compare with");
    Map<String, String> before = idsByClaim(first);
    Path second = run(AFTER);
    Map<String, String> after = idsByClaim(second);
    Map<String, String> changes = new LinkedHashMap<>();
    for (JsonNode line : lines(second.resolve("findings.jsonl"))) {
      changes.put(words(line), line.at("/change/state").asText());
    }
    int kept = 0;
    for (Map.Entry<String, String> claim : before.entrySet()) {
      if (after.containsKey(claim.getKey())) {
        assertEquals(claim.getValue(), after.get(claim.getKey()), claim.getKey());
        assertFalse(changes.get(claim.getKey()).equals("new"), claim.getKey());
        kept++;
      }
    }
    assertTrue(kept == 4, "kept " + kept + " of " + before.keySet());
    String vitamin =
        changes.keySet().stream().filter(c -> c.contains("vitamin C")).findFirst().orElseThrow();
    assertEquals("new", changes.get(vitamin));
    List<String> absent =
        lines(second.resolve("absent.jsonl")).stream().map(ReviewEndToEndTest::words).toList();
    assertEquals(
        List.of("It has no side effects"), absent.stream().map(a -> a.replace(".", "")).toList());
    assertTrue(Files.readString(second.resolve("index.html")).contains("Since the last run: "));
  }

  @Test
  void linksToAPageOutliveAnEditOfTheArticle() throws IOException {
    assertEquals(pages(run(BEFORE)), pages(run(AFTER)));
  }

  private static List<String> pages(Path run) throws IOException {
    try (var files = Files.list(run.resolve("articles"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aDecisionKeepsTheNextRunQuietUntilWhatItRestsOnChanges() throws IOException {
    Path first = run(BEFORE);
    JsonNode line =
        lines(first.resolve("findings.jsonl")).stream()
            .filter(each -> each.get("flagged").asBoolean() && !each.get("rules").isEmpty())
            .findFirst()
            .orElseGet(() -> fail(first));
    String id = line.get("finding_id").asText();
    decide(line);
    JsonNode quiet = finding(run(BEFORE), id);
    assertTrue(quiet.at("/decision/stands").asBoolean(), quiet::toString);
    assertEquals("rejected", quiet.at("/decision/decision").asText());
    assertTrue(quiet.get("flagged").asBoolean(), "a decision changes no finding");

    Path otherRules = run(BEFORE, List.of("html", "jsonl"), List.of("uk"));
    JsonNode open = finding(otherRules, id);
    assertFalse(open.at("/decision/stands").asBoolean(), open::toString);
    assertEquals("[\"rules\"]", open.at("/decision/changed_since").toString());
    assertTrue(
        Files.readString(otherRules.resolve("index.html")).contains("1 decision opened again"));
  }

  private static JsonNode fail(Path run) {
    throw new AssertionError("no flagged claim with a rule finding in " + run);
  }

  private void decide(JsonNode line) {
    JsonNode basis = line.get("basis");
    new DecisionLog(temporary.resolve("out").resolve(DecisionLog.NAME))
        .record(
            List.of(
                new Proposal(
                    line.get("finding_id").asText(),
                    line.at("/article/path").asText(),
                    line.at("/claim/text").asText(),
                    DecisionKind.REJECTED,
                    "quoted to be refuted",
                    "A. Rossi",
                    "2026-01-31T10:00:00Z",
                    new Basis(
                        basis.get("claim").asText(),
                        basis.get("verdict").asText(),
                        basis.get("evidence").asText(),
                        basis.get("rules").asText()))),
            "import",
            CLOCK);
  }

  private static @Nullable JsonNode finding(Path run, String id) throws IOException {
    return lines(run.resolve("findings.jsonl")).stream()
        .filter(line -> line.get("finding_id").asText().equals(id))
        .findFirst()
        .orElse(null);
  }

  @Test
  void everyFormatIsWrittenAndObeysItsSchema() throws IOException {
    run(AFTER);
    Path run =
        run(
            BEFORE,
            List.of("html", "jsonl", "sarif", "csv", "claimreview"),
            TestInstallation.PACKS);
    for (String line : Files.readAllLines(run.resolve("findings.jsonl"))) {
      assertEquals(List.of(), JsonSchemas.complaints(JsonSchemas.finding(), line), line);
    }
    String sarif = Files.readString(run.resolve("findings.sarif"));
    assertEquals(List.of(), JsonSchemas.complaints(JsonSchemas.sarif(), sarif));
    JsonNode log = JSON.readTree(sarif).at("/runs/0");
    assertTrue(log.at("/tool/driver/rules").size() > 50, "the rules with their help");
    assertEquals(
        "lupus.txt",
        log.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
            .asText()
            .replaceAll(".*/", ""));
    assertEquals(3, log.at("/results/0/locations/0/physicalLocation/region/startLine").asInt());
    int claims = Files.readAllLines(run.resolve("findings.jsonl")).size();
    assertEquals(claims + 1, Files.readAllLines(run.resolve("claims.csv")).size());
    assertEquals(
        List.of(),
        JsonSchemas.complaints(
            JsonSchemas.claimReview(), Files.readString(run.resolve("claimreview.jsonld"))));
    assertEquals(
        claims, JSON.readTree(run.resolve("claimreview.jsonld").toFile()).get("@graph").size());
  }

  @Test
  void aPackIsTheSameBytesAndRefusesWhatWasAltered() throws IOException {
    Path run = run(BEFORE);
    EvidencePack pack = EvidencePack.of(temporary.resolve("out/latest"));
    String digest = pack.write(temporary.resolve("a.zip"));
    assertEquals(digest, EvidencePack.of(run).write(temporary.resolve("deep/b.zip")));
    String folder = run.getFileName() + "/";
    try (ZipFile zip = new ZipFile(temporary.resolve("a.zip").toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertEquals(pack.files(), names.size());
      for (String name : List.of("index.html", "findings.jsonl", "run.json", "SHA256SUMS")) {
        assertTrue(names.contains(folder + name), names::toString);
      }
    }
    Files.writeString(run.resolve("findings.jsonl"), "");
    Files.writeString(run.resolve("extra.txt"), "x");
    Files.delete(run.resolve("rejected.jsonl"));
    assertEquals(
        run
            + ": not as it was written: extra.txt is not of this run; findings.jsonl has been"
            + " altered since the run; rejected.jsonl is missing",
        assertThrows(PackException.class, () -> EvidencePack.of(run)).getMessage());
  }
}
