package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingWordsTest {
  @ParameterizedTest
  @CsvSource({
    "rapidly, quickly",
    "renal, kidney",
    "haemorrhage, bleeding",
    "worsens, aggravates",
    "stays, stay",
    "starve, starved",
  })
  void wordsOfOneMeaningHaveOneRoot(String one, String other) {
    assertEquals(TellingWords.roots(one), TellingWords.roots(other));
  }

  @ParameterizedTest
  @CsvSource({
    "worsens, improves",
    "severe, serious",
    "fasting, quickly",
    "prevents, treats",
    "slowly, quickly",
  })
  void wordsOfOtherMeaningDoNot(String one, String other) {
    assertNotEquals(TellingWords.roots(one), TellingWords.roots(other));
  }

  /** A word in two groups would join what the list keeps apart. */
  @Test
  void noWordStandsInTwoGroups() {
    Map<String, String> groups = new HashMap<>();
    for (String group : WordList.read("words-of-one-meaning.txt")) {
      for (String word : List.of(group.split(" "))) {
        String before = groups.put(word, group);
        assertEquals(null, before, word);
      }
    }
  }
}
