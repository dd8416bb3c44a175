package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.CheckedArticle;

class FindingSchemaTest {
  private static final JsonSchema SCHEMA = JsonSchemas.finding();

  private static List<String> lines(Standings standings) {
    CheckedArticle checked = LupusPage.checked();
    FindingJson json = new FindingJson(Reports::name, standings);
    return checked.findings().stream()
        .map(finding -> json.line(checked.article(), finding))
        .toList();
  }

  @Test
  void everyFindingOfTheSamplePageObeysIt() throws IOException {
    for (String line : lines(Standings.NONE)) {
      assertEquals(List.of(), JsonSchemas.complaints(SCHEMA, line), line);
    }
  }

  @Test
  void findingsWithChangesAndDecisionsObeyItToo() throws IOException {
    for (String line : lines(new KnownStandings(LupusPage.checked()))) {
      assertEquals(List.of(), JsonSchemas.complaints(SCHEMA, line), line);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"verdict\":\"REFUTED\"|\"verdict\":\"FALSE\"",
        "\"schema\":\"medclaim.finding/1\"|\"schema\":\"medclaim.finding/2\"",
        "\"flagged\":true|\"flagged\":\"yes\"",
        "\"probability\":0.93|\"probability\":93",
        "\"start\":|\"begin\":",
        "\"stance\":\"REFUTES\"|\"stance\":\"CONTRADICT\"",
        "\"severity\":\"warning\"|\"severity\":\"grave\"",
        "\"type\":\"statistic\"|\"type\":\"number\"",
      })
  void aLineThatBreaksTheContractIsRefused(String right, String wrong) throws IOException {
    String line =
        lines(Standings.NONE).stream().filter(l -> l.contains(right)).findFirst().orElseThrow();
    assertFalse(JsonSchemas.complaints(SCHEMA, line.replace(right, wrong)).isEmpty(), wrong);
  }
}
