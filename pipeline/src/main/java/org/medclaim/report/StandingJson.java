package org.medclaim.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes what a finding rests on and how it stands. */
final class StandingJson {
  private StandingJson() {}

  static void basis(JsonGenerator json, Basis basis) throws IOException {
    JsonLine.object(
        json,
        "basis",
        fields -> {
          fields.writeStringField("claim", basis.claim());
          fields.writeStringField("verdict", basis.verdict());
          fields.writeStringField("evidence", basis.evidence());
          fields.writeStringField("rules", basis.rules());
        });
  }

  /** The fields of a standing as they stand in an object, without its braces. */
  static String fields(Standing standing) {
    String object = JsonLine.of(json -> standing(json, standing));
    return object.substring(1, object.length() - 1);
  }

  /** Both fields always, null where there is nothing to tell. */
  static void standing(JsonGenerator json, Standing standing) throws IOException {
    Change change = standing.change();
    if (change == null) {
      json.writeNullField("change");
    } else {
      JsonLine.object(
          json,
          "change",
          fields -> {
            fields.writeStringField("state", change.state().code());
            JsonLine.strings(fields, "what", change.what());
          });
    }
    Decision decision = standing.decision();
    if (decision == null) {
      json.writeNullField("decision");
    } else {
      JsonLine.object(
          json,
          "decision",
          fields -> {
            fields.writeStringField("decision", decision.kind().code());
            fields.writeStringField("comment", decision.comment());
            fields.writeStringField("by", decision.by());
            fields.writeStringField("at", decision.at());
            fields.writeBooleanField("stands", standing.reopened().isEmpty());
            JsonLine.strings(fields, "changed_since", standing.reopened());
          });
    }
  }
}
