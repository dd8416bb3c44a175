package org.medclaim.extract;

import static org.medclaim.extract.ClauseWords.Group.ALSO_NOUNS;
import static org.medclaim.extract.ClauseWords.Group.BEFORE_BASE;
import static org.medclaim.extract.ClauseWords.Group.BEFORE_GERUND;
import static org.medclaim.extract.ClauseWords.Group.BEHIND_PARTICIPLE;
import static org.medclaim.extract.ClauseWords.Group.NOT_BEFORE_VERB;
import static org.medclaim.extract.ClauseWords.Group.RELATIVE;
import static org.medclaim.extract.ClauseWords.Group.SHOWN_TO;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.medclaim.extract.Conjugation.Form;

/**
 * What the words of one sentence are as verbs, each in its place: "cause" is a verb in "can cause
 * pain", a noun in "the cause of pain".
 */
final class Verbs {
  private static final ImmutableSet<String> MODALS =
      ImmutableSet.of("to", "can", "may", "might", "could", "will", "would", "cannot", "should");

  /** Behind one of these a word that can be a noun is one: "causes of", "cure rate". */
  private static final ImmutableSet<String> BEHIND_NOUN =
      ImmutableSet.of("of", "for", "and", "or", "that", "rate", "rates", "group");

  private final ClauseWords words;
  private final Tokens tokens;

  Verbs(ClauseWords words, Tokens tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  /** The forms that the word has in its place; empty where it is no verb there. */
  Set<Form> formsAt(int at) {
    if (at >= tokens.size()) {
      return Set.of();
    }
    Set<Form> possible = words.forms(tokens.word(at));
    return possible.isEmpty() || !isNoun(at)
        ? possible
        : Sets.difference(possible, Set.of(Form.BASE, Form.THIRD_PERSON));
  }

  /** "causes of", "risks and controls": a word that can be a noun and has no object behind it. */
  private boolean isNoun(int at) {
    if (!words.is(ALSO_NOUNS, tokens.word(at))) {
      return false;
    }
    return at + 1 >= tokens.size()
        || !tokens.isWord(at + 1)
        || words.isAuxiliary(tokens.word(at + 1))
        || BEHIND_NOUN.contains(tokens.word(at + 1));
  }

  /**
   * True for a verb that can carry a statement at this place: no participle, no relative clause.
   */
  boolean isFinite(int at) {
    int before = beforeAdverbs(at);
    if (isRelative(before)) {
      return false;
    }
    if (words.isAuxiliary(tokens.word(at))) {
      return at == 0 || !tokens.word(at - 1).equals("to");
    }
    return formsAt(at).stream().anyMatch(form -> isFinite(at, form, before));
  }

  /** {@code carrier} is where the word stands that would be the verb's subject or modal. */
  private boolean isFinite(int at, Form form, int carrier) {
    String before = at == 0 ? "" : tokens.word(at - 1);
    return switch (form) {
      case BASE ->
          carrier < 0
              ? !words.is(ALSO_NOUNS, tokens.word(at))
              : canCarryBase(tokens.word(carrier)) && !isPurpose(carrier);
      case THIRD_PERSON -> !words.is(NOT_BEFORE_VERB, before) || before.equals("this");
      case PAST ->
          (carrier < 0 || !words.is(NOT_BEFORE_VERB, tokens.word(carrier)))
              && !before.equals(",")
              && !isParticiple(at)
              && !isCompound(at);
      case GERUND -> false;
    };
  }

  /** "pain caused by a fall": passive and without its auxiliary, so that it only describes. */
  boolean isParticiple(int at) {
    return words.isEffect(tokens.word(at))
        && at + 1 < tokens.size()
        && words.is(BEHIND_PARTICIPLE, tokens.word(at + 1))
        && (at + 2 >= tokens.size() || !Character.isDigit(tokens.word(at + 2).charAt(0)));
  }

  /** "stroke-caused": the second half of a word with a hyphen. */
  private boolean isCompound(int at) {
    int start = tokens.span(at).start();
    return start > 0 && tokens.text().charAt(start - 1) == '-';
  }

  /** The "to" of "taken to relieve pain", not that of "shown to relieve pain". */
  private boolean isPurpose(int at) {
    if (!tokens.word(at).equals("to")) {
      return false;
    }
    int before = beforeAdverbs(at);
    while (before >= 0 && tokens.word(before).equals("them")) {
      before = beforeAdverbs(before);
    }
    return before < 0 || !words.is(SHOWN_TO, tokens.word(before));
  }

  /** True for a form in -ing that is a verb in its place, not a noun such as "rebuilding". */
  boolean isVerbalGerund(int at) {
    int before = beforeAdverbs(at);
    return before >= 0 && words.is(BEFORE_GERUND, tokens.word(before));
  }

  /** True for a verb of the present tense in its place, whatever its subject. */
  boolean isPresent(int at) {
    Set<Form> found = formsAt(at);
    return found.contains(Form.BASE) || found.contains(Form.THIRD_PERSON);
  }

  /** True for a past form, wherever it stands. */
  boolean isPast(int at) {
    return words.forms(tokens.word(at)).contains(Form.PAST);
  }

  /** True for "relapses" and the like, which at the very end is a verb more often than a noun. */
  boolean isThirdPerson(int at) {
    return words.forms(tokens.word(at)).contains(Form.THIRD_PERSON);
  }

  /** True for a base form behind a modal, "to" or "helps", which is surely a verb. */
  boolean isSurelyBase(int at) {
    int before = beforeAdverbs(at);
    return before >= 0
        && (MODALS.contains(tokens.word(before)) || tokens.word(before).startsWith("help"));
  }

  /** True for a word right behind a modal: it is itself the verb, known or not. */
  boolean isBareVerb(int at) {
    int before = beforeAdverbs(at);
    return before >= 0
        && MODALS.contains(tokens.word(before))
        && !words.isAdverb(tokens.word(at))
        && tokens.isWord(at);
  }

  /** True for the verb of a relative clause that narrows a noun: "compounds that reduce ...". */
  boolean followsRelative(int at) {
    return isRelative(beforeAdverbs(at));
  }

  /** A plural or one of the listed words can stand before a base form. */
  private boolean canCarryBase(String word) {
    return words.is(BEFORE_BASE, word)
        || word.endsWith("s") && !words.is(NOT_BEFORE_VERB, word) && !words.isAuxiliary(word);
  }

  /** "who", "that", "which" without a comma: what follows narrows a noun and states nothing. */
  private boolean isRelative(int at) {
    return at > 0
        && words.is(RELATIVE, tokens.word(at))
        && !tokens.word(at - 1).equals(",")
        && words.forms(tokens.word(at - 1)).isEmpty();
  }

  /** True where some verb between the two tokens carries a statement. */
  boolean hasFinite(int from, int to) {
    return firstFinite(from, to).isPresent();
  }

  /** The first verb between the two tokens that carries a statement. */
  OptionalInt firstFinite(int from, int to) {
    return IntStream.range(from, to).filter(this::isFinite).findFirst();
  }

  /** True for words that begin with their verb, and so have their subject elsewhere. */
  boolean lackSubject() {
    int at = tokens.size() == 0 ? 0 : pastAdverbs(tokens.firstWord());
    return at < tokens.size() && (words.isAuxiliary(tokens.word(at)) || !formsAt(at).isEmpty());
  }

  /** True where the words say that something is brought about, with what it is brought about in. */
  boolean statesEffect() {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (words.isEffect(tokens.word(i))
          && !formsAt(i).isEmpty()
          && (i == 0 || !words.is(NOT_BEFORE_VERB, tokens.word(i - 1)))
          && tokens.isWord(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The first token from {@code at} on that is no adverb. */
  int pastAdverbs(int at) {
    int index = at;
    while (index < tokens.size() && words.isAdverb(tokens.word(index))) {
      index++;
    }
    return index;
  }

  /** The last token before {@code at} that is no adverb; -1 where there is none. */
  private int beforeAdverbs(int at) {
    int before = at - 1;
    while (before >= 0 && words.isAdverb(tokens.word(before))) {
      before--;
    }
    return before;
  }
}
