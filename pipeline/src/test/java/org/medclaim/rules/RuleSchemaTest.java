package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medclaim.model.ClaimType;
import org.medclaim.model.CueKind;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.RuleKind;

/** The schema that editors complete from says what the reader accepts, no more and no less. */
class RuleSchemaTest {
  private static JsonNode properties;

  @BeforeAll
  static void read() throws IOException {
    Path rules = Path.of(System.getProperty("medclaim.home", ".."), "rules");
    properties =
        new ObjectMapper()
            .readTree(rules.resolve("schema/rule.schema.json").toFile())
            .path("properties");
  }

  @Test
  void hasTheKeysOfTheReader() {
    Set<String> keys = new TreeSet<>(RuleReader.COMMON);
    Stream.of(RuleKind.values()).map(RuleReader::keysOf).forEach(keys::addAll);
    Set<String> seen = new TreeSet<>();
    properties.fieldNames().forEachRemaining(seen::add);
    assertEquals(keys, seen);
  }

  @Test
  void hasTheWordsOfTheModel() {
    JsonNode claim = properties.path("claim").path("properties");
    assertWords(ClaimType.values(), ClaimType::code, claim.path("types").path("items"));
    assertWords(CueKind.values(), CueKind::code, claim.path("cues").path("items"));
    assertWords(QuantityKind.values(), QuantityKind::code, claim.path("quantities").path("items"));
    assertWords(
        QualifierKind.values(), QualifierKind::code, claim.path("not-qualifiers").path("items"));
    assertWords(RuleKind.values(), RuleKind::code, properties.path("kind"));
    assertWords(RuleStatus.values(), RuleStatus::code, properties.path("status"));
    assertWords(Binding.values(), Binding::code, properties.path("binds"));
    assertWords(Audience.values(), Audience::code, properties.path("audience"));
    assertWords(Need.values(), Need::code, properties.path("needs").path("items"));
    assertWords(Guard.values(), Guard::code, properties.path("even-when").path("items"));
    assertWords(Reach.values(), Reach::code, properties.path("where"));
  }

  private static <E> void assertWords(E[] values, Function<E, String> code, JsonNode holder) {
    List<String> seen = new ArrayList<>();
    holder.path("enum").forEach(word -> seen.add(word.asText()));
    assertEquals(new TreeSet<>(Arrays.stream(values).map(code).toList()), new TreeSet<>(seen));
  }
}
