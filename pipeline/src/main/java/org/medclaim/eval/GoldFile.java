package org.medclaim.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Verdict;

/** Reads annotated articles, a JSON object a line. */
final class GoldFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

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
          gold.add(parse(line, file + ":" + number));
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
    JsonNode mark = required(node, "checkworthy", place);
    if (!mark.isBoolean()) {
      throw new GoldException(place + ": 'checkworthy' is " + mark + "; it is true or false");
    }
    boolean checkworthy = mark.booleanValue();
    return new GoldLine(
        required(node, "doc", place).asText(),
        required(node, "i", place).asInt(),
        required(node, "sentence", place).asText(),
        checkworthy,
        node.path("borderline").asBoolean(false),
        texts(node.path("types")),
        checkworthy ? verdict(required(node, "verdict", place), place) : null,
        verdicts(node.path("also_ok"), place),
        node.path("must_flag").asBoolean(false),
        quantities(node.path("quantities"), place));
  }

  private static List<GoldQuantity> quantities(JsonNode list, String place) {
    List<GoldQuantity> quantities = new ArrayList<>();
    for (JsonNode item : list) {
      String kind = required(item, "kind", place).asText();
      quantities.add(
          new GoldQuantity(
              required(item, "text", place).asText(),
              Arrays.stream(QuantityKind.values())
                  .filter(known -> known.code().equals(kind))
                  .findFirst()
                  .orElseThrow(
                      () -> new GoldException(place + ": '" + kind + "' is no kind of number")),
              number(item.path("low"), place),
              number(item.path("high"), place),
              item.path("unit").asText("")));
    }
    return quantities;
  }

  private static @Nullable BigDecimal number(JsonNode node, String place) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isNumber()) {
      throw new GoldException(place + ": " + node + " is no number; an open end is null");
    }
    return node.decimalValue();
  }

  private static JsonNode required(JsonNode node, String key, String place) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw new GoldException(place + ": '" + key + "' is missing");
    }
    return value;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static List<Verdict> verdicts(JsonNode list, String place) {
    List<Verdict> verdicts = new ArrayList<>();
    list.forEach(item -> verdicts.add(verdict(item, place)));
    return verdicts;
  }

  private static Verdict verdict(JsonNode label, String place) {
    return GoldLabels.verdict(label.asText())
        .orElseThrow(
            () ->
                new GoldException(
                    place
                        + ": "
                        + label
                        + " is no verdict; known: SUPPORTED, REFUTED, MISLEADING,"
                        + " NOT_ENOUGH_INFO"));
  }
}
