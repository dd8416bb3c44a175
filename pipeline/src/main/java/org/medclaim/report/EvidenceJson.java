package org.medclaim.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Approval;
import org.medclaim.model.EvidenceContent;
import org.medclaim.model.Interval;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Passage;
import org.medclaim.model.Reference;
import org.medclaim.model.Statement;
import org.medclaim.model.Statistic;

/** Writes the evidence of a finding: reference, stance, and the figure or words that it holds. */
final class EvidenceJson {
  private EvidenceJson() {}

  static void list(JsonGenerator json, List<JudgedEvidence> evidence) throws IOException {
    json.writeArrayFieldStart("evidence");
    for (JudgedEvidence judged : evidence) {
      json.writeStartObject();
      JsonLine.object(
          json, "reference", fields -> reference(fields, judged.evidence().reference()));
      json.writeStringField("stance", judged.stance().name());
      JsonLine.probability(json, "probability", judged.probability());
      JsonLine.strings(json, "rationale", judged.rationale());
      json.writeStringField("comparison", judged.comparison());
      JsonLine.object(json, "content", fields -> content(fields, judged.evidence().content()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void reference(JsonGenerator json, Reference reference) throws IOException {
    json.writeStringField("id", reference.id());
    json.writeStringField("title", reference.title());
    json.writeStringField("source", reference.source());
    json.writeFieldName("year");
    wholeNumber(json, reference.year());
    json.writeStringField("design", reference.design().code());
    json.writeStringField("certainty", reference.certainty().code());
    json.writeStringField("verification", reference.verification().code());
    json.writeBooleanField("retracted", reference.retracted());
    JsonLine.strings(json, "identifiers", reference.identifiers());
    json.writeStringField("trial", reference.trial());
  }

  private static void content(JsonGenerator json, EvidenceContent content) throws IOException {
    json.writeStringField("id", content.id());
    json.writeStringField("verification", content.verification().code());
    FindingJson.pico(json, "pico", content.pico(), Function.identity());
    if (content instanceof Statistic statistic) {
      json.writeStringField("type", "statistic");
      statistic(json, statistic);
    } else if (content instanceof Statement statement) {
      json.writeStringField("type", "statement");
      json.writeStringField("kind", statement.kind().code());
    } else if (content instanceof Approval approval) {
      json.writeStringField("type", "approval");
      json.writeStringField("jurisdiction", approval.jurisdiction());
      json.writeStringField("status", approval.status().code());
      json.writeStringField("date", approval.date());
    } else if (content instanceof Passage passage) {
      json.writeStringField("type", "passage");
      json.writeStringField("section", passage.section());
      JsonLine.strings(json, "notices", passage.notices());
      json.writeFieldName("n");
      wholeNumber(json, passage.n());
    }
    json.writeStringField("sentence", content.sentence());
  }

  private static void statistic(JsonGenerator json, Statistic statistic) throws IOException {
    json.writeStringField("measure", statistic.measure());
    JsonLine.number(json, "low", statistic.low());
    JsonLine.number(json, "high", statistic.high());
    json.writeStringField("unit", statistic.unit());
    Interval interval = statistic.interval();
    if (interval == null) {
      json.writeNullField("interval");
    } else {
      JsonLine.object(
          json,
          "interval",
          fields -> {
            JsonLine.number(fields, "lower", interval.lower());
            JsonLine.number(fields, "upper", interval.upper());
            JsonLine.number(fields, "level", interval.level());
          });
    }
    JsonLine.number(json, "comparator_low", statistic.comparatorLow());
    JsonLine.number(json, "comparator_high", statistic.comparatorHigh());
    json.writeFieldName("n");
    wholeNumber(json, statistic.n());
    json.writeStringField("setting", statistic.setting());
    json.writeStringField("follow_up", statistic.followUp());
    json.writeStringField("region", statistic.region());
    json.writeStringField("period", statistic.period());
  }

  private static void wholeNumber(JsonGenerator json, @Nullable Integer number) throws IOException {
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(number.intValue());
    }
  }
}
