package org.medclaim.persuasion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Persuasion;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Span;

/** What is made of a reader's logits: the neighbours count, and one technique is named. */
class PersuasionFinderTest {
  /** A sentence is taken from 0 on; each neighbour moves it by half of its own logit. */
  private static final PersuasionWeights WEIGHTS = new PersuasionWeights(0, 1, 0.5, 0, 0.5);

  @Test
  void namesWhatASentenceDoesForemost() {
    assertEquals(
        Map.of(0, PersuasionTechnique.PRESSURE),
        find(List.of(sentence(0, SentenceKind.PROSE, "presses 3 a little and pushes 9"))));
  }

  @Test
  void theSameWordsAreNothingAmongPlainOnes() {
    Sentence doubtful = sentence(1, SentenceKind.PROSE, "weak 0.2 with some more words");
    Sentence plain = sentence(0, SentenceKind.PROSE, "plain -8 with some more words");
    Sentence loud = sentence(0, SentenceKind.PROSE, "loud 8 with some more words");
    assertEquals(Map.of(), find(List.of(plain, doubtful)));
    assertEquals(2, find(List.of(loud, doubtful)).size());
  }

  @Test
  void aPlainSentenceIsNotTakenForItsLoudNeighbours() {
    Sentence loud = sentence(0, SentenceKind.PROSE, "loud 80 with some more words");
    Sentence hours = sentence(1, SentenceKind.PROSE, "open -0.1 with some more words");
    Sentence after = sentence(2, SentenceKind.PROSE, "loud 80 with some more words");
    assertEquals(
        List.of(0, 2), find(List.of(loud, hours, after)).keySet().stream().sorted().toList());
  }

  @Test
  void pageFurnitureIsNotRead() {
    assertEquals(
        Map.of(), find(List.of(sentence(0, SentenceKind.FRAGMENT, "loud 8 with some more words"))));
    assertEquals(Map.of(), find(List.of(sentence(0, SentenceKind.PROSE, "loud 8"))));
    assertEquals(
        Map.of(), find(List.of(sentence(0, SentenceKind.HEADING, "loud 8 with some more words"))));
    assertEquals(
        Map.of(),
        find(List.of(sentence(0, SentenceKind.LIST_ITEM, "loud 8 with some more words"))));
  }

  @Test
  void quotationsTellNothingAboutTheText() {
    Persuasion persuasion =
        new PersuasionFinder(PersuasionFinderTest::logits, WEIGHTS)
            .in(
                List.of(
                    sentence(0, SentenceKind.PROSE, "loud 8 with some more words"),
                    sentence(1, SentenceKind.PROSE, "loud 8 she wrote, “with some more words”"),
                    sentence(2, SentenceKind.PROSE, "plain -8 with some more words")));
    assertEquals(Set.of(0), persuasion.leaning());
    assertEquals(2, persuasion.read());
    assertEquals(Set.of(0, 1), persuasion.techniques().keySet());
  }

  @Test
  void farSentencesDoNotCount() {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(sentence(0, SentenceKind.PROSE, "weak 0.2 with some more words"));
    for (int i = 1; i <= 5; i++) {
      sentences.add(sentence(i, SentenceKind.PROSE, "even 0 with some more words"));
    }
    sentences.add(sentence(6, SentenceKind.PROSE, "plain -80 with some more words"));
    assertEquals(0.2, logit(sentences.get(0).text()), 1e-6);
    assertEquals(true, find(sentences).containsKey(0));
  }

  private static Map<Integer, PersuasionTechnique> find(List<Sentence> sentences) {
    return new PersuasionFinder(PersuasionFinderTest::logits, WEIGHTS).in(sentences).techniques();
  }

  /** The logit that stands in the text; "pushes 9" is a logit for pressure. */
  private static float[] logits(String text) {
    float[] logits = new float[1 + PersuasionTechnique.values().length];
    logits[0] = logit(text);
    int pushes = text.indexOf("pushes ");
    if (pushes >= 0) {
      logits[1 + PersuasionTechnique.PRESSURE.ordinal()] =
          Float.parseFloat(text.substring(pushes + 7));
    }
    return logits;
  }

  private static float logit(String text) {
    return Float.parseFloat(text.split(" ", -1)[1]);
  }

  private static Sentence sentence(int index, SentenceKind kind, String text) {
    return new Sentence(index, 0, kind, new Span(0, text.length()), text);
  }
}
