package org.medclaim.terms;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words and clear concepts of a text, which speak for one meaning of a name or another.
 *
 * <p>The thing itself under another name, or a kind of it, counts three, one word of its context
 * one. Equal scores decide nothing.
 */
record Context(String folded, Set<String> concepts, Set<String> measures) {
  private static final int ITSELF = 3;

  static Context of(List<Words.Word> words, Terminology terms) {
    Set<String> concepts = new HashSet<>();
    for (PhraseTable.Hit<Meaning> hit : terms.conceptNames().find(words)) {
      if (hit.value() instanceof Meaning.Clear clear) {
        concepts.add(clear.id());
        concepts.addAll(terms.ancestors(clear.id()));
      }
    }
    Set<String> measures = new HashSet<>();
    for (PhraseTable.Hit<Meaning> hit : terms.measureNames().find(words)) {
      if (hit.value() instanceof Meaning.Clear clear) {
        measures.add(clear.id());
      }
    }
    return new Context(folded(words), concepts, measures);
  }

  /** Folded words between single blanks, one before the first and one after the last. */
  static String folded(List<Words.Word> words) {
    return words.stream().map(Words.Word::folded).collect(Collectors.joining(" ", " ", " "));
  }

  /** The sense that most speaks for; empty where nothing does, or as much for two. */
  Optional<Ambiguous.Sense> best(Ambiguous name) {
    Optional<Ambiguous.Sense> best = Optional.empty();
    int most = 0;
    for (Ambiguous.Sense sense : name.senses()) {
      int score = score(sense);
      if (score > most) {
        best = Optional.of(sense);
        most = score;
      } else if (score == most) {
        best = Optional.empty();
      }
    }
    return best;
  }

  private int score(Ambiguous.Sense sense) {
    int score = 0;
    for (String word : sense.words()) {
      if (folded.contains(" " + word + " ")) {
        score++;
      }
    }
    return switch (sense.kind()) {
      case CONCEPT -> score + (concepts.contains(sense.id()) ? ITSELF : 0);
      case OTHER -> score + (folded.contains(" " + sense.id() + " ") ? ITSELF : 0);
      case MEASURE -> score + (measures.contains(sense.id()) ? ITSELF : 0);
    };
  }
}
