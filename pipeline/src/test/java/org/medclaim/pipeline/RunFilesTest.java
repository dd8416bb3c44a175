package org.medclaim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.model.InputFile;
import org.medclaim.model.Ledger;
import org.medclaim.report.RunSummary;

/** The books of a run, kept by checking two articles and then losing something. */
class RunFilesTest {
  private final CheckTools tools = CheckTools.open(TestInstallation.settings(), message -> {});
  @TempDir Path temporary;
  private Path run;
  private List<InputFile> inputs;
  private RunOutcome outcome;

  @BeforeEach
  void checkTwoArticles() throws IOException, StageException {
    run = temporary.resolve("run");
    inputs =
        List.of(
            article("one.txt", "CAR-T cures 83% of lymphoma patients. Vitamin C cures cancer."),
            article("two.txt", "We are glad that you are here."));
    RunParts parts = new RunParts(run, List.of("html", "jsonl"), tools.reportContext());
    List<ArticleOutcome> reported = new ArrayList<>();
    for (InputFile input : inputs) {
      ArticleChecker.Checked checked = tools.checker().check(input);
      reported.add(parts.write(checked, false).outcome());
    }
    outcome = new RunOutcome(reported, List.of());
  }

  @AfterEach
  void close() {
    tools.close();
  }

  private InputFile article(String name, String text) throws IOException {
    Path file = Files.writeString(temporary.resolve(name), text);
    return new InputFile(name, file.toString());
  }

  private RunSummary write(List<InputFile> from) {
    return new RunFiles(run, TestInstallation.settings(), tools).write(from, outcome, List.of());
  }

  private String complaint(List<InputFile> from) {
    return assertThrows(LedgerException.class, () -> write(from)).getMessage();
  }

  private Path findingsOf(int article) {
    return RunParts.findings(run, outcome.reported().get(article).summary().pageName());
  }

  @Test
  void booksThatBalanceCountTheLinesOfTheFinishedFile() throws IOException {
    RunSummary summary = write(inputs);
    long claims = Files.readAllLines(run.resolve("findings.jsonl")).size();
    assertEquals(new Ledger(2, 2, 0, claims, claims, claims, claims, 0), summary.ledger());
    assertFalse(Files.exists(run.resolve(RunParts.WORK)));
  }

  @Test
  void aLostArticleIsTold() {
    List<InputFile> three = new ArrayList<>(inputs);
    three.add(new InputFile("three.txt", "three.txt"));
    String message = complaint(three);
    assertTrue(message.startsWith("the run's ledger does not add up: "), message);
    assertTrue(message.contains("3"), message);
  }

  @Test
  void aLostLineIsTold() throws IOException {
    Path findings = findingsOf(0);
    List<String> lines = Files.readAllLines(findings);
    Files.write(findings, lines.subList(1, lines.size()));
    String message = complaint(inputs);
    assertTrue(message.contains(String.valueOf(lines.size())), message);
    assertTrue(message.contains(String.valueOf(lines.size() - 1)), message);
  }

  @Test
  void aDoubledLineIsTold() throws IOException {
    Path findings = findingsOf(0);
    List<String> lines = new ArrayList<>(Files.readAllLines(findings));
    lines.add(lines.get(0));
    Files.write(findings, lines);
    complaint(inputs);
  }

  @Test
  void aLostPartIsToldByTheNameOfItsArticleEvenWhereNoClaimIsInIt() throws IOException {
    Files.delete(findingsOf(1));
    Files.delete(RunParts.rules(run, outcome.reported().get(0).summary().pageName()));
    assertEquals(
        "the run's ledger does not add up: the rule findings of one.txt are missing; the findings"
            + " of two.txt are missing",
        complaint(inputs));
  }

  @Test
  void partsAreKeptWhereTheBooksDoNotBalance() throws IOException {
    Files.delete(findingsOf(1));
    complaint(inputs);
    assertTrue(Files.exists(findingsOf(0)));
    assertFalse(Files.exists(run.resolve("run.json")));
  }
}
