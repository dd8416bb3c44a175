package org.medclaim.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medclaim.report.Basis;
import org.medclaim.report.DecisionKind;

/**
 * A file of decisions as a report's page exports it, schema {@code medclaim.decisions/1}.
 *
 * <p>Read as a whole or not at all: one wrong entry refuses the file, and the message says which.
 */
public final class DecisionFile {
  /** The schema that pages write. */
  static final String SCHEMA = "medclaim.decisions/1";

  /** What a page sends where a decision is taken back. */
  static final String OPEN = "open";

  static final int LONGEST_COMMENT = 4000;
  static final int LONGEST_NAME = 200;

  private DecisionFile() {}

  /**
   * The decisions of a file, in its order.
   *
   * @param by who decided, over what the file says; null where the file is to say it
   * @throws ReviewException where the file or an entry is wrong
   */
  public static List<Proposal> read(Path file, @Nullable String by) throws IOException {
    JsonNode json = parse(file);
    String schema = json.path("schema").asText();
    if (!schema.equals(SCHEMA)) {
      throw new ReviewException(
          file
              + ": schema '"
              + schema
              + "'; expected a file that a report's page exported, '"
              + SCHEMA
              + "'");
    }
    String named = by == null ? json.path("by").asText().strip() : by.strip();
    if (named.isEmpty() || named.length() > LONGEST_NAME) {
      throw new ReviewException(
          file + ": nobody is named who decided; give --by NAME, or fill in the name on the page");
    }
    if (!json.path("decisions").isArray()) {
      throw new ReviewException(file + ": field 'decisions' is no list");
    }
    List<Proposal> proposals = new ArrayList<>();
    for (JsonNode entry : json.path("decisions")) {
      String place = file + ": decisions[" + proposals.size() + "]";
      proposals.add(proposal(place, entry, named));
    }
    return proposals;
  }

  private static JsonNode parse(Path file) throws IOException {
    try {
      return DecisionJson.MAPPER.readTree(Files.readString(file, UTF_8));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw new ReviewException(file + place + ": " + e.getOriginalMessage(), e);
    }
  }

  /** One decision; {@code place} begins every complaint about it. */
  static Proposal proposal(String place, JsonNode entry, String by) {
    String id = entry.path("finding_id").asText();
    if (!id.matches("[0-9a-f]{16}")) {
      throw new ReviewException(
          place + ".finding_id: '" + id + "' is no finding's id; expected 16 hex digits");
    }
    String comment = entry.path("comment").asText().strip();
    if (comment.length() > LONGEST_COMMENT) {
      throw new ReviewException(
          place + ".comment: " + comment.length() + " characters; at most " + LONGEST_COMMENT);
    }
    String at = entry.path("at").asText();
    if (!DecisionJson.isInstant(at)) {
      throw new ReviewException(
          place + ".at: '" + at + "' is no time; expected one such as 2026-01-31T09:30:00Z");
    }
    Optional<Basis> basis = DecisionJson.basis(entry.path("basis"));
    if (basis.isEmpty()) {
      throw new ReviewException(
          place + ".basis: must hold claim, verdict, evidence and rules, as the page wrote them");
    }
    return new Proposal(
        id,
        entry.path("article").asText(),
        entry.path("claim").asText(),
        kind(place, entry.path("decision").asText()),
        comment,
        by,
        at,
        basis.get());
  }

  private static @Nullable DecisionKind kind(String place, String code) {
    Optional<DecisionKind> kind = DecisionKind.ofCode(code);
    if (kind.isEmpty() && !code.equals(OPEN)) {
      throw new ReviewException(
          place
              + ".decision: '"
              + code
              + "' is not known; known: "
              + Arrays.stream(DecisionKind.values())
                  .map(DecisionKind::code)
                  .collect(Collectors.joining(", "))
              + ", "
              + OPEN);
    }
    return kind.orElse(null);
  }
}
