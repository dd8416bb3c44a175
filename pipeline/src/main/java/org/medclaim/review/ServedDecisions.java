package org.medclaim.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medclaim.report.Decision;
import org.medclaim.review.ReviewServer.Answer;
import org.medclaim.review.RunFindings.Found;

/**
 * Decisions between a served page and the log.
 *
 * <p>What a decision is on is taken from the run's own files and the time from this machine's
 * clock; of a request only the finding's id, the decision, the comment and the name are believed.
 */
final class ServedDecisions {
  /** The address of decisions. */
  static final String PATH = "/decisions";

  private static final int MOST_BYTES = 64 * 1024;

  private final RunFindings findings;
  private final DecisionLog log;
  private final @Nullable String by;
  private final Clock clock;

  ServedDecisions(RunFindings findings, DecisionLog log, @Nullable String by, Clock clock) {
    this.findings = findings;
    this.log = log;
    this.by = by;
    this.clock = clock;
  }

  /**
   * The decisions that stand on the run's findings, by their ids; none that was made on other
   * evidence, rules or words, since the page shows such a finding as open.
   */
  Answer list() {
    ObjectNode standing = DecisionJson.MAPPER.createObjectNode();
    for (Map.Entry<String, Decision> entry : log.standing().entrySet()) {
      Found found = findings.get(entry.getKey());
      if (found != null && entry.getValue().basis().differences(found.basis()).isEmpty()) {
        standing.set(entry.getKey(), DecisionJson.write(Optional.of(entry.getValue())));
      }
    }
    return Answer.json(200, standing.toString());
  }

  /** Records one decision. */
  Answer record(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return Answer.text(413, "A decision is at most " + MOST_BYTES + " bytes.");
    }
    try {
      JsonNode json = DecisionJson.MAPPER.readTree(new String(bytes, UTF_8));
      String name = by == null ? json.path("by").asText().strip() : by;
      if (name.isEmpty() || name.length() > DecisionFile.LONGEST_NAME) {
        return Answer.text(422, "Give your name first: a decision needs somebody who made it.");
      }
      Found found = findings.get(json.path("finding_id").asText());
      if (found == null) {
        return Answer.text(404, "There is no such finding in this run.");
      }
      log.record(List.of(proposal(json, found, name)), "serve", clock);
      return list();
    } catch (JsonProcessingException e) {
      return Answer.text(400, "Not JSON: " + e.getOriginalMessage());
    } catch (ReviewException e) {
      return Answer.text(422, String.valueOf(e.getMessage()));
    }
  }

  private Proposal proposal(JsonNode json, Found found, String name) {
    ObjectNode entry = DecisionJson.MAPPER.createObjectNode();
    entry
        .put("finding_id", found.told().id())
        .put("article", found.told().path())
        .put("claim", found.told().claim())
        .put("decision", json.path("decision").asText())
        .put("comment", json.path("comment").asText())
        .put("at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    entry.set("basis", DecisionJson.write(found.basis()));
    return DecisionFile.proposal("decision", entry, name);
  }
}
