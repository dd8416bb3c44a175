package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.TestInstallation;

/** What each command does where nothing is wrong: results, files, exit codes. */
class CommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Rules alone make the severity here, so that no verdict is in the way. */
  private static final String WITH_ERROR = "Our treatment comes with a guaranteed cure.\n";

  private static final String WITH_WARNING = "Only three places are left.\n";
  private static final String WITH_NOTHING = "We are glad that you are here.\n";

  @TempDir Path temporary;

  private Path article(String text) throws IOException {
    return Files.writeString(temporary.resolve("a.txt"), text);
  }

  private CommandRun check(String text, String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("check", article(text).toString()));
    args.addAll(List.of("--out", temporary.resolve("out").toString()));
    args.addAll(List.of(options));
    return CommandRun.withIndex(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "error, never, 0",
    "error, warning, 1",
    "error, error, 1",
    "warning, warning, 1",
    "warning, error, 0",
    "nothing, warning, 0"
  })
  void failsAtTheSeverityThatIsAskedFor(String found, String failOn, int code) throws IOException {
    String text =
        switch (found) {
          case "error" -> WITH_ERROR;
          case "warning" -> WITH_WARNING;
          default -> WITH_NOTHING;
        };
    CommandRun run = check(text, "--packs", "core", "--fail-on", failOn);
    assertEquals(code, run.code(), run::message);
    assertEquals(
        code == 1
            ? List.of("medclaim: there are findings at or above --fail-on " + failOn)
            : List.of(),
        run.messages());
  }

  @Test
  void doesNotFailUnlessAskedTo() throws IOException {
    assertEquals(0, check(WITH_ERROR).code());
  }

  @Test
  void tellsTheTotalsAndWhereTheReportIs() throws IOException {
    CommandRun run = check(WITH_WARNING, "--packs", "core");
    assertEquals(
        List.of(
            "1 article checked, 0 rejected; 0 claims, 0 flagged; 1 rule finding",
            "  refuted 0, misleading 0, not enough information 0, supported 0",
            "report: " + temporary.resolve("out/latest/index.html")),
        run.results());
    assertTrue(Files.isRegularFile(temporary.resolve("out/latest/index.html")));
  }

  @Test
  void writesNoPagesWhereOnlyLinesAreAskedFor() throws IOException {
    CommandRun run = check(WITH_ERROR, "--format", "jsonl");
    assertEquals("report: " + temporary.resolve("out/latest/findings.jsonl"), last(run));
    assertTrue(Files.exists(temporary.resolve("out/latest/findings.jsonl")));
    assertFalse(Files.exists(temporary.resolve("out/latest/index.html")));
    assertFalse(Files.exists(temporary.resolve("out/latest/articles")));
  }

  @Test
  void appliesOnlyThePacksThatAreAskedFor() throws IOException {
    check(
        "Our clinic offers vitamin C infusions that cure cancer. Book an appointment today.\n",
        "--packs",
        "uk");
    List<String> lines = Files.readAllLines(temporary.resolve("out/latest/rule-findings.jsonl"));
    assertFalse(lines.isEmpty());
    for (String line : lines) {
      String id = JSON.readTree(line).at("/rule/id").asText();
      assertTrue(id.startsWith("uk/"), id);
    }
  }

  @Test
  void appliesOnlyRulesThatWereInForceOnTheDay() {
    List<String> early =
        CommandRun.of("rules", "list", "--packs", "eu", "--as-of", "1990-01-01").results();
    List<String> late =
        CommandRun.of("rules", "list", "--packs", "eu", "--as-of", "2026-01-01").results();
    assertTrue(early.size() < late.size(), early.size() + " and " + late.size());
  }

  @Test
  void handsOnWhatFollowsTheDashesToBeam() throws IOException {
    CommandRun run = check(WITH_ERROR, "--", "--targetParallelism=1", "--enforceImmutability");
    assertEquals(0, run.code(), run::message);
  }

  @Test
  void explainsWithinEightyColumns() {
    CommandRun run =
        CommandRun.withIndex(
            "explain",
            "CAR-T cures 83% of lymphoma patients. Immune reconstruction cell therapy has no side"
                + " effects.");
    assertEquals(0, run.code(), run::message);
    assertEquals("\"CAR-T cures 83% of lymphoma patients.\"", run.results().get(0));
    assertEquals(2, run.results().stream().filter(line -> line.startsWith("  verdict ")).count());
    for (String line : run.results()) {
      assertTrue(line.codePointCount(0, line.length()) <= 80, line);
    }
  }

  @Test
  void explainsRulesThatFireWithoutAClaim() {
    CommandRun run = CommandRun.withIndex("explain", WITH_WARNING, "--packs", "core");
    assertEquals("No checkable claim was found in this text.", run.results().get(0));
    assertTrue(run.result().contains("core/urgency (warning): "), run::result);
  }

  @Test
  void explainsAsOneJsonObjectAClaim() throws IOException {
    CommandRun run = CommandRun.withIndex("explain", "CAR-T cures all of them.", "--json");
    assertEquals(1, run.results().size());
    JsonNode line = JSON.readTree(run.results().get(0));
    assertEquals("CAR-T cures all of them.", line.at("/claim/text").asText());
  }

  @Test
  void countsTheCorpus() {
    CommandRun run = CommandRun.of("corpus", "stats");
    assertEquals(0, run.code(), run::message);
    assertTrue(run.results().get(0).matches("\\d+ records"), run.results().get(0));
    for (String heading : List.of("by kind", "by verification", "by study design", "by topic")) {
      assertTrue(run.results().contains(heading), heading);
    }
    assertEquals(
        number(run.results().get(0)),
        sumBelow(run.results(), "by kind"),
        "records by kind add up to all records");
  }

  private static long sumBelow(List<String> lines, String heading) {
    return lines.stream()
        .skip(lines.indexOf(heading) + 1L)
        .takeWhile(line -> line.startsWith("  "))
        .mapToLong(CommandsTest::number)
        .sum();
  }

  private static long number(String line) {
    return Long.parseLong(line.strip().replaceFirst(" .*", ""));
  }

  @Test
  void findsNothingBrokenInItsOwnCorpus() {
    CommandRun run = CommandRun.of("corpus", "verify");
    assertEquals(0, run.code(), run::result);
    assertTrue(last(run).matches("\\d+ records read, 0 errors, \\d+ remarks?"), last(run));
  }

  @Test
  void buildsTheIndexOnceAndThenLeavesIt() throws IOException {
    String index = temporary.resolve("index").toString();
    CommandRun first = CommandRun.of("corpus", "build", "--index", index);
    CommandRun second = CommandRun.of("corpus", "build", "--index", index);
    assertEquals(0, first.code(), first::message);
    assertTrue(first.message().contains("building"), first::message);
    assertEquals(List.of(), second.messages());
    assertEquals(first.results(), second.results());
    assertTrue(
        last(first).matches("\\d+ records of \\d+ references, digest [0-9a-f]{12}"), last(first));
  }

  @Test
  void showsARuleAsItStandsInItsFile() throws IOException {
    CommandRun run = CommandRun.of("rules", "show", "core/urgency");
    assertEquals(0, run.code());
    assertEquals(
        Files.readAllLines(TestInstallation.rules().resolve("core/urgency.yaml")), run.results());
  }

  @Test
  void listsRulesInOrderWithSeverityAndKind() {
    List<String> lines = CommandRun.of("rules", "list", "--packs", "uk,core").results();
    List<String> ids = lines.stream().map(line -> line.replaceFirst(".* ", "")).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
    assertTrue(lines.contains("warning  forbid              core/urgency"), lines::toString);
  }

  @Test
  void runsTheRulesExamples() {
    CommandRun run = CommandRun.of("rules", "test");
    assertEquals(0, run.code(), run::result);
    assertTrue(last(run).matches("\\d+ rules, \\d+ tests, 0 failed"), last(run));
  }

  @Test
  void tellsItsVersionAndItsCommands() {
    assertTrue(CommandRun.of("--version").result().matches("medclaim \\S+"));
    String help = CommandRun.of("--help").result();
    for (String command : List.of("check", "explain", "corpus", "rules", "eval")) {
      assertTrue(help.contains("\n  " + command + " "), help);
    }
  }

  private static String last(CommandRun run) {
    return run.results().get(run.results().size() - 1);
  }
}
