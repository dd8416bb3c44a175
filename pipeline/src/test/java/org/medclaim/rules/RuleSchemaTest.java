package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.ClaimType;
import org.medclaim.model.CueKind;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.RuleKind;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas that editors complete from say what the readers accept, no more and no less. */
class RuleSchemaTest {
  private static final Path RULES = Path.of(System.getProperty("medclaim.home", ".."), "rules");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode properties;

  @BeforeAll
  static void read() throws IOException {
    properties = tree("rule").path("properties");
  }

  @Test
  void acceptsEveryFileThatIsShipped() throws IOException {
    JsonSchema rule = schema("rule");
    JsonSchema pack = schema("pack");
    for (String id : new RuleFolder(RULES).packIds()) {
      assertEquals(List.of(), complaints(pack, Files.readString(RULES.resolve(id + "/pack.yaml"))));
    }
    for (String id : RuleBook.idsIn(RULES)) {
      String text = Files.readString(RULES.resolve(id + ".yaml"));
      assertEquals(List.of(), complaints(rule, text), id);
    }
  }

  @Test
  void acceptsTheConfigurationThatTheReadmeShows() throws IOException {
    String readme = Files.readString(RULES.resolve("README.md"));
    String shown = readme.substring(readme.indexOf("## medclaim.yaml"));
    String example = shown.substring(shown.indexOf("```yaml") + 7);
    assertEquals(
        List.of(), complaints(schema("medclaim"), example.substring(0, example.indexOf("```"))));
  }

  /** Each of these is refused by the reader too: see RuleBookTest and HouseRulesTest. */
  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rule | kind: forbid | kind: forbids",
        "rule | summary: | sumary:",
        "rule | severity: info | severity: grave",
        "rule | id: core/detox | id: detox",
        "rule | unless: | unles:",
        "pack | jurisdiction: INT | jurisdiction: FR",
        "pack | binds: any-text | binds: all-texts",
        "pack | effective-from: 2000-01-01 | effective-from: 1 January 2000",
        "pack | effective-from: 2000-01-01 | ''",
        "pack | instruments: | instrument:",
        "medclaim | expires: 2027-06-30 | expires: never",
        "medclaim | expires: 2027-06-30 | ''",
        "medclaim | author: J. Roe | authors: J. Roe",
        "medclaim | purpose: advertising | purpose: selling",
        "medclaim | packs: [core, us] | packs: core",
        "medclaim | rule: cn/advertising-law-16-cure-rate | rule: advertising-law-16-cure-rate",
        "medclaim | suppressions: | supressions:"
      })
  void refusesWhatTheReaderRefuses(String name, String right, String wrong) throws IOException {
    String good = shipped(name);
    assertTrue(good.contains(right), () -> name + " has no '" + right + "' any more");
    assertFalse(complaints(schema(name), good.replace(right, wrong)).isEmpty());
  }

  @Test
  void packsHaveTheKeysAndTheWordsOfTheReader() throws IOException {
    JsonNode pack = tree("pack").path("properties");
    JsonNode instrument = pack.path("instruments").path("items").path("properties");
    assertEquals(new TreeSet<>(PackReader.KEYS), keys(pack));
    assertEquals(new TreeSet<>(PackReader.INSTRUMENT_KEYS), keys(instrument));
    assertEquals(new TreeSet<>(PackReader.JURISDICTIONS), words(pack.path("jurisdiction")));
    assertWords(Binding.values(), Binding::code, instrument.path("binds"));
    assertWords(Audience.values(), Audience::code, instrument.path("audience"));
  }

  @Test
  void configurationsHaveTheKeysAndTheWordsOfTheReader() throws IOException {
    JsonNode file = tree("medclaim").path("properties");
    JsonNode profile = file.path("profiles").path("items").path("properties");
    assertEquals(new TreeSet<>(Configuration.KEYS), keys(file));
    assertEquals(new TreeSet<>(Configuration.PROFILE_KEYS), keys(profile));
    assertEquals(
        new TreeSet<>(Configuration.SUPPRESSION_KEYS),
        keys(file.path("suppressions").path("items").path("properties")));
    assertWords(Audience.values(), Audience::code, file.path("audience"));
    assertWords(Audience.values(), Audience::code, profile.path("audience"));
    assertWords(Purpose.values(), Purpose::code, profile.path("purpose"));
  }

  @Test
  void hasTheKeysOfTheReader() {
    Set<String> keys = new TreeSet<>(RuleReader.COMMON);
    Stream.of(RuleKind.values()).map(RuleReader::keysOf).forEach(keys::addAll);
    assertEquals(keys, keys(properties));
  }

  @Test
  void hasTheWordsOfTheModel() {
    JsonNode claim = properties.path("claim").path("properties");
    assertWords(ClaimType.values(), ClaimType::code, claim.path("types").path("items"));
    assertWords(CueKind.values(), CueKind::code, claim.path("cues").path("items"));
    assertWords(QuantityKind.values(), QuantityKind::code, claim.path("quantities").path("items"));
    assertWords(
        QualifierKind.values(), QualifierKind::code, claim.path("not-qualifiers").path("items"));
    assertWords(
        PersuasionTechnique.values(),
        PersuasionTechnique::code,
        properties.path("techniques").path("items"));
    assertWords(RuleKind.values(), RuleKind::code, properties.path("kind"));
    assertWords(RuleStatus.values(), RuleStatus::code, properties.path("status"));
    assertWords(Binding.values(), Binding::code, properties.path("binds"));
    assertWords(Audience.values(), Audience::code, properties.path("audience"));
    assertWords(Need.values(), Need::code, properties.path("needs").path("items"));
    assertWords(Guard.values(), Guard::code, properties.path("even-when").path("items"));
    assertWords(Reach.values(), Reach::code, properties.path("where"));
  }

  private static <E> void assertWords(E[] values, Function<E, String> code, JsonNode holder) {
    assertEquals(new TreeSet<>(Arrays.stream(values).map(code).toList()), words(holder));
  }

  private static Set<String> keys(JsonNode properties) {
    Set<String> seen = new TreeSet<>();
    properties.fieldNames().forEachRemaining(seen::add);
    return seen;
  }

  private static Set<String> words(JsonNode holder) {
    Set<String> seen = new TreeSet<>();
    holder.path("enum").forEach(word -> seen.add(word.asText()));
    return seen;
  }

  private static String shipped(String name) throws IOException {
    return switch (name) {
      case "rule" -> Files.readString(RULES.resolve("core/detox.yaml"));
      case "pack" -> Files.readString(RULES.resolve("core/pack.yaml"));
      default ->
          """
          packs: [core, us]
          profiles:
            - name: clinic pages
              paths: ['clinics/**']
              purpose: advertising
          suppressions:
            - rule: cn/advertising-law-16-cure-rate
              reason: Reviewed by counsel.
              author: J. Roe
              expires: 2027-06-30
          """;
    };
  }

  private static JsonNode tree(String name) throws IOException {
    return JSON.readTree(RULES.resolve("schema/" + name + ".schema.json").toFile());
  }

  private static JsonSchema schema(String name) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree(name));
  }

  /** What the schema says against a YAML text; empty where nothing. */
  private static List<String> complaints(JsonSchema schema, String yaml) {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(JSON.<JsonNode>valueToTree(read)).stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
