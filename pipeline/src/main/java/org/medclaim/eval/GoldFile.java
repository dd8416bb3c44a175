package org.medclaim.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Verdict;

/** Reads annotated articles, a JSON object a line. */
final class GoldFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldFile() {}

  /**
   * All lines, in order of the file.
   *
   * @throws GoldException where a line is no JSON or lacks what it needs
   */
  static List<GoldLine> read(Path file) {
    List<GoldLine> gold = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file);
      for (int number = 1; number <= lines.size(); number++) {
        String line = lines.get(number - 1);
        if (!line.isBlank()) {
          gold.add(parse(line, file.getFileName() + ":" + number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    if (gold.isEmpty()) {
      throw new GoldException(file + ": no annotated line in it");
    }
    return gold;
  }

  private static GoldLine parse(String line, String place) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new GoldException(place + ": not JSON: " + e.getOriginalMessage());
    }
    boolean checkworthy = required(node, "checkworthy", place).asBoolean();
    return new GoldLine(
        required(node, "doc", place).asText(),
        required(node, "i", place).asInt(),
        required(node, "sentence", place).asText(),
        checkworthy,
        node.path("borderline").asBoolean(false),
        texts(node.path("types")),
        checkworthy ? GoldLabels.verdict(required(node, "verdict", place).asText()) : null,
        verdicts(node.path("also_ok")),
        node.path("must_flag").asBoolean(false));
  }

  private static JsonNode required(JsonNode node, String key, String place) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw new GoldException(place + ": '" + key + "' is missing");
    }
    return value;
  }

  private static List<String> texts(@Nullable JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list != null) {
      list.forEach(item -> texts.add(item.asText()));
    }
    return texts;
  }

  private static List<Verdict> verdicts(JsonNode list) {
    return texts(list).stream().map(GoldLabels::verdict).toList();
  }
}
