package org.medclaim.review;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.medclaim.report.Basis;
import org.medclaim.report.Decision;
import org.medclaim.report.DecisionKind;

/** A decision as JSON, the same in the log, in exported files and between page and server. */
final class DecisionJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private DecisionJson() {}

  static JsonNode write(Optional<Decision> decision) {
    return decision.<JsonNode>map(DecisionJson::write).orElse(NullNode.getInstance());
  }

  private static ObjectNode write(Decision decision) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("decision", decision.kind().code())
        .put("comment", decision.comment())
        .put("by", decision.by())
        .put("at", decision.at());
    json.set("basis", write(decision.basis()));
    return json;
  }

  static ObjectNode write(Basis basis) {
    return MAPPER
        .createObjectNode()
        .put("claim", basis.claim())
        .put("verdict", basis.verdict())
        .put("evidence", basis.evidence())
        .put("rules", basis.rules());
  }

  /** The decision that the node holds; empty where it holds none. */
  static Optional<Decision> read(JsonNode json) {
    Optional<DecisionKind> kind = DecisionKind.ofCode(json.path("decision").asText());
    Optional<Basis> basis = basis(json.path("basis"));
    String at = json.path("at").asText();
    if (kind.isEmpty() || basis.isEmpty() || !isInstant(at)) {
      return Optional.empty();
    }
    return Optional.of(
        new Decision(
            kind.get(), json.path("comment").asText(), json.path("by").asText(), at, basis.get()));
  }

  /** The basis that the node holds; empty where a part is missing. */
  static Optional<Basis> basis(JsonNode json) {
    for (String part : new String[] {"claim", "verdict", "evidence", "rules"}) {
      if (!json.path(part).isTextual()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Basis(
            json.path("claim").asText(),
            json.path("verdict").asText(),
            json.path("evidence").asText(),
            json.path("rules").asText()));
  }

  static boolean isInstant(String text) {
    try {
      return Instant.parse(text).toString().length() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
