package org.medclaim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medclaim.model.CueKind;
import org.medclaim.model.Span;
import org.medclaim.terms.Concept;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;

/**
 * Runs the examples and near misses that stand in the lexicon files, and tries the phrase language.
 */
class LexiconTest {
  @TestFactory
  List<DynamicTest> cuesStandByTheirExamples() {
    CueFinder finder = CueFinder.load();
    List<DynamicTest> tests = new ArrayList<>();
    for (Lexicon.Entry<Optional<CueKind>> entry : finder.entries()) {
      if (entry.value().isEmpty()) {
        tests.addAll(examples(entry));
        continue;
      }
      CueKind kind = entry.value().get();
      for (String example : entry.examples()) {
        tests.add(
            dynamicTest(
                kind.code() + " + " + example, () -> assertTrue(has(finder, example, kind))));
      }
      for (String miss : entry.nearMisses()) {
        tests.add(
            dynamicTest(kind.code() + " - " + miss, () -> assertFalse(has(finder, miss, kind))));
      }
    }
    return tests;
  }

  private static boolean has(CueFinder finder, String text, CueKind kind) {
    return finder.find(Tokens.of(text)).stream().anyMatch(cue -> cue.kind() == kind);
  }

  @TestFactory
  List<DynamicTest> signalsStandByTheirExamples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Lexicon.Entry<?> entry : CheckWorthiness.load().entries()) {
      if (!entry.phrases().isEmpty()) {
        tests.addAll(examples(entry));
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> wordsOfTypesStandByTheirExamples() {
    List<DynamicTest> tests = new ArrayList<>();
    TypeWords.load().entries().forEach(entry -> tests.addAll(examples(entry)));
    return tests;
  }

  @TestFactory
  List<DynamicTest> measureRulesStandByTheirExamples() {
    List<DynamicTest> tests = new ArrayList<>();
    MeasureResolver.entries().forEach(entry -> tests.addAll(examples(entry)));
    return tests;
  }

  @TestFactory
  List<DynamicTest> triggersStandByTheirExamples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Lexicon.Entry<QualifierFinder.Trigger> entry : QualifierFinder.load().entries()) {
      String kind = entry.value().kind().code();
      for (String example : entry.examples()) {
        tests.add(
            dynamicTest(
                entry.where() + " + " + example,
                () -> assertEquals(true, QualifierFinderTest.kinds(example).contains(kind))));
      }
      for (String miss : entry.nearMisses()) {
        tests.add(
            dynamicTest(
                entry.where() + " - " + miss,
                () -> assertEquals(false, QualifierFinderTest.kinds(miss).contains(kind))));
      }
    }
    return tests;
  }

  /** The concept in [[ ]] has the role; what kind of concept it is makes no difference. */
  @TestFactory
  List<DynamicTest> rolesStandByTheirExamples() {
    RoleFinder finder = RoleFinder.load();
    List<DynamicTest> tests = new ArrayList<>();
    for (Lexicon.Entry<RoleFinder.Trigger> entry : finder.entries()) {
      ConceptKind kind = entry.value().of().iterator().next();
      for (String example : entry.examples()) {
        tests.add(
            dynamicTest(
                entry.where() + " + " + example,
                () -> assertEquals(entry.value().role(), role(finder, example, kind))));
      }
      for (String miss : entry.nearMisses()) {
        tests.add(
            dynamicTest(
                entry.where() + " - " + miss,
                () -> assertNotEquals(entry.value().role(), role(finder, miss, kind))));
      }
    }
    return tests;
  }

  private static Role role(RoleFinder finder, String marked, ConceptKind kind) {
    int start = marked.indexOf("[[");
    int end = marked.indexOf("]]") - 2;
    String text = marked.replace("[[", "").replace("]]", "");
    Concept concept =
        new Concept("marked", kind, "marked", List.of(), List.of(), List.of(), List.of(), false);
    Reading read = QualifierFinderTest.read(text);
    Reading reading =
        new Reading(
            read.sentence(),
            read.part(),
            read.tokens(),
            read.quantities(),
            read.cues(),
            List.of(new TermMatch(concept, new Span(start, end), text.substring(start, end))),
            read.measures());
    return finder.roles(reading).get(0);
  }

  @TestFactory
  List<DynamicTest> takeUpsStandByTheirExamples() {
    TakeUpFinder finder = TakeUpFinder.load();
    List<DynamicTest> tests = new ArrayList<>();
    for (Lexicon.Entry<TakeUp.Form> entry : finder.entries()) {
      tests.addAll(examples(entry, example -> takesUp(finder, example, entry.value())));
    }
    return tests;
  }

  private static boolean takesUp(TakeUpFinder finder, String text, TakeUp.Form form) {
    return finder.find(QualifierFinderTest.read(text)).stream()
        .anyMatch(found -> found.form().equals(form));
  }

  private static List<DynamicTest> examples(Lexicon.Entry<?> entry, Predicate<String> finds) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String example : entry.examples()) {
      tests.add(
          dynamicTest(entry.where() + " + " + example, () -> assertTrue(finds.test(example))));
    }
    for (String miss : entry.nearMisses()) {
      tests.add(dynamicTest(entry.where() + " - " + miss, () -> assertFalse(finds.test(miss))));
    }
    return tests;
  }

  private static List<DynamicTest> examples(Lexicon.Entry<?> entry) {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            entry.where() + " has examples and near misses",
            () -> {
              assertFalse(entry.examples().isEmpty());
              assertFalse(entry.nearMisses().isEmpty());
            }));
    PhraseBook<Boolean> book =
        PhraseBook.of(entry.phrases().stream().map(phrase -> Map.entry(phrase, true)).toList());
    for (String example : entry.examples()) {
      tests.add(
          dynamicTest(
              entry.where() + " + " + example,
              () -> assertFalse(book.find(Tokens.of(example)).isEmpty())));
    }
    for (String miss : entry.nearMisses()) {
      tests.add(
          dynamicTest(
              entry.where() + " - " + miss,
              () -> assertEquals(List.of(), book.find(Tokens.of(miss)))));
    }
    return tests;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "improv* ; It improves sleep. ; improves",
        "(no side|zero side) effects ; It has no side effects. ; no side effects",
        "reduc* ~2 risk ; It reduces the stroke risk. ; reduces the stroke risk",
        "well tolerated? ; It is well known. ; well",
        "^call ; Call us. ; Call",
        "^call ; 1. Call us. ; Call",
        "take _ tablets ; Take two tablets. ; Take two tablets",
        "over # ; It was over 90 then. ; over 90",
        "first-line ; A first-line drug. ; first-line",
      })
  void findsThePhrase(String phrase, String sentence, String found) {
    PhraseBook<Boolean> book = PhraseBook.of(List.of(Map.entry(Phrase.parse(phrase), true)));
    assertEquals(found, book.find(Tokens.of(sentence)).get(0).span().of(sentence));
  }

  @Test
  void aGapNeverCrossesAComma() {
    PhraseBook<Boolean> book =
        PhraseBook.of(List.of(Map.entry(Phrase.parse("reduc* ~4 risk"), true)));
    assertEquals(List.of(), book.find(Tokens.of("It reduces pain, and the risk is small.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~3 risk", "(a|b", "a|b)", "word? more"})
  void refusesAPhraseThatCannotBeMeant(String phrase) {
    assertThrows(IllegalArgumentException.class, () -> Phrase.parse(phrase));
  }

  @Test
  void aGroupStandsForItsWords() {
    WordGroups groups = WordGroups.load();
    PhraseBook<Boolean> book =
        PhraseBook.of(
            List.of(Map.entry(Phrase.parse(groups.expand("ease* ~2 ({symptom}|misery)")), true)));
    assertEquals(1, book.find(Tokens.of("It eases the pain.")).size());
    assertEquals(1, book.find(Tokens.of("It eases misery.")).size());
    assertEquals(0, book.find(Tokens.of("It eases the door open.")).size());
  }

  @Test
  void refusesAGroupThatThereIsNot() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> WordGroups.load().expand("ease {sympton}"));
    assertTrue(String.valueOf(e.getMessage()).contains("{sympton}"));
  }
}
