package org.medclaim.report;

import org.medclaim.model.Rejected;

/**
 * Writes rejected inputs as lines of {@code rejected.jsonl}, schema {@code medclaim.rejected/1}.
 */
public final class RejectedJson {
  private static final String SCHEMA = "medclaim.rejected/1";

  private RejectedJson() {}

  /** One line, without its line end. */
  public static String line(Rejected rejected) {
    return JsonLine.of(
        json -> {
          json.writeStringField("schema", SCHEMA);
          json.writeStringField("path", rejected.path());
          json.writeStringField("stage", rejected.stage());
          json.writeStringField("reason", rejected.reason());
        });
  }
}
