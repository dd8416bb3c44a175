package org.medclaim.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTableTest {
  private static PhraseTable<String> table(String... phrases) {
    PhraseTable.Builder<String> builder = new PhraseTable.Builder<>();
    for (String phrase : phrases) {
      assertEquals(Optional.empty(), builder.add(phrase, phrase));
    }
    return builder.build();
  }

  private static List<String> found(PhraseTable<String> table, String text) {
    return table.find(text).stream().map(hit -> hit.value() + "=" + hit.span().of(text)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "leukaemia,leukemias",
    "tumour,Tumors",
    "oedema,edema",
    "diarrhoea,diarrhea",
    "fibre,fibers",
    "sulphate,sulfates",
    "randomised,randomized",
    "tomatoes,tomato",
    "metastasis,metastases",
    "ageing,aging",
    "women,woman",
    "Behçet,Behcet",
    "programme,programs"
  })
  void foldsTwoWaysOfWritingOneWord(String a, String b) {
    assertEquals(Spelling.fold(a), Spelling.fold(b));
  }

  @ParameterizedTest
  @CsvSource({"aloe,ale", "four,for", "shoe,she", "does,dose", "hour,hor"})
  void keepsTwoWordsApart(String a, String b) {
    assertNotEquals(Spelling.fold(a), Spelling.fold(b));
  }

  @Test
  void goesBackToTheLongestPhraseThatWasWhole() {
    PhraseTable<String> table = table("stem cell", "stem cell therapy for knees", "therapy");
    assertEquals(
        List.of("stem cell=Stem-cell", "therapy=therapies"),
        found(table, "Stem-cell therapies for elbows"));
  }

  @Test
  void partsWordsAtCommasBracketsAndSentenceEnds() {
    PhraseTable<String> table = table("skin cancer");
    assertEquals(List.of(), found(table, "skin, cancer; skin (cancer). Skin. Cancer"));
    assertEquals(List.of("skin cancer=skin\ncancer"), found(table, "skin\ncancer"));
  }

  @Test
  void anEmptyDictionaryFindsNothing() {
    assertEquals(List.of(), table().find("anything"));
  }

  @Test
  void saysWhatAPhraseMeansAlready() {
    PhraseTable.Builder<String> builder = new PhraseTable.Builder<>();
    assertEquals(Optional.empty(), builder.add("heart attack", "a"));
    assertEquals(Optional.of("a"), builder.add("Heart attacks", "b"));
  }

  /** The automaton against the plainest way of doing the same, on random text. */
  @Test
  void findsWhatASearchOfEveryPhraseAtEveryWordFinds() {
    Random random = new Random(11);
    String[] words = {"ab", "abc", "b", "bca", "CA", "c"};
    for (int round = 0; round < 200; round++) {
      List<String> phrases = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        phrases.add(text(random, words, 1 + random.nextInt(3)));
      }
      List<String> distinct = phrases.stream().distinct().toList();
      String text = text(random, words, 12);
      assertEquals(
          plain(distinct, text), found(table(distinct.toArray(String[]::new)), text), text);
    }
  }

  private static String text(Random random, String[] words, int count) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(words[random.nextInt(words.length)]);
    }
    return String.join(" ", some);
  }

  private static List<String> plain(List<String> phrases, String text) {
    List<String> words = List.of(text.split(" ", -1));
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      String best = "";
      for (String phrase : phrases) {
        int end = at + phrase.split(" ", -1).length;
        if (end <= words.size()
            && String.join(" ", words.subList(at, end)).equals(phrase)
            && phrase.length() > best.length()) {
          best = phrase;
        }
      }
      if (best.isEmpty()) {
        at++;
      } else {
        found.add(best + "=" + best);
        at += best.split(" ", -1).length;
      }
    }
    return found;
  }
}
