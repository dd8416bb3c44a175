package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Confidence calibrated on a small table of claims. */
class EvalCalibrateVerdictsCommandTest {
  private static final String NAMES = "id\tclaim\tverdict\talso-acceptable\trecord\twhy\n";

  @TempDir Path temporary;

  private CommandRun calibrate(String table) throws IOException {
    return CommandRun.withIndex(
        "eval",
        "calibrate-verdicts",
        "--claims",
        Files.writeString(temporary.resolve("c.tsv"), table).toString(),
        "--out",
        temporary.resolve("out").toString(),
        "--date",
        "2026-11-22");
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder(NAMES);
    for (int i = 0; i < count; i++) {
      rows.append("a-").append(i).append("\tVitamin C cures cancer in ").append(10 + i);
      rows.append("% of patients.\tREFUTED\tMISLEADING,NOT_ENOUGH_INFO\t-\tnot so\n");
    }
    return rows.toString();
  }

  @Test
  void writesTheTableThatTheJudgeReadsAndTellsWhatCouldBeShown() throws IOException {
    CommandRun run = calibrate(rows(40));
    assertEquals(0, run.code(), run::message);
    assertTrue(
        run.results().get(0).matches("Fitted on \\d+ verdicts of the calibration half; no HIGH.*"),
        run::result);
    assertEquals("On the measuring half:", run.results().get(1));
    String table = Files.readString(temporary.resolve("out").resolve("verdict-calibration.tsv"));
    assertTrue(table.contains("\nfitted\t2026-11-22\t-\t-\t"), table);
    assertTrue(table.contains("\nfrom\tHIGH\t1.010\t-\t-\n"), table);
  }

  @Test
  void needsClaimsOfBothHalves() throws IOException {
    CommandRun run = calibrate(NAMES + "a-01\tHerbs cure.\tREFUTED\t-\t-\tno\n");
    assertEquals(2, run.code());
    assertTrue(run.message().endsWith("c.tsv: no claim of the measuring half"), run::message);
  }
}
