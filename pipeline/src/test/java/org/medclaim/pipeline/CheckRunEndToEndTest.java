package org.medclaim.pipeline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.ingest.ArticleReader;
import org.medclaim.model.InputFile;

/** One run over a small folder with the real corpus and rules, and all that it leaves behind. */
class CheckRunEndToEndTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC);

  /** What the Direct Runner can check of a pipeline is checked here. */
  static final List<String> STRICT =
      List.of("--enforceImmutability=true", "--enforceEncodability=true");

  @TempDir static Path temporary;

  private static List<InputFile> inputs;
  private static CheckRun.Result result;
  private static Path run;

  @BeforeAll
  static void checkTheFolder() throws IOException {
    inputs = SmallFolder.in(temporary);
    result =
        new CheckRun(CLOCK, message -> {}, done -> {})
            .run(inputs, TestInstallation.settings(), temporary.resolve("out"), "never", STRICT);
    run = result.folder();
  }

  @Test
  void leavesTheFilesOfTheContractAndNothingElse() throws IOException {
    Set<String> expected =
        new TreeSet<>(
            Set.of(
                "index.html",
                "findings.jsonl",
                "rule-findings.jsonl",
                "rejected.jsonl",
                "run.json"));
    result
        .summary()
        .articles()
        .forEach(article -> expected.add("articles/" + article.pageName() + ".html"));
    assertEquals(SmallFolder.READABLE.size() + 5, expected.size());
    assertEquals(expected, filesBelow(run));
  }

  @Test
  void everyLinkOfTheRunsPageLeadsToAPageThatLeadsBack() throws IOException {
    List<String> links = links(run.resolve("index.html"), "articles/[^\"#]+");
    assertEquals(SmallFolder.READABLE.size(), new HashSet<>(links).size());
    for (String link : links) {
      assertTrue(Files.isRegularFile(run.resolve(link)), link);
      assertFalse(links(run.resolve(link), "\\.\\./index\\.html[^\"]*").isEmpty(), link);
    }
  }

  @Test
  void pointsLatestAtTheRun() throws IOException {
    assertEquals("2026-01-31T093000Z", run.getFileName().toString());
    assertEquals(run.toRealPath(), temporary.resolve("out/latest").toRealPath());
  }

  @Test
  void theLedgerBalancesAndCountsTheLinesThatAreThere() throws IOException {
    JsonNode ledger = json(run.resolve("run.json")).get("ledger");
    long lines = lines("findings.jsonl").size();
    assertTrue(lines >= 6, "claims: " + lines);
    assertAll(
        () -> assertEquals(inputs.size(), ledger.get("articles_in").asLong()),
        () -> assertEquals(SmallFolder.READABLE.size(), ledger.get("articles_reported").asLong()),
        () -> assertEquals(SmallFolder.BROKEN.size(), ledger.get("articles_rejected").asLong()),
        () -> assertEquals(lines, ledger.get("claims_extracted").asLong()),
        () -> assertEquals(lines, ledger.get("claims_retrieved_for").asLong()),
        () -> assertEquals(lines, ledger.get("claims_judged").asLong()),
        () -> assertEquals(lines, ledger.get("claims_written").asLong()),
        () -> assertTrue(ledger.get("balances").asBoolean()));
  }

  @Test
  void whatCannotBeHandledIsListedWithStageAndReasonAndTheRestGoesOn() throws IOException {
    List<String> rejected = new ArrayList<>();
    for (JsonNode line : lines("rejected.jsonl")) {
      assertEquals("medclaim.rejected/1", line.get("schema").asText());
      assertFalse(line.get("reason").asText().isBlank(), line.toString());
      assertFalse(line.toString().contains(temporary.toString()), line.toString());
      rejected.add(line.get("stage").asText() + " " + line.get("path").asText());
    }
    assertEquals(SmallFolder.BROKEN, rejected);
  }

  @Test
  void findingsStandInOrderOfArticleAndOffset() throws IOException {
    Comparator<JsonNode> order =
        Comparator.comparing((JsonNode line) -> line.at("/article/path").asText())
            .thenComparing(line -> line.at("/claim/start").asInt());
    List<JsonNode> lines = lines("findings.jsonl");
    assertEquals(lines.stream().sorted(order).toList(), lines);
  }

  @Test
  void everyLineObeysTheContract() throws IOException {
    for (JsonNode line : lines("findings.jsonl")) {
      FindingContract.check(line);
    }
  }

  @Test
  void everyFindingHasAnIdOfItsOwn() throws IOException {
    List<String> ids = new ArrayList<>();
    lines("findings.jsonl").forEach(line -> ids.add(line.get("finding_id").asText()));
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  @Test
  void offsetsPointIntoTheTextAsRead() throws Exception {
    Map<String, String> texts = new HashMap<>();
    for (InputFile input : inputs) {
      if (SmallFolder.READABLE.contains(input.path())) {
        texts.put(input.path(), new ArticleReader().read(input).text());
      }
    }
    for (JsonNode line : lines("findings.jsonl")) {
      String text = texts.get(line.at("/article/path").asText());
      assertStands(text, line.get("sentence"));
      assertStands(text, line.get("claim"));
      for (JsonNode quantity : line.at("/claim/quantities")) {
        assertStands(text, quantity);
      }
    }
  }

  private static void assertStands(String text, JsonNode span) {
    assertEquals(
        span.get("text").asText(),
        text.substring(span.get("start").asInt(), span.get("end").asInt()));
  }

  @Test
  void equalTextsAtTwoPlacesAreTwoArticles() throws IOException {
    List<String> once = claimsOf("small/lupus.txt");
    assertFalse(once.isEmpty());
    assertEquals(once, claimsOf("small/twice.txt"));
  }

  @Test
  void hiddenAndRepeatedPartsOfAPageMakeNoClaim() throws IOException {
    assertFalse(
        claimsOf("small/deep/er/vitamin-c.html").stream().anyMatch(text -> text.contains("colds")));
  }

  @Test
  void theManifestListsEveryInputAndEveryFileWithItsDigest() throws IOException {
    JsonNode manifest = json(run.resolve("run.json"));
    List<String> listed = new ArrayList<>();
    for (JsonNode input : manifest.get("inputs")) {
      listed.add(input.get("path").asText());
    }
    assertEquals(inputs.stream().map(InputFile::path).sorted().toList(), listed);
    Set<String> files = new TreeSet<>(Set.of("run.json"));
    for (JsonNode file : manifest.get("files")) {
      String path = file.get("path").asText();
      files.add(path);
      assertEquals(
          MoreFiles.asByteSource(run.resolve(path)).hash(Hashing.sha256()).toString(),
          file.get("sha256").asText(),
          path);
    }
    assertEquals(filesBelow(run), files);
  }

  @Test
  void nothingWrittenNamesThisMachinesFolders() throws IOException {
    for (String file : filesBelow(run)) {
      String text = Files.readString(run.resolve(file));
      assertFalse(text.contains(temporary.toString()), file);
      assertFalse(text.contains(TestInstallation.corpus().toString()), file);
    }
  }

  private static List<String> claimsOf(String path) throws IOException {
    return lines("findings.jsonl").stream()
        .filter(line -> line.at("/article/path").asText().equals(path))
        .map(line -> line.at("/claim/text").asText())
        .toList();
  }

  private static List<String> links(Path page, String target) throws IOException {
    return Pattern.compile("href=\"(" + target + ")")
        .matcher(Files.readString(page))
        .results()
        .map((MatchResult link) -> link.group(1))
        .toList();
  }

  private static Set<String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> names = new TreeSet<>();
      files
          .filter(Files::isRegularFile)
          .forEach(file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
      return names;
    }
  }

  private static List<JsonNode> lines(String name) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(run.resolve(name))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static JsonNode json(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }
}
