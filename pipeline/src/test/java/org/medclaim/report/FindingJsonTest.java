package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.medclaim.report.ArticleBuilder.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Bound;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Rejected;

class FindingJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FindingJson WRITER = new FindingJson(Reports::name);

  private static List<String> lines(CheckedArticle checked) {
    return checked.findings().stream()
        .map(finding -> WRITER.line(checked.article(), finding))
        .toList();
  }

  private static JsonNode first(CheckedArticle checked) throws IOException {
    return JSON.readTree(lines(checked).get(0));
  }

  private static List<String> names(JsonNode node) {
    return ImmutableList.copyOf(node.fieldNames());
  }

  @Test
  void linesOfTheLupusPageAreAsReviewed() throws IOException {
    GoldenFile.check(
        "lupus-findings.jsonl",
        lines(LupusPage.checked()).stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  @Test
  void holdsEveryFieldOfTheContractInItsOrder() throws IOException {
    JsonNode line = first(LupusPage.checked());
    assertEquals(
        List.of(
            "schema",
            "finding_id",
            "article",
            "sentence",
            "claim",
            "verdict",
            "reasons",
            "explanation",
            "confidence",
            "flagged",
            "severity",
            "evidence",
            "floor",
            "rules",
            "basis",
            "change",
            "decision"),
        names(line));
    assertEquals(List.of("id", "path", "title", "language"), names(line.get("article")));
    assertEquals(List.of("index", "start", "end", "text"), names(line.get("sentence")));
    assertTrue(
        names(line.get("claim"))
            .containsAll(
                List.of(
                    "id",
                    "text",
                    "start",
                    "end",
                    "types",
                    "checkworthiness",
                    "pico",
                    "quantities",
                    "qualifiers")));
    assertEquals(
        List.of("population", "intervention", "comparator", "outcome"),
        names(line.get("claim").get("pico")));
    JsonNode evidence = line.get("evidence").get(0);
    assertTrue(
        names(evidence)
            .containsAll(List.of("reference", "stance", "probability", "rationale", "comparison")));
    assertTrue(
        names(evidence.get("reference"))
            .containsAll(
                List.of(
                    "id",
                    "title",
                    "source",
                    "year",
                    "design",
                    "certainty",
                    "verification",
                    "retracted")));
    assertTrue(
        names(line.get("rules").get(0))
            .containsAll(
                List.of(
                    "id",
                    "kind",
                    "severity",
                    "jurisdiction",
                    "citation",
                    "message",
                    "start",
                    "end",
                    "suggestion",
                    "text")));
  }

  @Test
  void valuesAreThoseOfTheFinding() throws IOException {
    CheckedArticle checked = LupusPage.checked();
    Finding finding = checked.findings().get(0);
    JsonNode line = first(checked);
    assertEquals("medclaim.finding/1", line.get("schema").asText());
    assertEquals(finding.id(), line.get("finding_id").asText());
    assertEquals("REFUTED", line.get("verdict").asText());
    assertEquals("[\"wrong-measure\",\"figure-too-high\"]", line.get("reasons").toString());
    assertEquals("{\"label\":\"HIGH\",\"probability\":0.93}", line.get("confidence").toString());
    assertTrue(line.get("flagged").asBoolean());
    assertEquals("warning", line.get("severity").asText());
    JsonNode claim = line.get("claim");
    assertEquals(
        claim.get("text").asText(),
        checked.article().text().substring(claim.get("start").asInt(), claim.get("end").asInt()));
    assertEquals(
        "[\"systemic-lupus-erythematosus\"]", claim.get("pico").get("population").toString());
    assertEquals(
        "[\"systemic lupus erythematosus\"]", claim.get("pico_names").get("population").toString());
    assertEquals("REFUTES", line.get("evidence").get(0).get("stance").asText());
    assertEquals(
        "systematic-review", line.get("evidence").get(0).get("reference").get("design").asText());
  }

  @Test
  void numbersArePlainAndOpenEndsAreNull() {
    String line =
        lines(
                article("a.txt", "T")
                    .paragraph("More than 4E4 people, under 0.00000001 g.")
                    .claim(
                        "More than 4E4 people, under 0.00000001 g",
                        claim ->
                            claim
                                .figure(
                                    "4E4",
                                    QuantityKind.COUNT,
                                    Bound.MORE_THAN,
                                    "4E4",
                                    null,
                                    "people",
                                    null)
                                .figure(
                                    "0.00000001",
                                    QuantityKind.DOSE,
                                    Bound.LESS_THAN,
                                    null,
                                    "0.0000000100",
                                    "g",
                                    "drug-level"))
                    .build())
            .get(0);
    assertTrue(
        line.contains("\"low\":40000,\"high\":null,\"unit\":\"people\",\"measure\":null"), line);
    assertTrue(line.contains("\"low\":null,\"high\":0.00000001,\"unit\":\"g\""), line);
  }

  @Test
  void verbatimTextStaysOnOneLine() throws IOException {
    String words = "Zinc\u202E \"cures\"\n\u2028colds \uD83D\uDE00";
    CheckedArticle checked =
        article("a.txt", "T").paragraph(words).claim(words, claim -> claim).build();
    String line = lines(checked).get(0);
    assertFalse(line.contains("\n"));
    assertEquals(words, JSON.readTree(line).get("claim").get("text").asText());
  }

  @Test
  void statisticTellsItsFigureAndInterval() throws IOException {
    JsonNode content = first(LupusPage.checked()).get("evidence").get(0).get("content");
    assertEquals("statistic", content.get("type").asText());
    assertEquals(
        "{\"lower\":1.4,\"upper\":15.13,\"level\":95}", content.get("interval").toString());
    assertTrue(content.get("n").isNull());
  }

  @Test
  void ruleFindingsOfAllSentencesAreWritten() throws IOException {
    CheckedArticle checked = LupusPage.checked();
    List<String> lines = RuleFindingJson.lines(checked, Standings.NONE);
    assertEquals(checked.rules().size(), lines.size());
    JsonNode inClaim = JSON.readTree(lines.get(0));
    assertEquals("core/rate-without-period", inClaim.get("rule").get("id").asText());
    assertEquals(checked.findings().get(0).id(), inClaim.get("finding_ids").get(0).asText());
    JsonNode outside =
        JSON.readTree(
            lines.stream().filter(line -> line.contains("core/urgency")).findFirst().orElseThrow());
    assertEquals(0, outside.get("finding_ids").size());
    assertEquals("Book early, places are limited", outside.get("sentence").get("text").asText());
    assertEquals("medclaim.rule-finding/1", outside.get("schema").asText());
  }

  @Test
  void rejectedInputIsOneLine() {
    assertEquals(
        "{\"schema\":\"medclaim.rejected/1\",\"path\":\"a \\\"b\\\".pdf\",\"stage\":\"ingest\","
            + "\"reason\":\"encrypted\\nfile\"}",
        RejectedJson.line(new Rejected("a \"b\".pdf", "ingest", "encrypted\nfile")));
  }
}
