package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.regex.Pattern;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Span;

/** Which lines of an article head the text below them. */
final class Headings {
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");

  /** Words beside a name that add nothing to it: "Statin tablets", "The flu". */
  private static final ImmutableSet<String> OF_NO_WEIGHT =
      ImmutableSet.of(
          "the",
          "a",
          "an",
          "and",
          "or",
          "tablets",
          "tablet",
          "capsules",
          "injections",
          "injection",
          "supplements",
          "supplement",
          "therapy",
          "treatment",
          "extract",
          "drugs",
          "tea",
          "oil");

  private Headings() {}

  /**
   * True of a heading, and of a single marked line that text follows: a page may set its headings
   * as lists of one item each ("1) Acupuncture"). The last item of a longer list is none.
   */
  static boolean isHeading(List<Reading> readings, int index) {
    Sentence line = readings.get(index).sentence();
    return line.kind() == SentenceKind.HEADING
        || line.kind() == SentenceKind.LIST_ITEM
            && !endsLikeSentence(line.text())
            && (index == 0 || kind(readings, index - 1) != SentenceKind.LIST_ITEM)
            && index + 1 < readings.size()
            && kind(readings, index + 1) == SentenceKind.PROSE;
  }

  /**
   * The concepts of a heading that has no other words than their names: "2. Vitamin D", "Denosumab:
   * ". Such a heading says what all of its section is about; empty where it says more.
   */
  static List<Actor> onlyNamed(Reading heading, List<Actor> actors) {
    Tokens tokens = heading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Span token = tokens.span(i);
      boolean named = actors.stream().anyMatch(actor -> actor.span().overlaps(token));
      if (!named
          && tokens.isWord(i)
          && LETTERS.matcher(tokens.word(i)).find()
          && !OF_NO_WEIGHT.contains(tokens.word(i))) {
        return List.of();
      }
    }
    return actors;
  }

  private static SentenceKind kind(List<Reading> readings, int index) {
    return readings.get(index).sentence().kind();
  }

  private static boolean endsLikeSentence(String text) {
    String line = text.stripTrailing();
    return line.isEmpty() || ".!?:;,".indexOf(line.charAt(line.length() - 1)) >= 0;
  }
}
