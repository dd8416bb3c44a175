package org.medclaim.judge.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** With a voice that is as sure that a sentence bears on the claim as the sentence says. */
class RationaleChoiceTest {
  private static final RationaleChoice CHOICE =
      new RationaleChoice(
          (claim, sentences) -> StanceProbabilities.of(Double.parseDouble(sentences.get(0)), 0.5));

  private static List<Integer> best(String... sentences) {
    return CHOICE.best("claim", List.of(sentences));
  }

  @Test
  void takesThoseThatAreHalfAsSureAsTheBestTheBestFirst() {
    assertEquals(List.of(2, 0), best("0.5", "0.1", "0.8", "0.39"));
  }

  @Test
  void takesThreeAtMostAndOfEqualsTheEarlier() {
    assertEquals(List.of(0, 1, 2), best("0.6", "0.6", "0.6", "0.6"));
  }

  @Test
  void hasNothingToTakeWhereThereIsNoSentence() {
    assertEquals(List.of(), best());
  }

  @Test
  void aSingleSentenceIsTakenHoweverLittleItSays() {
    assertEquals(List.of(0), best("0"));
  }
}
