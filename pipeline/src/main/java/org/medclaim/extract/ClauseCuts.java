package org.medclaim.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medclaim.extract.ClauseLink.Kind;
import org.medclaim.extract.Conjugation.Form;
import org.medclaim.model.Quantity;
import org.medclaim.model.Span;

/**
 * Finds where a sentence passes from one statement to the next by its grammar: enumerated
 * predicates ("improves immunity, delays progression and prolongs survival"), clauses with a
 * subject of their own, concessions, and relative clauses that state something.
 *
 * <p>What shares an object ("prevents and treats cancer"), lists nouns ("pain, swelling and
 * stiffness") or gives a choice ("or") stays whole. Each cut is the stretch between two statements:
 * it begins where the one ends and ends where the other begins.
 */
final class ClauseCuts {
  private static final Set<String> DENIALS = Set.of("not", "no", "never", "cannot", "none");

  private final ClauseWords words;
  private final Reading reading;
  private final Tokens tokens;
  private final Verbs verbs;
  private final Clauses clauses;
  private final Predicates predicates;
  private final FiniteScan fromLeft;
  private final FiniteScan behindComma;

  /**
   * Looks for the first verb from a place, and goes on where it stopped when asked for more: a list
   * of thousands of commas is read once, not once a comma.
   */
  private static final class FiniteScan {
    private final Verbs verbs;
    private int from = -1;
    private int read;
    private boolean found;

    FiniteScan(Verbs verbs) {
      this.verbs = verbs;
    }

    /** True where a finite verb stands from {@code first} to {@code to}, which only grows. */
    boolean finds(int first, int to) {
      if (first != from) {
        from = first;
        read = first;
        found = false;
      }
      while (!found && read < to) {
        found = verbs.isFinite(read++);
      }
      return found;
    }
  }

  private ClauseCuts(ClauseWords words, Reading reading) {
    this.words = words;
    this.reading = reading;
    this.tokens = reading.tokens();
    this.verbs = words.in(tokens);
    this.clauses = new Clauses(words, reading);
    this.predicates = new Predicates(words, tokens);
    this.fromLeft = new FiniteScan(verbs);
    this.behindComma = new FiniteScan(verbs);
  }

  /** All cuts of the sentence, in text order. */
  static List<Span> find(Reading reading, ClauseWords words) {
    return new ClauseCuts(words, reading).find();
  }

  private List<Span> find() {
    List<Span> cuts = new ArrayList<>();
    int left = 0;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth = depth(tokens.word(i), depth);
      if (depth > 0 || isInQuantity(tokens.span(i))) {
        continue;
      }
      Optional<ClauseLink> link = ClauseLink.at(tokens, i, words);
      if (link.isPresent() && i > left && parts(left, link.get())) {
        cuts.add(new Span(tokens.span(i - 1).end(), tokens.span(link.get().right()).start()));
        left = link.get().right();
        i = Math.max(i, left - 1);
      }
    }
    return cuts;
  }

  private static int depth(String word, int depth) {
    return switch (word) {
      case "(", "[", "“" -> depth + 1;
      case ")", "]", "”" -> Math.max(0, depth - 1);
      default -> depth;
    };
  }

  private boolean isInQuantity(Span token) {
    return reading.quantities().stream().anyMatch(quantity -> quantity.span().contains(token));
  }

  /** True where both sides of the link state something of their own. */
  private boolean parts(int left, ClauseLink link) {
    if (!isFinished(left, link)) {
      return false;
    }
    boolean predicate = predicates.followsFrom(left, link);
    return switch (link.kind()) {
      case SEMICOLON -> true;
      case COLON -> isDenied(left, link.at()) && givesFigures(link.right());
      case CONCESSION ->
          !comparesArms(left, link)
              && (predicate
                  || clauses.beginsAt(link.right() + 1)
                  || clauses.beginsAt(link.right()));
      case BUT ->
          !comparesArms(left, link)
              && (predicate || clauses.beginsAt(clauses.pastOpening(link.right())));
      case RELATIVE -> statesInRelative(link.right());
      case COMMA_AND -> predicate || clauses.beginsAt(link.right()) && !comparesArms(left, link);
      case AND -> predicate || clauses.surelyBeginsAt(link.right()) && !comparesArms(left, link);
      case COMMA ->
          predicate
              || (closesConcession(left, link) || clauses.beginsWithNumber(link.right()))
                  && !comparesArms(left, link);
      case AS_WELL_AS -> verbs.formsAt(link.right()).contains(Form.GERUND);
    };
  }

  /** The left side carries a verb, and is no mere opening ("In adults, ...", "If ..., ..."). */
  private boolean isFinished(int left, ClauseLink link) {
    int first = left == 0 ? tokens.firstWord() : left;
    if (first >= link.at()
        || !predicates.beginsWithVerb(left) && !fromLeft.finds(first, link.at())) {
      return false;
    }
    if (!words.isOpener(tokens.word(first))) {
      return true;
    }
    if (words.is(ClauseWords.Group.CONDITIONS, tokens.word(first))) {
      return false;
    }
    int comma = first;
    while (comma < link.at() && !tokens.word(comma).equals(",")) {
      comma++;
    }
    return comma < link.at() && behindComma.finds(comma + 1, link.at());
  }

  /** "While it lowers cholesterol, it raises blood sugar": the comma closes the concession. */
  private boolean closesConcession(int left, ClauseLink link) {
    return left == 0
        && words.isConcession(tokens.word(tokens.firstWord()))
        && clauses.beginsAt(link.right());
  }

  /** ", which halves the risk of stroke": a number or an effect that is said by the way. */
  private boolean statesInRelative(int which) {
    int verb = verbs.pastAdverbs(which + 1);
    if (verb >= tokens.size()) {
      return false;
    }
    int end = verb;
    while (end < tokens.size() && !",;".contains(tokens.word(end))) {
      end++;
    }
    // A relative clause in the middle of a sentence belongs to its noun.
    boolean last = end >= tokens.size() || tokens.word(end).equals(";");
    int effect = words.isAuxiliary(tokens.word(verb)) ? verbs.pastAdverbs(verb + 1) : verb;
    return last
        && !namesArm(which)
        && (effect < end && statesEffect(effect, effect > verb)
            || hasMainNumber(tokens.span(which).start()));
  }

  /** What is denied before a colon must not take the figures behind it with it. */
  private boolean isDenied(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = tokens.word(i);
      if (DENIALS.contains(word) || word.endsWith("n't") || word.endsWith("n’t")) {
        return true;
      }
    }
    return false;
  }

  private boolean givesFigures(int right) {
    return verbs.hasFinite(right, tokens.size()) && hasMainNumber(tokens.span(right).start());
  }

  /** Behind an auxiliary only a base form acts: "which is damaged" suffers. */
  private boolean statesEffect(int at, boolean behindAuxiliary) {
    return words.isEffect(tokens.word(at))
        && (!behindAuxiliary || verbs.formsAt(at).contains(Form.BASE));
  }

  private boolean hasMainNumber(int from) {
    return reading.quantities().stream()
        .anyMatch(quantity -> quantity.span().start() >= from && NumberCuts.isMain(quantity));
  }

  /** The same figure on both sides is that of two arms or of two times: one statement. */
  private boolean comparesArms(int left, ClauseLink link) {
    int middle = tokens.span(link.at()).start();
    List<Quantity> main =
        reading.quantities().stream()
            .filter(NumberCuts::isMain)
            .filter(quantity -> quantity.span().start() >= tokens.span(left).start())
            .toList();
    Optional<Quantity> before =
        main.stream()
            .filter(quantity -> quantity.span().end() <= middle)
            .reduce((first, second) -> second);
    Optional<Quantity> after =
        main.stream().filter(quantity -> quantity.span().end() > middle).findFirst();
    if (before.isEmpty()
        || after.isEmpty()
        || !NumberCuts.maybeSameMeasure(before.get(), after.get())) {
      return false;
    }
    return link.kind() == Kind.CONCESSION
        || link.kind() == Kind.BUT
        || namesArm(left)
        || NumberCuts.isOneFigure(before.get());
  }

  private boolean namesArm(int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (words.isOfArm(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }
}
