package org.medclaim.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.yaml.YamlFileException;

class TerminologyTest {
  private static final String CONCEPTS =
      """
      concepts:
        - {id: cancer, kind: condition, name: cancer}
        - {id: leukaemia, kind: condition, name: leukaemia, parents: [cancer]}
        - id: acute-lymphoblastic-leukaemia
          kind: condition
          name: acute lymphoblastic leukaemia
          synonyms: [acute lymphocytic leukaemia, ALL]
          parents: [leukaemia]
        - {id: diabetes, kind: condition, name: diabetes}
        - {id: mesenchymal-stem-cells, kind: intervention, name: mesenchymal stem cells, synonyms: [MSC]}
        - {id: car-t, kind: intervention, name: CAR-T cell therapy, synonyms: [CAR-T]}
        - {id: lupus, kind: condition, name: lupus, synonyms: [SLE]}
        - {id: crohn, kind: condition, name: Crohn disease}
        - {id: pipa, kind: intervention, name: 枇杷}
      """;
  private static final String MEASURES =
      """
      measures:
        - {id: survival, name: survival, meaning: share alive, kinds: [proportion]}
        - id: five-year-survival
          name: five-year survival
          meaning: share alive after five years
          kinds: [proportion]
          synonyms: [5-year survival, alive at five years]
          parent: survival
      """;

  @TempDir Path corpus;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(corpus.resolve("terminology"));
    concepts(CONCEPTS);
    Files.writeString(corpus.resolve("measures.yaml"), MEASURES);
  }

  private void concepts(String text) throws IOException {
    Files.writeString(corpus.resolve("terminology/a.yaml"), text);
  }

  private List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    new TerminologyReader(complaint -> complaints.add(last(complaint))).read(corpus);
    return complaints;
  }

  private static String last(YamlFileException complaint) {
    return complaint.getMessage().replaceFirst("^.*?a\\.yaml:", "");
  }

  private List<String> found(String text) {
    return Terminology.load(corpus).find(text).stream()
        .map(match -> match.concept().id() + "=" + match.text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acute lymphoblastic leukemia is common.|acute-lymphoblastic-leukaemia=Acute lymphoblastic leukemia",
        "ACUTE LYMPHOCYTIC LEUKAEMIAS|acute-lymphoblastic-leukaemia=ACUTE LYMPHOCYTIC LEUKAEMIAS",
        "pediatric ALL was cured|acute-lymphoblastic-leukaemia=ALL",
        "infusion of MSCs|mesenchymal-stem-cells=MSCs",
        "CAR T-cell therapies|car-t=CAR T-cell therapies",
        "the CAR-T product|car-t=CAR-T",
        "Crohn's disease|crohn=Crohn's disease",
        "Crohn’s disease|crohn=Crohn’s disease",
        "diabetes|diabetes=diabetes",
        "用枇杷治疗|pipa=枇杷"
      })
  void findsAConceptHoweverItIsWritten(String text, String expected) {
    assertEquals(List.of(expected), found(text));
  }

  @ParameterizedTest
  @CsvSource({"All patients recovered", "we all know", "a sleek car", "cancerous"})
  void leavesWordsThatOnlyLookAlike(String text) {
    assertEquals(List.of(), found(text));
  }

  @Test
  void takesTheLongestOfOverlappingNames() {
    assertEquals(
        List.of(
            "acute-lymphoblastic-leukaemia=acute lymphoblastic leukaemia", "leukaemia=leukaemia"),
        found("acute lymphoblastic leukaemia and leukaemia"));
  }

  @Test
  void knowsWhatIsAKindOfWhat() {
    Terminology terms = Terminology.load(corpus);
    assertTrue(terms.isA("acute-lymphoblastic-leukaemia", "cancer"));
    assertTrue(terms.isA("cancer", "cancer"));
    assertFalse(terms.isA("cancer", "leukaemia"));
    assertTrue(terms.related("cancer", "leukaemia"));
    assertFalse(terms.related("lupus", "leukaemia"));
  }

  @Test
  void findsTheMostExactMeasure() {
    Terminology terms = Terminology.load(corpus);
    assertEquals(
        List.of("five-year-survival", "survival"),
        terms.findMeasures("5-year survival was better than survival before").stream()
            .map(match -> match.measure().id())
            .toList());
    assertTrue(terms.isMeasure("five-year-survival", "survival"));
    assertFalse(terms.isMeasure("survival", "five-year-survival"));
  }

  @Test
  void oneBrokenFileHidesNoComplaintOfTheOthers() throws IOException {
    Files.writeString(corpus.resolve("terminology/0.yaml"), "concepts: none\n");
    concepts(CONCEPTS + "  - {id: x, kind: condition, name: x1, parents: [leukemia]}\n");
    Files.delete(corpus.resolve("measures.yaml"));
    List<String> complaints = complaints();
    assertEquals(3, complaints.size(), complaints::toString);
    assertTrue(
        complaints.get(0).endsWith("0.yaml:1:1: 'concepts' must be a list: [first, second]"),
        complaints::toString);
    assertTrue(complaints.get(1).endsWith("measures.yaml: no such file"), complaints::toString);
    assertEquals(
        "15:40: there is no concept 'leukemia'; did you mean 'leukaemia'?", complaints.get(2));
  }

  @Test
  void reportsANameOfTwoConcepts() throws IOException {
    concepts(CONCEPTS + "  - {id: other, kind: condition, name: other, synonyms: [Lupus]}\n");
    assertEquals(List.of("15:47: 'Lupus' is already a name of 'lupus'"), complaints());
  }

  @Test
  void reportsAParentThatDoesNotExist() throws IOException {
    concepts(CONCEPTS + "  - {id: x, kind: condition, name: x1, parents: [leukemia]}\n");
    assertEquals(
        List.of("15:40: there is no concept 'leukemia'; did you mean 'leukaemia'?"), complaints());
  }

  @Test
  void reportsAConceptThatWouldBeAKindOfItself() throws IOException {
    concepts(
        """
        concepts:
          - {id: a, kind: condition, name: aa, parents: [b]}
          - {id: b, kind: condition, name: bb, parents: [a]}
        """);
    assertEquals(
        List.of("2:40: 'a' would be a kind of itself", "3:40: 'b' would be a kind of itself"),
        complaints());
  }

  @Test
  void reportsTheSecondDefinitionAndNamesTheFirst() throws IOException {
    concepts(CONCEPTS + "  - {id: lupus, kind: condition, name: lupus}\n");
    assertEquals(
        List.of("15:6: concept 'lupus' is defined twice; first at line 12"),
        complaints().stream().map(text -> text.replaceFirst("at .*:", "at line ")).toList());
  }

  @Test
  void reportsAnIdOfTheWrongForm() throws IOException {
    concepts("concepts:\n  - {id: Big Cancer, kind: condition, name: x}\n");
    assertEquals(
        List.of(
            "2:6: 'Big Cancer' is no id; expected lower case with hyphens, such as 'big-cancer'"),
        complaints());
  }

  @Test
  void neverThrowsAndAlwaysReturnsVerbatimSpans() {
    Terminology terms = Terminology.load(corpus);
    Random random = new Random(7);
    String[] pieces = {
      "ALL", "leukaemia", "é", "'s", " ", "-", "枇", "杷", "\ud83d\ude00", "MSCs", "\n"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (TermMatch match : terms.find(text.toString())) {
        assertEquals(match.text(), match.span().of(text.toString()));
      }
    }
  }
}
