package org.medclaim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** The fields of a line of {@code findings.jsonl} that others may rely on, each with its form. */
final class FindingContract {
  private static final Set<String> TYPES =
      Set.of(
          "numeric",
          "efficacy",
          "safety",
          "comparative",
          "prognosis",
          "epidemiology",
          "mechanism",
          "promotional");
  private static final Set<String> VERDICTS =
      Set.of("SUPPORTED", "REFUTED", "MISLEADING", "NOT_ENOUGH_INFO");
  private static final Set<String> SEVERITIES = Set.of("none", "info", "warning", "error");

  private FindingContract() {}

  static void check(JsonNode line) {
    assertEquals("medclaim.finding/1", text(line, "/schema"));
    text(line, "/finding_id");
    assertTrue(text(line, "/article/id").matches("sha256:[0-9a-f]{64}"));
    text(line, "/article/path");
    text(line, "/article/title");
    assertEquals("en", text(line, "/article/language"));
    assertTrue(line.at("/sentence/index").isInt());
    span(line.get("sentence"));
    claim(line.get("claim"));
    judgement(line);
    line.get("evidence").forEach(FindingContract::evidence);
    line.get("rules").forEach(FindingContract::rule);
  }

  private static void claim(JsonNode claim) {
    text(claim, "/id");
    span(claim);
    assertFalse(claim.get("types").isEmpty(), claim::toString);
    claim.get("types").forEach(type -> assertTrue(TYPES.contains(type.asText()), type::asText));
    probability(claim.get("checkworthiness"));
    for (String part : List.of("population", "intervention", "comparator", "outcome")) {
      assertTrue(claim.at("/pico/" + part).isArray(), part);
    }
    for (JsonNode quantity : claim.get("quantities")) {
      text(quantity, "/text");
      text(quantity, "/kind");
      text(quantity, "/unit");
      assertTrue(isNumberOrNull(quantity.get("low")), quantity::toString);
      assertTrue(isNumberOrNull(quantity.get("high")), quantity::toString);
      assertTrue(quantity.has("measure"), quantity::toString);
    }
    assertTrue(claim.get("qualifiers").isArray());
  }

  private static void judgement(JsonNode line) {
    String verdict = text(line, "/verdict");
    assertTrue(VERDICTS.contains(verdict), verdict);
    assertFalse(line.get("reasons").isEmpty(), line::toString);
    assertFalse(text(line, "/explanation").isBlank(), line::toString);
    assertTrue(Set.of("HIGH", "MEDIUM", "LOW").contains(text(line, "/confidence/label")));
    probability(line.at("/confidence/probability"));
    String severity = text(line, "/severity");
    assertTrue(SEVERITIES.contains(severity), severity);
    assertTrue(line.get("flagged").isBoolean());
    assertEquals(
        Set.of("warning", "error").contains(severity), line.get("flagged").asBoolean(), verdict);
    if (Set.of("REFUTED", "MISLEADING").contains(verdict)) {
      assertTrue(line.get("flagged").asBoolean(), verdict);
    }
  }

  private static void evidence(JsonNode evidence) {
    JsonNode reference = evidence.get("reference");
    for (String field : List.of("id", "title", "source", "design", "verification")) {
      text(reference, "/" + field);
    }
    assertTrue(isNumberOrNull(reference.get("year")), reference::toString);
    assertTrue(reference.has("certainty"), reference::toString);
    assertTrue(reference.get("retracted").isBoolean(), reference::toString);
    assertTrue(Set.of("SUPPORTS", "REFUTES", "NEUTRAL").contains(text(evidence, "/stance")));
    probability(evidence.get("probability"));
    assertTrue(evidence.get("rationale").isArray(), evidence::toString);
    assertTrue(evidence.has("comparison"), evidence::toString);
  }

  private static void rule(JsonNode rule) {
    assertTrue(text(rule, "/id").matches("[a-z]+(-[a-z]+)*/[a-z0-9-]+"));
    for (String field : List.of("kind", "severity", "jurisdiction", "citation", "message")) {
      text(rule, "/" + field);
    }
    assertTrue(rule.get("start").asInt() < rule.get("end").asInt(), rule::toString);
  }

  private static void span(JsonNode node) {
    String text = text(node, "/text");
    assertEquals(text.length(), node.get("end").asInt() - node.get("start").asInt(), text);
  }

  private static String text(JsonNode node, String pointer) {
    assertTrue(node.at(pointer).isTextual(), () -> pointer + " of " + node);
    return node.at(pointer).asText();
  }

  private static void probability(JsonNode node) {
    assertTrue(node.isNumber() && node.asDouble() >= 0 && node.asDouble() <= 1, node::toString);
  }

  private static boolean isNumberOrNull(JsonNode node) {
    return node != null && (node.isNumber() || node.isNull());
  }
}
