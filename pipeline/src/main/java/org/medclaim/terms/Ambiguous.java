package org.medclaim.terms;

import java.util.List;
import java.util.Optional;

/**
 * A name that means several things, with the words that speak for each.
 *
 * <p>{@code word} marks one that is also an English word in capitals (ALL, IT, US): in a heading in
 * capitals it stands for nothing. {@code otherwise} is what it means where nothing speaks.
 */
record Ambiguous(
    String name,
    List<Sense> senses,
    Optional<Sense> otherwise,
    boolean word,
    List<Example> examples) {
  Ambiguous {
    senses = List.copyOf(senses);
    examples = List.copyOf(examples);
  }

  /** What {@code means} says where the name stands for nothing that the terminology knows. */
  static final String NOTHING = "nothing";

  /** Which list a sense points into. */
  enum Kind {
    CONCEPT,
    MEASURE,
    /** Something that we do not keep: mass spectrometry. */
    OTHER
  }

  /**
   * One thing that the name can mean: the id of a concept or measure, or the words for another
   * thing; {@code words} are folded, a phrase with single blanks.
   */
  record Sense(Kind kind, String id, List<String> words) {
    Sense {
      words = List.copyOf(words);
    }
  }

  /** A sentence and what the name means in it; {@code article} is the text around it. */
  record Example(String text, String article, String means, String place) {}

  /** True where the id is that of one of the senses. */
  boolean canMean(Kind kind, String id) {
    return senses.stream().anyMatch(sense -> sense.kind() == kind && sense.id().equals(id));
  }

  /** True where these words of a text are the name, in the plural or not. */
  boolean isNamed(String text) {
    return Words.of(text).stream()
        .map(Words.Word::folded)
        .toList()
        .equals(Words.of(name).stream().map(Words.Word::folded).toList());
  }
}
