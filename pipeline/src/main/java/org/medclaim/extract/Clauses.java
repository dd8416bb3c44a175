package org.medclaim.extract;

import java.util.Set;
import org.medclaim.model.Quantity;

/** Tells where words of a sentence are a clause: a subject and its verb. */
final class Clauses {
  /** So many words at most stand before the verb of a clause. */
  private static final int LONGEST_SUBJECT = 9;

  private static final int LONGEST_OPENING = 14;

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "their", "his", "her", "no", "each", "every", "another");

  private final ClauseWords words;
  private final Reading reading;
  private final Tokens tokens;
  private final Verbs verbs;

  Clauses(ClauseWords words, Reading reading) {
    this.words = words;
    this.reading = reading;
    this.tokens = reading.tokens();
    this.verbs = words.in(tokens);
  }

  /** True where a clause begins at the token, adverbs before it aside. */
  boolean beginsAt(int start) {
    int at = verbs.pastAdverbs(start);
    return at < tokens.size() && !words.isOpener(tokens.word(at)) && hasVerb(at);
  }

  /** The same, shown by its first word: "and" joins nouns more often than clauses. */
  boolean surelyBeginsAt(int start) {
    int at = verbs.pastAdverbs(start);
    return beginsAt(start)
        && (words.is(ClauseWords.Group.PRONOUNS, tokens.word(at))
            || beginsWithNumber(at)
            || beginsWithMeasure(at));
  }

  /** Behind "in the largest trial," and the like, which stands in front of a clause. */
  int pastOpening(int start) {
    if (!words.isOpener(tokens.word(start))) {
      return start;
    }
    for (int i = start; i + 1 < Math.min(tokens.size(), start + LONGEST_OPENING); i++) {
      if (tokens.word(i).equals(",")) {
        return i + 1;
      }
    }
    return start;
  }

  /** "12% had nausea", "one in ten patients dies": a number that begins a clause. */
  boolean beginsWithNumber(int at) {
    return reading.quantities().stream()
        .filter(quantity -> quantity.span().contains(tokens.span(at)))
        .filter(quantity -> quantity.span().start() == tokens.span(at).start())
        .anyMatch(this::hasVerb);
  }

  private boolean beginsWithMeasure(int at) {
    int name = DETERMINERS.contains(tokens.word(at)) ? at + 1 : at;
    return name < tokens.size()
        && reading.measures().stream()
            .anyMatch(
                measure ->
                    measure.span().start() <= tokens.span(name).start()
                        && tokens.span(name).start() < measure.span().end());
  }

  private boolean hasVerb(Quantity quantity) {
    int behind = 0;
    while (behind < tokens.size() && tokens.span(behind).start() < quantity.span().end()) {
      behind++;
    }
    return behind > 0 && hasVerb(behind - 1);
  }

  /** True where the subject that begins at {@code at} has a verb. */
  private boolean hasVerb(int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + LONGEST_SUBJECT + 1); i++) {
      String word = tokens.word(i);
      if (",;:".contains(word)
          || words.is(ClauseWords.Group.RELATIVE, word)
          || words.isOfArm(word)
          || word.equals("and")
          || word.equals("or")) {
        return false;
      }
      if (verbs.isFinite(i)) {
        return true;
      }
    }
    return false;
  }
}
