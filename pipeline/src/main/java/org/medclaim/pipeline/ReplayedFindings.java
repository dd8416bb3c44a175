package org.medclaim.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says finding by finding what a replay found otherwise than its run, and what that rests on. */
final class ReplayedFindings {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReplayedFindings() {}

  /**
   * An entry a finding that is not the same, in the run's order, then those that the run did not
   * have; none where a run's file is not there.
   */
  static ImmutableList<String> differences(Path run, Path again, FindingDifferences differences)
      throws IOException {
    Path file = run.resolve("findings.jsonl");
    if (!Files.isRegularFile(file)) {
      return ImmutableList.of();
    }
    Map<String, String> before = lines(file);
    Map<String, String> after = lines(again.resolve("findings.jsonl"));
    ImmutableList.Builder<String> words = ImmutableList.builder();
    for (Map.Entry<String, String> was : before.entrySet()) {
      String is = after.remove(was.getKey());
      if (is == null) {
        words.add(told(was.getValue()) + ": is not found again");
      } else if (!is.equals(was.getValue())) {
        words.add(told(was.getValue()) + verdict(was.getValue(), is) + why(differences, was, is));
      }
    }
    for (String added : after.values()) {
      words.add(told(added) + ": was not found then");
    }
    return words.build();
  }

  private static Map<String, String> lines(Path file) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file, UTF_8)) {
      lines.put(JSON.readTree(line).path("finding_id").asText(), line);
    }
    return lines;
  }

  private static String told(String line) throws IOException {
    JsonNode finding = JSON.readTree(line);
    return finding.at("/article/path").asText() + ", " + finding.path("finding_id").asText();
  }

  private static String verdict(String was, String is) throws IOException {
    String before = JSON.readTree(was).path("verdict").asText();
    String after = JSON.readTree(is).path("verdict").asText();
    return before.equals(after) ? ": " : ": " + before + " then, " + after + " now: ";
  }

  private static String why(
      FindingDifferences differences, Map.Entry<String, String> was, String is) throws IOException {
    return String.join("; ", differences.of(JSON.readTree(was.getValue()), JSON.readTree(is)));
  }
}
