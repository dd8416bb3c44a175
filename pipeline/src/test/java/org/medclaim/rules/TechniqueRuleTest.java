package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.model.Persuasion;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Severity;
import org.medclaim.yaml.YamlFileException;

/** Rules that ask by what a sentence persuades, whatever its words. */
class TechniqueRuleTest {
  private static final String CARD =
      """
      kind: forbid
      status: active
      summary: 'A rule'
      why: 'For the test.'
      severity: warning
      instrument: practice
      citation: 'none'
      suggestion: 'Leave it out, please.'
      """;

  @TempDir Path rules;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(rules.resolve("test"));
    Files.writeString(rules.resolve("vocabulary.yaml"), vocabulary());
    Files.writeString(
        rules.resolve("test/pack.yaml"),
        """
        id: test
        title: For tests
        jurisdiction: INT
        instruments:
          - id: practice
            name: Practice
            binds: advertising
            audience: all
            effective-from: 2020-01-01
            source: made up
            checked: by this test
        checked: by this test
        """);
    rule("persuades", "techniques: [pressure, fear]\nmessage: '“{match}” persuades.'\n");
    rule("words", "pattern: 'last chance'\nmessage: '“{match}” presses.'\n");
  }

  @Test
  void findsTheWholeSentence() {
    RuleFinding found = only(find("The list is filling. Order now.", Map.of(0, "pressure")));
    assertEquals("The list is filling.", found.text());
    assertEquals("test/persuades", found.ruleId());
  }

  @Test
  void isSilentOnTechniquesThatItDoesNotAskFor() {
    assertEquals(List.of(), find("Our grandmothers knew it.", Map.of(0, "tradition")));
  }

  @Test
  void leavesTheSentenceToARuleThatFoundWordsInIt() {
    RuleFinding found = only(find("Order now. It is your last chance.", Map.of(1, "pressure")));
    assertEquals("test/words", found.ruleId());
  }

  @Test
  void aTextOfWhichAFifthPersuadesIsAnOffer() {
    String page = "One comes. Two come. Three come. Four stay. You stay.";
    Map<Integer, String> few = Map.of(0, "fear", 1, "fear");
    Map<Integer, String> many = Map.of(0, "fear", 1, "fear", 2, "pressure");
    assertTrue(find(page, few).stream().allMatch(one -> one.severity() == Severity.INFO));
    assertTrue(find(page, many).stream().allMatch(one -> one.severity() == Severity.WARNING));
    assertEquals(3, find(page, many).size());
    String ofOthers = page.replace("You", "Five");
    assertTrue(find(ofOthers, many).stream().allMatch(one -> one.severity() == Severity.INFO));
  }

  @Test
  void techniquesStandAlone() throws IOException {
    rule("both", "techniques: [fear]\npattern: 'fear'\nmessage: '“{match}” frightens.'\n");
    YamlFileException error = assertThrows(YamlFileException.class, () -> find("Fear.", Map.of()));
    assertTrue(error.getMessage().contains("whole sentences"), error.getMessage());
  }

  private void rule(String name, String rest) throws IOException {
    Files.writeString(
        rules.resolve("test/" + name + ".yaml"), "id: test/" + name + "\n" + CARD + rest);
  }

  private List<RuleFinding> find(String text, Map<Integer, String> techniques) {
    PlainPage page = new PlainPage(text);
    Map<Integer, PersuasionTechnique> read = new HashMap<>();
    techniques.forEach(
        (index, code) ->
            read.put(index, PersuasionTechnique.valueOf(code.toUpperCase(java.util.Locale.ROOT))));
    return RuleBook.load(rules, List.of("test"), LocalDate.of(2026, 11, 1), ConceptTree.FLAT)
        .apply(
            page.article(),
            page.sentences(),
            List.of(),
            new Background(
                Map.of(),
                StudyRegister.EMPTY,
                new Persuasion(read, read.keySet(), page.sentences().size()),
                Purpose.DETECT));
  }

  private static RuleFinding only(List<RuleFinding> findings) {
    assertEquals(1, findings.size(), findings::toString);
    return findings.get(0);
  }

  private static String vocabulary() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("medclaim.home", "..")).resolve("rules/vocabulary.yaml"));
  }
}
