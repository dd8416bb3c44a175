package org.medclaim.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.StudyDesign;

class YamlMapTest {
  private static YamlMap parse(String text) {
    return YamlFile.parse(text, "rules/x.yaml");
  }

  private static String complaint(Runnable reading) {
    return assertThrows(YamlFileException.class, reading::run).getMessage();
  }

  @Test
  void readsTextsNumbersListsAndMaps() {
    YamlMap map = parse("name: lupus\nn: 101\nvalue: 42.6\nids: [a, b]\nitems:\n  - id: x\n");
    assertEquals("lupus", map.text("name"));
    assertEquals(Optional.of(101), map.optionalInt("n"));
    assertEquals(Optional.of(new BigDecimal("42.6")), map.optionalNumber("value"));
    assertEquals(List.of("a", "b"), map.texts("ids"));
    assertEquals("x", map.maps("items").get(0).text("id"));
  }

  @Test
  void namesTheNearestKnownKey() {
    assertEquals(
        "rules/x.yaml:2:1: unknown key 'exmaples'; did you mean 'examples'?",
        complaint(() -> parse("id: a\nexmaples: []\n").allow("id", "examples")));
  }

  @Test
  void listsTheKnownKeysWhereNoneIsNear() {
    assertEquals(
        "rules/x.yaml:1:1: unknown key 'zzz'; known keys: id, examples",
        complaint(() -> parse("zzz: 1\n").allow("id", "examples")));
  }

  @Test
  void saysWhatIsMissingAndWhere() {
    YamlMap map = parse("items:\n  - name: x\n");
    assertEquals(
        "rules/x.yaml:2:5: key 'id' is missing here",
        complaint(() -> map.maps("items").get(0).text("id")));
  }

  @Test
  void refusesADuplicateKey() {
    assertEquals(
        "rules/x.yaml:2:1: key 'id' stands here twice", complaint(() -> parse("id: a\nid: b\n")));
  }

  @Test
  void refusesATextWhereAListBelongs() {
    assertEquals(
        "rules/x.yaml:1:1: 'ids' must be a list: [first, second]",
        complaint(() -> parse("ids: a\n").texts("ids")));
  }

  @Test
  void readsOneTextOrSeveral() {
    assertEquals(List.of("a"), parse("ids: a\n").oneOrMoreTexts("ids"));
    assertEquals(List.of("a", "b"), parse("ids: [a, b]\n").oneOrMoreTexts("ids"));
    assertEquals(List.of(), parse("x: 1\n").oneOrMoreTexts("ids"));
  }

  @Test
  void namesTheNearestWordOfAClosedSet() {
    assertEquals(
        "rules/x.yaml:1:1: 'randomized-trial' is not a known design; did you mean"
            + " 'randomised-trial'?",
        complaint(
            () ->
                parse("design: randomized-trial\n")
                    .word("design", StudyDesign.class, StudyDesign::code)));
  }

  @Test
  void keepsDatesAndNoAsText() {
    YamlMap map = parse("date: 2017-08\nanswer: no\n");
    assertEquals("2017-08", map.text("date"));
    assertEquals("no", map.text("answer"));
  }

  @Test
  void anEmptyValueCountsAsAbsent() {
    assertTrue(parse("year:\n").optionalInt("year").isEmpty());
    assertTrue(parse("region: \"\"\n").optionalText("region").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n: many|n|'many' is not a whole number",
        "n: 1.5|n|'1.5' is not a whole number",
        "n: [1]|n|'n' must be a text or a number here"
      })
  void refusesWhatIsNoWholeNumber(String text, String key, String expected) {
    assertTrue(complaint(() -> parse(text).optionalInt(key)).endsWith(expected));
  }

  @Test
  void saysWhereTheYamlIsBroken() {
    String message = complaint(() -> parse("id: a\nname: [b\n"));
    assertTrue(message.startsWith("rules/x.yaml:3:1: not YAML: "), message);
  }

  @ParameterizedTest
  @CsvSource({"'',1:1: the file is empty", "'- a',1:1: expected a map of keys"})
  void refusesWhatIsNoMap(String text, String expected) {
    assertTrue(complaint(() -> parse(text)).startsWith("rules/x.yaml:" + expected));
  }

  @Test
  void refusesOtherEncodings(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.write(file, "name: Sj\u00f6gren".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        "corpus/x.yaml: not UTF-8; save the file as UTF-8",
        complaint(() -> YamlFile.read(file, "corpus/x.yaml")));
  }

  @Test
  void saysThatAFileIsNotThere(@TempDir Path folder) {
    assertEquals(
        "corpus/none.yaml: no such file",
        complaint(() -> YamlFile.read(folder.resolve("none.yaml"), "corpus/none.yaml")));
  }

  @ParameterizedTest
  @CsvSource({"exmaples,examples", "exampels,examples", "knid,kind", "summry,summary"})
  void aTypoIsNear(String seen, String meant) {
    assertEquals(
        Optional.of(meant), Nearest.to(seen, List.of("examples", "id", "kind", "summary")));
  }

  @Test
  void somethingElseIsNotNear() {
    assertEquals(Optional.empty(), Nearest.to("zebra", List.of("examples", "id", "kind")));
  }
}
