package org.medclaim.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON Schema (draft 2020-12) of a line of {@code findings.jsonl}. */
public final class FindingSchema {
  /** The schema's name beside the findings in a pack. */
  public static final String NAME = "finding.schema.json";

  private FindingSchema() {}

  /** The schema as it is shipped. */
  public static String text() {
    try {
      return Resources.toString(Resources.getResource(FindingSchema.class, NAME), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + NAME + " from the program's own jar", e);
    }
  }
}
