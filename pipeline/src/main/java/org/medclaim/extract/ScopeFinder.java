package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Scope;
import org.medclaim.model.Span;
import org.medclaim.terms.MeasureMatch;

/**
 * Says of whom each number of a sentence is stated, and what part of those treated a share is a
 * share of.
 *
 * <p>Looks behind the number ("83% of lymphoma patients"), then behind the name of its measure
 * ("the response rate in children is 83%"). Says nothing rather than guess.
 */
final class ScopeFinder {
  private static final int LONGEST = 12;

  /** "of whom 53%", "53% of these": those whom the number before counted. */
  private static final Pattern TAKEN_UP_BEFORE =
      Pattern.compile(
          "\\b(?:of|among) (?:whom|which|these|them|those)\\b[^.;%]{0,20}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAKEN_UP_BEHIND =
      Pattern.compile(
          "^\\s?(?:of|among) (?:whom|which|these|them|those)\\b"
              + "(?=\\s*[.,;:)]|\\s*$|\\s(?:were|was|are|is|had|have|has|will|did|relapse|respond|die|\\p{L}+ed)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** "of the responders", "among patients in remission": who they are follows from an outcome. */
  private static final Pattern PART =
      Pattern.compile(
          "^(?:the |all |those |these"
              + " )?(?:responders|non-?responders|respondents|survivors|(?:patients|people|children|adults|women|men|those|participants)"
              + " (?:who|that) (?:had )?"
              + "(?:respond|relaps|surviv|recover|reach|achiev|enter|attain|die)\\p{L}*|(?:patients|people|children|adults|those)"
              + " in (?:complete |partial )?remission|(?:complete |partial )?responders|(?:the"
              + " )?(?:responses|remissions|relapses|deaths))\\b",
          Pattern.CASE_INSENSITIVE);

  /** The noun at the end of "97 patients", "one in ten adults". */
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\b(?!percent|points|times|months|years|days|weeks|hours)(?:people|children|women|men|\\p{L}{3,}s)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final ImmutableSet<String> LEAD = ImmutableSet.of("of", "in", "among", "for");

  private static final ImmutableSet<String> STOPS =
      ImmutableSet.of(
          "after",
          "when",
          "within",
          "at",
          "by",
          "during",
          "compared",
          "versus",
          "vs",
          "than",
          "while",
          "whereas",
          "because",
          "if",
          "to",
          "but",
          "or",
          "is",
          "are",
          "following",
          "over",
          "until",
          "into",
          "among",
          "throughout",
          "worldwide",
          "without",
          "despite",
          "last",
          "through",
          "per",
          "each",
          "every",
          "annually",
          "about",
          "around",
          "approximately");

  /** An opening further off than so many words is that of another statement. */
  private static final int OPENING_REACH = 80;

  private final ClauseWords words;

  ScopeFinder(ClauseWords words) {
    this.words = words;
  }

  /** The quantities of the sentence in the same order, each with whom it is about. */
  List<Quantity> find(
      String text, Tokens tokens, List<Quantity> quantities, List<MeasureMatch> measures) {
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      Optional<Span> behind = behind(tokens, quantities, quantity);
      String base = base(text, tokens, found, quantity, behind);
      String subject = subject(text, tokens, quantities, i, measures, behind);
      found.add(quantity.withScope(new Scope(base.equals(subject) ? "" : subject, base)));
    }
    return found;
  }

  private String base(
      String text, Tokens tokens, List<Quantity> before, Quantity quantity, Optional<Span> behind) {
    if (quantity.kind() != QuantityKind.PROPORTION && quantity.kind() != QuantityKind.COUNT) {
      return "";
    }
    String behindText = text.substring(quantity.span().end());
    if (!before.isEmpty()) {
      Quantity last = before.get(before.size() - 1);
      int from = Math.min(last.span().end(), quantity.span().start());
      boolean takenUp =
          TAKEN_UP_BEFORE.matcher(text.substring(from, quantity.span().start())).find()
              || TAKEN_UP_BEHIND.matcher(behindText).find();
      if (takenUp) {
        return counted(text, tokens, last);
      }
    }
    if (behind.isPresent() && PART.matcher(behind.get().of(text)).find()) {
      return behind.get().of(text);
    }
    return opening(text, tokens, quantity);
  }

  /** The number before with those whom it counts: "83% of lymphoma patients". */
  private String counted(String text, Tokens tokens, Quantity quantity) {
    int end = behind(tokens, List.of(), quantity).map(Span::end).orElse(quantity.span().end());
    return text.substring(quantity.span().start(), end);
  }

  /** "Of the responders, 53% ...", "Among patients in remission, 20% ...". */
  private String opening(String text, Tokens tokens, Quantity quantity) {
    int number = indexFrom(tokens, quantity.span().start());
    for (int i = Math.max(0, number - OPENING_REACH); i < number; i++) {
      if (LEAD.contains(tokens.word(i)) && i + 1 < tokens.size()) {
        Optional<Span> phrase = phrase(tokens, List.of(quantity), i + 1);
        if (phrase.isPresent()
            && phrase.get().end() <= quantity.span().start()
            && PART.matcher(phrase.get().of(text)).find()) {
          return phrase.get().of(text);
        }
      }
    }
    return "";
  }

  private String subject(
      String text,
      Tokens tokens,
      List<Quantity> quantities,
      int index,
      List<MeasureMatch> measures,
      Optional<Span> behind) {
    Quantity quantity = quantities.get(index);
    if (behind.isPresent()) {
      String words = behind.get().of(text);
      return PART.matcher(words).find() ? "" : words;
    }
    int from = index == 0 ? 0 : quantities.get(index - 1).span().end();
    return measures.stream()
        .filter(named -> named.measure().id().equals(quantity.measure()))
        .filter(
            named -> named.span().start() >= from && named.span().end() <= quantity.span().start())
        .reduce((first, second) -> second)
        .flatMap(named -> phraseBehind(tokens, quantities, named.span().end()))
        .filter(phrase -> phrase.end() <= quantity.span().start())
        .map(phrase -> phrase.of(text))
        .orElse("");
  }

  /** Those of whom a number is said right behind it: "83% of patients", "one in five adults". */
  private Optional<Span> behind(Tokens tokens, List<Quantity> quantities, Quantity quantity) {
    int at = indexFrom(tokens, quantity.span().end());
    Optional<Span> counted =
        quantity.kind() == QuantityKind.COUNT ? counting(tokens, quantity) : Optional.empty();
    if (counted.isPresent() || at >= tokens.size()) {
      return counted;
    }
    String word = tokens.word(at);
    if (LEAD.contains(word)) {
      return phrase(tokens, quantities, at + 1);
    }
    boolean oneIn = quantity.text().matches("(?i).*\\b(?:in|of|out of) (?:every )?[\\p{L}\\d,]+");
    if (oneIn && tokens.isWord(at)) {
      return phrase(tokens, quantities, at);
    }
    return counting(tokens, quantity);
  }

  private Optional<Span> phraseBehind(Tokens tokens, List<Quantity> quantities, int offset) {
    int at = indexFrom(tokens, offset);
    return at < tokens.size() && LEAD.contains(tokens.word(at))
        ? phrase(tokens, quantities, at + 1)
        : Optional.empty();
  }

  /** "97 patients with lymphoma": a count says itself whom it counts. */
  private Optional<Span> counting(Tokens tokens, Quantity quantity) {
    if (quantity.kind() != QuantityKind.COUNT && quantity.kind() != QuantityKind.PROPORTION) {
      return Optional.empty();
    }
    Matcher noun = COUNTED.matcher(quantity.text());
    if (!noun.find()) {
      return Optional.empty();
    }
    int at = indexFrom(tokens, quantity.span().start() + noun.start());
    return phrase(tokens, List.of(), at);
  }

  private static int indexFrom(Tokens tokens, int offset) {
    int at = 0;
    while (at < tokens.size() && tokens.span(at).start() < offset) {
      at++;
    }
    return at;
  }

  /** The words from {@code at} that name someone or something: up to a verb, a mark or a number. */
  private Optional<Span> phrase(Tokens tokens, List<Quantity> quantities, int at) {
    Verbs verbs = words.in(tokens);
    int end = at;
    while (end < tokens.size() && end < at + LONGEST && !ends(tokens, quantities, at, end)) {
      end++;
    }
    // "the drug and" has lost what "and" joined to it.
    while (end > at
        && (LEAD.contains(tokens.word(end - 1))
            || STOPS.contains(tokens.word(end - 1))
            || words.isAdverb(tokens.word(end - 1))
            || ImmutableSet.of("and", "the", "a", "an", "with", "on", "who", "that", "from")
                .contains(tokens.word(end - 1))
            || end - 1 > at && verbs.isPast(end - 1))) {
      end--;
    }
    boolean pronoun =
        end == at + 1
            && ImmutableSet.of("whom", "which", "these", "them", "those", "it")
                .contains(tokens.word(at));
    return end == at || pronoun ? Optional.empty() : Optional.of(tokens.span(at, end));
  }

  private boolean ends(Tokens tokens, List<Quantity> quantities, int first, int at) {
    String word = tokens.word(at);
    Span span = tokens.span(at);
    boolean mark = word.equals("®") || word.equals("™");
    if (mark && at > first) {
      return false;
    }
    if (!tokens.isWord(at) || STOPS.contains(word)) {
      return true;
    }
    if (quantities.stream().anyMatch(quantity -> quantity.span().overlaps(span))) {
      return true;
    }
    Verbs verbs = words.in(tokens);
    if (word.equals("and")) {
      return at + 2 < tokens.size()
              && tokens.isWord(at + 2)
              && !verbs.isFinite(at + 2)
              && !STOPS.contains(tokens.word(at + 2))
          || at + 1 < tokens.size() && verbs.isFinite(at + 1);
    }
    boolean last = at + 1 >= tokens.size() || !tokens.isWord(at + 1);
    return at > first
        && (verbs.isFinite(at)
            || verbs.isPresent(at) && !verbs.followsRelative(at)
            || last && at > first + 1 && verbs.isThirdPerson(at));
  }
}
