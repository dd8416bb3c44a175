package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.medclaim.model.SentenceKind;
import org.medclaim.terms.ConceptKind;

/**
 * What the sentences before a word that takes something up have to offer it.
 *
 * <p>A pronoun means what the sentence before was about, "this drug" the nearest drug of the same
 * section. Of several candidates in one sentence the first is taken, which as a rule is its
 * subject.
 */
final class Antecedents {
  /** An antecedent stands at most so many sentences back. */
  static final int REACH = 4;

  /** So many words may stand before the noun that is a sentence's subject: "the new oral". */
  private static final int MODIFIERS = 3;

  /** Behind one of these a noun belongs to another: "a dose of ibuprofen". */
  private static final ImmutableSet<String> BEHIND_ANOTHER_SUBJECT =
      ImmutableSet.of(
          "of", "with", "in", "for", "on", "to", "by", "from", "at", "after", "during", "without",
          "if", "when", "as", "and", "or", ",");

  /** What was found, and whether in the heading right above. */
  record Found(List<Actor> actors, boolean inHeading) {
    static final Found NOTHING = new Found(List.of(), false);
  }

  private final List<Reading> readings;
  private final List<List<TakeUp>> takeUps;
  private final Candidates candidates;
  private final ClauseWords words;

  Antecedents(
      List<Reading> readings,
      List<List<TakeUp>> takeUps,
      Candidates candidates,
      ClauseWords words) {
    this.readings = readings;
    this.takeUps = takeUps;
    this.candidates = candidates;
    this.words = words;
  }

  /** What a pronoun means: the subject of the sentence before, or of the one that itself means. */
  Found ofPronoun(int sentence, TakeUp takeUp, ConceptKind kind) {
    for (int i = sentence - 1; i >= Math.max(0, sentence - REACH); i--) {
      boolean heading = Headings.isHeading(readings, i);
      if (heading && i < sentence - 1) {
        return Found.NOTHING;
      }
      List<Actor> found = fitting(i, takeUp, kind);
      boolean other =
          takeUp.form().what() == TakeUp.What.EITHER
              && candidates.fitting(i, takeUp, otherThan(kind)).stream()
                  .anyMatch(
                      actor ->
                          found.isEmpty() || actor.span().start() < found.get(0).span().start());
      if (other) {
        return Found.NOTHING;
      }
      // "It ... It ..." goes back to what the first of them meant.
      if (!found.isEmpty() || !beginsWithPronoun(i)) {
        return new Found(found, heading);
      }
    }
    return Found.NOTHING;
  }

  /**
   * The nearest sentence of the section that names what is wanted; {@code passItems} leaves out
   * lists.
   */
  List<Actor> nearest(int sentence, TakeUp takeUp, ConceptKind kind, int reach, boolean passItems) {
    for (int i = sentence - 1;
        i >= Math.max(0, sentence - reach) && !Headings.isHeading(readings, i);
        i--) {
      if (passItems && readings.get(i).sentence().kind() == SentenceKind.LIST_ITEM) {
        continue;
      }
      List<Actor> found = candidates.fitting(i, takeUp, kind);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Actor> fitting(int sentence, TakeUp takeUp, ConceptKind kind) {
    List<Actor> found = candidates.fitting(sentence, takeUp, kind);
    boolean bySubject = takeUp.form().manner() == TakeUp.Manner.SUBJECT;
    return bySubject
            && !found.isEmpty()
            && !isSubject(sentence, found.get(0))
            && !Headings.isHeading(readings, sentence)
        ? List.of()
        : found;
  }

  /** "A single dose of ..." and "Doctors give ..." have another subject than what they name. */
  private boolean isSubject(int sentence, Actor actor) {
    Tokens tokens = readings.get(sentence).tokens();
    int at = tokens.firstWord();
    int first = at;
    while (at < tokens.size() && tokens.span(at).end() <= actor.span().start()) {
      at++;
    }
    boolean opens =
        at - first <= MODIFIERS
            && tokens.words(first, at).stream().noneMatch(BEHIND_ANOTHER_SUBJECT::contains);
    while (at < tokens.size() && tokens.span(at).start() < actor.span().end()) {
      at++;
    }
    return opens && at < tokens.size() && followsSubject(tokens.word(at));
  }

  private boolean followsSubject(String word) {
    return words.isAuxiliary(word)
        || words.isAdverb(word)
        || !words.forms(word).isEmpty()
        || word.equals("(")
        || word.equals(",");
  }

  private boolean beginsWithPronoun(int sentence) {
    return takeUps.get(sentence).stream()
        .map(takeUp -> takeUp.form().manner())
        .anyMatch(manner -> manner == TakeUp.Manner.PRONOUN || manner == TakeUp.Manner.SUBJECT);
  }

  private static ConceptKind otherThan(ConceptKind kind) {
    return kind == ConceptKind.INTERVENTION ? ConceptKind.CONDITION : ConceptKind.INTERVENTION;
  }
}
