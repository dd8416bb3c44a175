package org.medclaim.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.medclaim.model.Rejected;
import org.medclaim.model.Verdict;

/**
 * A run as a SARIF 2.1.0 log: what stands before and behind the results.
 *
 * <p>The log is written in parts, since all results of a run need not fit into memory: {@link
 * #head}, results between commas, {@link #between}, artifacts between commas, {@link #tail}.
 */
public final class SarifLog {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private SarifLog() {}

  /** The log up to the first result. */
  public static String head(String version, List<RuleHelp> rules, List<Rejected> rejected) {
    String fields =
        JsonLine.of(
            json -> {
              JsonLine.object(json, "tool", tool -> tool(tool, version, rules));
              json.writeStringField("columnKind", "utf16CodeUnits");
              json.writeArrayFieldStart("invocations");
              json.writeStartObject();
              json.writeBooleanField("executionSuccessful", true);
              json.writeArrayFieldStart("toolExecutionNotifications");
              for (Rejected one : rejected) {
                notification(json, one);
              }
              json.writeEndArray();
              json.writeEndObject();
              json.writeEndArray();
            });
    return "{\"$schema\":\""
        + SCHEMA
        + "\",\"version\":\"2.1.0\",\"runs\":[\n"
        + fields.substring(0, fields.length() - 1)
        + ",\"results\":[\n";
  }

  /** What stands between the last result and the first artifact. */
  public static String between() {
    return "\n],\"artifacts\":[\n";
  }

  /** What stands behind the last artifact. */
  public static String tail() {
    return "\n]}]}\n";
  }

  private static void tool(JsonGenerator json, String version, List<RuleHelp> rules)
      throws IOException {
    JsonLine.object(
        json,
        "driver",
        driver -> {
          driver.writeStringField("name", "Medclaim");
          driver.writeStringField("version", version);
          driver.writeArrayFieldStart("rules");
          for (Verdict verdict : Wording.GRAVEST_FIRST) {
            verdict(driver, verdict);
          }
          for (RuleHelp rule : rules) {
            rule(driver, rule);
          }
          driver.writeEndArray();
        });
  }

  private static void verdict(JsonGenerator json, Verdict verdict) throws IOException {
    String level =
        switch (verdict) {
          case REFUTED -> "error";
          case MISLEADING, NOT_ENOUGH_INFO -> "warning";
          case SUPPORTED -> "none";
        };
    descriptor(
        json,
        SarifResults.verdictRule(verdict),
        "Claim: " + Wording.lower(Wording.verdict(verdict).words()),
        Wording.meaning(verdict),
        Wording.meaning(verdict)
            + " The result's message explains the verdict; its related locations are the evidence.",
        level);
  }

  private static void rule(JsonGenerator json, RuleHelp rule) throws IOException {
    descriptor(
        json,
        rule.id(),
        rule.summary(),
        rule.why().isBlank() ? rule.summary() : rule.why(),
        rule.why() + (rule.citation().isBlank() ? "" : " Source: " + rule.citation()),
        SarifResults.level(rule.severity()));
  }

  private static void descriptor(
      JsonGenerator json, String id, String summary, String full, String help, String level)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    text(json, "shortDescription", summary);
    text(json, "fullDescription", full.strip());
    text(json, "help", help.isBlank() ? summary : help.strip());
    JsonLine.object(
        json, "defaultConfiguration", fields -> fields.writeStringField("level", level));
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String text) throws IOException {
    JsonLine.object(json, name, fields -> fields.writeStringField("text", text));
  }

  private static void notification(JsonGenerator json, Rejected rejected) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", "error");
    text(json, "message", "Not checked: " + rejected.stage() + ": " + rejected.reason());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    JsonLine.object(
        json,
        "physicalLocation",
        place ->
            JsonLine.object(
                place,
                "artifactLocation",
                at -> at.writeStringField("uri", SarifResults.uri(rejected.path()))));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
