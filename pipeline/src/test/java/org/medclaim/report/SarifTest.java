package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.medclaim.report.ArticleBuilder.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Rejected;
import org.medclaim.model.Severity;
import org.medclaim.model.Span;

/** SARIF against OASIS's own schema, and what the schema does not ask. */
class SarifTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<RuleHelp> RULES =
      List.of(
          new RuleHelp(
              "core/urgency",
              "Presses for time",
              "Pressure keeps a reader from asking a doctor first.",
              "Good practice",
              Severity.INFO));

  private static String log(CheckedArticle checked, Standings standings) {
    return SarifLog.head(
            "1.0", RULES, List.of(new Rejected("scans/leaf let.pdf", "read", "encrypted")))
        + String.join(",\n", SarifResults.lines(checked, standings))
        + SarifLog.between()
        + SarifResults.artifact(checked.article())
        + SarifLog.tail();
  }

  private static List<JsonNode> results(Standings standings) throws IOException {
    List<JsonNode> results = new ArrayList<>();
    JSON.readTree(log(LupusPage.checked(), standings)).at("/runs/0/results").forEach(results::add);
    return results;
  }

  @Test
  void obeysTheOfficialSchema() throws IOException {
    assertEquals(
        List.of(),
        JsonSchemas.complaints(JsonSchemas.sarif(), log(LupusPage.checked(), Standings.NONE)));
    assertEquals(
        List.of(),
        JsonSchemas.complaints(
            JsonSchemas.sarif(),
            log(LupusPage.checked(), new KnownStandings(LupusPage.checked()))));
  }

  @Test
  void theSchemaIsTheOneThatRefuses() throws IOException {
    String broken = log(LupusPage.checked(), Standings.NONE).replace("\"ruleId\"", "\"rule\"");
    assertFalse(JsonSchemas.complaints(JsonSchemas.sarif(), broken).isEmpty());
  }

  // Section 3.27.10 of the standard, which no schema holds.
  @Test
  void onlyFailuresHaveALevel() throws IOException {
    for (JsonNode result : results(Standings.NONE)) {
      if (!result.get("kind").asText().equals("fail")) {
        assertEquals("none", result.get("level").asText(), result::toString);
      }
    }
  }

  @Test
  void everyResultHasAFingerprintOfItsOwn() throws IOException {
    Set<String> seen = new HashSet<>();
    for (JsonNode result : results(Standings.NONE)) {
      String name = result.at("/partialFingerprints/medclaimFinding~1v1").asText();
      assertTrue(name.matches("[0-9a-f]{16}"), result::toString);
      assertTrue(seen.add(name), name);
    }
  }

  @Test
  void claimsAndRuleFindingsAreResultsAndEvidenceIsRelated() throws IOException {
    CheckedArticle checked = LupusPage.checked();
    List<JsonNode> results = results(Standings.NONE);
    assertEquals(checked.findings().size() + checked.rules().size(), results.size());
    JsonNode first = results.get(0);
    assertEquals("medclaim/refuted", first.get("ruleId").asText());
    assertEquals(3, first.get("relatedLocations").size());
    assertEquals(
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC9933169/",
        first.at("/relatedLocations/0/physicalLocation/artifactLocation/uri").asText());
  }

  @Test
  void aFileWithoutLinesOfItsOwnNamesTheSentence() throws IOException {
    JsonNode result = results(Standings.NONE).get(0);
    assertTrue(result.at("/locations/0/physicalLocation/region").isMissingNode());
    assertEquals("sentence 4", result.at("/locations/0/logicalLocations/0/name").asText());
  }

  @Test
  void linesAndColumnsCountFromOne() throws IOException {
    JsonNode region =
        JSON.readTree(JsonLine.of(json -> new TextLines("ab\ncd ef\n").region(json, span(6, 8))));
    assertEquals(2, region.get("startLine").asInt());
    assertEquals(4, region.get("startColumn").asInt());
    assertEquals(2, region.get("endLine").asInt());
    assertEquals(6, region.get("endColumn").asInt());
    assertEquals("ef", region.at("/snippet/text").asText());
  }

  private static Span span(int start, int end) {
    return new Span(start, end);
  }

  @Test
  void whatIsSettledIsSuppressedAndWhatIsOpenedAgainIsNot() throws IOException {
    List<JsonNode> results = results(new KnownStandings(LupusPage.checked()));
    assertEquals("new", results.get(0).get("baselineState").asText());
    assertEquals("updated", results.get(1).get("baselineState").asText());
    assertEquals("accepted", results.get(2).at("/suppressions/0/status").asText());
    assertEquals(
        "Rejected by A. Rossi on 2026-11-20: =HYPERLINK(\"x\"), a false alarm",
        results.get(3).at("/suppressions/0/justification").asText());
    assertEquals("underReview", results.get(4).at("/suppressions/0/status").asText());
    assertEquals(0, results.get(5).get("suppressions").size());
    assertEquals("absent", results.get(results.size() - 1).get("baselineState").asText());
  }

  @Test
  void pathsBecomeAddresses() {
    assertEquals("a%20b/100%25%3A%23.html", SarifResults.uri("a b/100%:#.html"));
    CheckedArticle odd = article("ä b/c.txt", "T").paragraph("Nothing.").build();
    assertTrue(SarifResults.artifact(odd.article()).contains("\"%C3%A4%20b/c.txt\""));
  }
}
