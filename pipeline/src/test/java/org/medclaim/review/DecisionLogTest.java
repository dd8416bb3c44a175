package org.medclaim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.medclaim.review.ReviewRuns.BASIS;
import static org.medclaim.review.ReviewRuns.VITAMIN;
import static org.medclaim.review.ReviewRuns.ZINC;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.report.Decision;
import org.medclaim.report.DecisionKind;
import org.medclaim.review.DecisionLog.Outcome;

class DecisionLogTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T09:30:00.123Z"), ZoneOffset.UTC);
  private static final String MORNING = "2026-01-30T08:00:00Z";
  private static final String NOON = "2026-01-30T12:00:00Z";

  @TempDir Path temporary;

  private Path file() {
    return temporary.resolve("out/decisions.jsonl");
  }

  private Outcome record(Proposal... proposals) {
    return new DecisionLog(file()).record(List.of(proposals), "import", CLOCK);
  }

  private static Proposal zinc(@Nullable DecisionKind kind, String by, String at) {
    return new Proposal(ZINC, "a.txt", "Zinc cures colds", kind, "ü, \"so\"", by, at, BASIS);
  }

  @Test
  void aLineSaysWhoWhenAndWhatStoodBefore() throws IOException {
    assertEquals(new Outcome(1, 0, 0), record(zinc(DecisionKind.REJECTED, "A. Rossi", MORNING)));
    assertEquals(new Outcome(1, 0, 0), record(zinc(DecisionKind.ACCEPTED, "B. Chen", NOON)));
    List<String> lines = Files.readAllLines(file());
    assertEquals(2, lines.size());
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertTrue(first.get("before").isNull());
    JsonNode second = new ObjectMapper().readTree(lines.get(1));
    assertEquals("B. Chen", second.get("by").asText());
    assertEquals("2026-01-31T09:30:00Z", second.get("recorded").asText());
    assertEquals("rejected", second.at("/before/decision").asText());
    assertEquals("A. Rossi", second.at("/before/by").asText());
    assertEquals("accepted", second.at("/after/decision").asText());
    assertEquals(BASIS.evidence(), second.at("/after/basis/evidence").asText());
    assertEquals("rejection: the finding was reviewed and is a false alarm", meaning(first));
    assertEquals("approval: the finding was reviewed and is right", meaning(second));
    assertEquals("ü, \"so\"", second.get("reason").asText());
    record(zinc(null, "B. Chen", "2026-01-30T13:00:00Z"));
    JsonNode third = new ObjectMapper().readTree(Files.readAllLines(file()).get(2));
    assertEquals("withdrawal of the earlier decision; the finding is open again", meaning(third));
    assertEquals("accepted", third.at("/before/decision").asText());
    assertTrue(third.get("after").isNull());
  }

  private static String meaning(JsonNode line) {
    return line.get("meaning").asText();
  }

  @Test
  void linesAreOnlyEverAppended() throws IOException {
    record(zinc(DecisionKind.REJECTED, "A. Rossi", MORNING));
    String before = Files.readString(file());
    record(zinc(DecisionKind.ACCEPTED, "B. Chen", NOON));
    assertTrue(Files.readString(file()).startsWith(before));
  }

  @Test
  void theLastDecisionStandsAndCanBeTakenBack() {
    record(zinc(DecisionKind.REJECTED, "A. Rossi", MORNING));
    assertEquals(
        Map.of(ZINC, new Decision(DecisionKind.REJECTED, "ü, \"so\"", "A. Rossi", MORNING, BASIS)),
        new DecisionLog(file()).standing());
    record(zinc(null, "A. Rossi", NOON));
    assertEquals(Map.of(), new DecisionLog(file()).standing());
  }

  @Test
  void theSameFileTwiceRecordsNothingTwiceAndAnOlderOneChangesNothing() {
    Proposal noon = zinc(DecisionKind.ACCEPTED, "B. Chen", NOON);
    assertEquals(new Outcome(1, 0, 0), record(noon));
    assertEquals(new Outcome(0, 1, 0), record(noon));
    assertEquals(new Outcome(0, 0, 1), record(zinc(DecisionKind.REJECTED, "A. Rossi", MORNING)));
    assertEquals(DecisionKind.ACCEPTED, new DecisionLog(file()).standing().get(ZINC).kind());
  }

  @Test
  void aFractionOfASecondLaterIsLater() {
    record(zinc(DecisionKind.ACCEPTED, "B. Chen", "2026-01-30T12:00:00Z"));
    assertEquals(
        new Outcome(1, 0, 0),
        record(zinc(DecisionKind.REJECTED, "A. Rossi", "2026-01-30T12:00:00.5Z")));
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    record(zinc(DecisionKind.REJECTED, "A. Rossi", MORNING));
    Files.writeString(file(), Files.readString(file()) + "{\"schema\":\"other/1\"}\n");
    ReviewException broken =
        assertThrows(ReviewException.class, () -> new DecisionLog(file()).standing());
    assertTrue(broken.getMessage().contains("decisions.jsonl:2: no line of the schema"));
  }

  private static final String ENTRY =
      """
      {"schema":"medclaim.decisions/1","by":"A. Rossi","decisions":[
      {"finding_id":"00000000000000a2","article":"a.txt","claim":"C","decision":"rejected",
      "comment":" no ","at":"2026-01-30T08:00:00Z",
      "basis":{"claim":"c","verdict":"REFUTED","evidence":"e","rules":"r"}}]}
      """;

  private Path exported(String content) throws IOException {
    return Files.writeString(temporary.resolve("decisions.json"), content);
  }

  @Test
  void anExportedFileIsRead() throws IOException {
    Proposal proposal = DecisionFile.read(exported(ENTRY), null).get(0);
    assertEquals(VITAMIN, proposal.findingId());
    assertEquals(DecisionKind.REJECTED, proposal.kind());
    assertEquals("no", proposal.comment());
    assertEquals("A. Rossi", proposal.by());
    assertEquals("B. Chen", DecisionFile.read(exported(ENTRY), "B. Chen").get(0).by());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"by\":\"A. Rossi\"|\"by\":\" \"|nobody is named who decided; give --by NAME",
        "decisions/1|decisions/2|schema 'medclaim.decisions/2'; expected",
        "00000000000000a2|../a|decisions[0].finding_id: '../a' is no finding's id",
        "\"rejected\"|\"maybe\"|decisions[0].decision: 'maybe' is not known; known: accepted",
        "2026-01-30T08:00:00Z|yesterday|decisions[0].at: 'yesterday' is no time",
        "\"rules\":\"r\"|\"rule\":\"r\"|decisions[0].basis: must hold claim",
        "\"decisions\":[|\"decision\":[|field 'decisions' is no list",
        "]}|]|decisions.json:",
      })
  void aWrongEntryRefusesTheFileAndIsNamed(String right, String wrong, String complaint)
      throws IOException {
    Path file = exported(ENTRY.replace(right, wrong));
    String message =
        assertThrows(ReviewException.class, () -> DecisionFile.read(file, null)).getMessage();
    assertTrue(message.contains(complaint), message);
  }
}
