package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small table of claims, judged and scored. */
class EvalVerdictsCommandTest {
  @TempDir Path temporary;
  private Path claims;

  @BeforeEach
  void writeClaims() throws IOException {
    claims =
        Files.writeString(
            temporary.resolve("claims.tsv"),
            """
            # a-02 is in the measuring half, a-01 and a-07 in the other
            id\tclaim\tverdict\talso-acceptable\trecord\twhy
            a-02\tVitamin C cures cancer in 90% of patients.\tSUPPORTED\t-\t-\twrong on purpose
            a-01\tVitamin C cures cancer in 90% of patients.\tREFUTED\tMISLEADING,NOT_ENOUGH_INFO\t-\tnot so
            a-07\tWelcome to our page.\tSUPPORTED\t-\t-\tholds nothing to check
            """);
  }

  private CommandRun eval(String... options) {
    List<String> args = new ArrayList<>(List.of("eval", "verdicts", "--claims", claims.toString()));
    args.addAll(List.of(options));
    return CommandRun.withIndex(args.toArray(String[]::new));
  }

  @Test
  void printsOneJsonObject() throws IOException {
    CommandRun run = eval("--json");
    assertEquals(0, run.code(), run::message);
    assertEquals(1, run.results().size());
    JsonNode scores = new ObjectMapper().readTree(run.results().get(0));
    assertEquals(3, scores.get("n").asInt());
    assertEquals(1, scores.get("n_no_claim").asInt());
    assertEquals(1, scores.at("/accuracy/lenient/right").asInt());
    assertEquals(2, scores.at("/verdicts/SUPPORTED/gold").asInt());
    assertEquals(
        2,
        scores.at("/confidence/HIGH/n").asInt()
            + scores.at("/confidence/MEDIUM/n").asInt()
            + scores.at("/confidence/LOW/n").asInt());
    assertTrue(scores.get("ece").isNumber());
  }

  @Test
  void takesOneHalfOnly() {
    CommandRun run = eval("--half", "calibration");
    assertEquals(0, run.code(), run::message);
    assertEquals(
        "2 claims; nothing to check found in 1, which count as NOT_ENOUGH_INFO",
        run.results().get(0));
    assertTrue(run.results().stream().allMatch(line -> line.length() <= 80), run::result);
  }

  @Test
  void listsErrorsOfTheCalibrationHalfAndCountsThoseOfTheOther() {
    CommandRun run = eval("--errors");
    assertTrue(
        run.results()
            .contains(
                "a-07: NOT_ENOUGH_INFO for SUPPORTED, nothing to check found: Welcome to our page."),
        run::result);
    assertTrue(run.results().stream().noneMatch(line -> line.startsWith("a-02")), run::result);
    assertTrue(run.message().contains("1 error of the measuring half not listed"), run::message);
  }

  @Test
  void saysWhereTheTableIsWrong() throws IOException {
    Files.writeString(claims, "sentence\tlabel\n");
    CommandRun run = eval();
    assertEquals(2, run.code());
    assertTrue(run.message().startsWith("medclaim: " + claims + ":1: columns are"), run::message);
  }
}
