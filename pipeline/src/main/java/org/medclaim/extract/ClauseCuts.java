package org.medclaim.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
  /** So many words at most stand before the verb of a clause. */
  private static final int LONGEST_SUBJECT = 9;

  private static final int LONGEST_OPENING = 14;

  private static final Set<String> LIGHT_CONJUNCTIONS = Set.of("and", "but", "yet", "plus", "&");
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "their", "his", "her", "no", "each", "every", "another");

  private final Verbs verbs;

  ClauseCuts(Verbs verbs) {
    this.verbs = verbs;
  }

  /** All cuts, in text order. */
  List<Span> find(Reading reading) {
    Tokens tokens = reading.tokens();
    List<Span> cuts = new ArrayList<>();
    int left = 0;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.word(i);
      depth = depth(word, depth);
      if (depth > 0 || isInQuantity(reading, tokens.span(i))) {
        continue;
      }
      Optional<Link> link = link(tokens, i);
      if (link.isPresent() && i > left && parts(reading, left, link.get())) {
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

  private static boolean isInQuantity(Reading reading, Span token) {
    return reading.quantities().stream().anyMatch(quantity -> quantity.span().contains(token));
  }

  private enum Kind {
    SEMICOLON,
    COMMA,
    AND,
    COMMA_AND,
    BUT,
    CONCESSION,
    RELATIVE,
    AS_WELL_AS
  }

  /** Words that may join two statements: from {@code at} to {@code right}, the latter exclusive. */
  private record Link(Kind kind, int at, int right) {}

  private Optional<Link> link(Tokens tokens, int at) {
    String word = tokens.word(at);
    boolean comma = word.equals(",") || word.equals("–") || word.equals("—");
    int next = comma || word.equals(";") ? at + 1 : at;
    if (next >= tokens.size()) {
      return Optional.empty();
    }
    String after = tokens.word(next);
    if (verbs.isConcession(after)) {
      boolean dropped = after.equals("although") || after.equals("though");
      return linked(tokens, Kind.CONCESSION, at, dropped ? next + 1 : next);
    }
    if (after.equals("but") || after.equals("yet") || after.equals("however")) {
      int right = skip(tokens, next + 1, ",");
      return linked(tokens, Kind.BUT, at, right);
    }
    if (word.equals(";")) {
      return linked(
          tokens,
          Kind.SEMICOLON,
          at,
          skip(tokens, skip(tokens, skip(tokens, next, "and"), "however"), ","));
    }
    if (comma && after.equals("which")) {
      return linked(tokens, Kind.RELATIVE, at, next);
    }
    if (LIGHT_CONJUNCTIONS.contains(after)) {
      return linked(tokens, comma ? Kind.COMMA_AND : Kind.AND, at, next + 1);
    }
    if (after.equals("as") && isWord(tokens, next + 1, "well") && isWord(tokens, next + 2, "as")) {
      return linked(tokens, Kind.AS_WELL_AS, at, next + 3);
    }
    return comma ? linked(tokens, Kind.COMMA, at, next) : Optional.empty();
  }

  private static Optional<Link> linked(Tokens tokens, Kind kind, int at, int right) {
    return right < tokens.size() ? Optional.of(new Link(kind, at, right)) : Optional.empty();
  }

  private static int skip(Tokens tokens, int at, String word) {
    return isWord(tokens, at, word) ? at + 1 : at;
  }

  private static boolean isWord(Tokens tokens, int at, String word) {
    return at < tokens.size() && tokens.word(at).equals(word);
  }

  /** True where both sides of the link state something of their own. */
  private boolean parts(Reading reading, int left, Link link) {
    Tokens tokens = reading.tokens();
    if (!isFinished(tokens, left, link)) {
      return false;
    }
    boolean comparison = comparesArms(reading, left, link);
    return switch (link.kind()) {
      case SEMICOLON -> true;
      case CONCESSION ->
          !comparison
              && (isClause(reading, link.right() + 1, false)
                  || isClause(reading, link.right(), false)
                  || isPredicate(tokens, left, link));
      case BUT ->
          !comparison
              && (isClause(reading, pastOpening(tokens, link.right()), false)
                  || isPredicate(tokens, left, link));
      case RELATIVE -> statesInRelative(reading, link.right());
      case COMMA_AND ->
          isPredicate(tokens, left, link) || !comparison && isClause(reading, link.right(), false);
      case AND ->
          isPredicate(tokens, left, link) || !comparison && isClause(reading, link.right(), true);
      case COMMA ->
          isPredicate(tokens, left, link)
              || !comparison && closesConcession(reading, left, link)
              || !comparison && startsWithNumber(reading, link.right());
      case AS_WELL_AS -> verbs.formsAt(tokens, link.right()).contains(Verbs.Form.GERUND);
    };
  }

  /** The left side carries a verb, and is no mere opening ("In adults, ...", "If ..., ..."). */
  private boolean isFinished(Tokens tokens, int left, Link link) {
    int first = Math.max(left, left == 0 ? tokens.firstWord() : left);
    if (first >= link.at()) {
      return false;
    }
    boolean predicate = left > 0 && !verbs.formsAt(tokens, pastAdverbs(tokens, left)).isEmpty();
    if (!predicate && !verbs.hasFinite(tokens, first, link.at())) {
      return false;
    }
    if (!verbs.isOpener(tokens.word(first))) {
      return true;
    }
    if (verbs.isCondition(tokens.word(first))) {
      return false;
    }
    int comma = first;
    while (comma < link.at() && !tokens.word(comma).equals(",")) {
      comma++;
    }
    return comma < link.at() && verbs.hasFinite(tokens, comma + 1, link.at());
  }

  /** "While it lowers cholesterol, it raises blood sugar": the comma closes the concession. */
  private boolean closesConcession(Reading reading, int left, Link link) {
    Tokens tokens = reading.tokens();
    int first = left == 0 ? tokens.firstWord() : left;
    return left == 0
        && verbs.isConcession(tokens.word(first))
        && isClause(reading, link.right(), false);
  }

  /** A verb of the same form as one before it, which has an object of its own in between. */
  private boolean isPredicate(Tokens tokens, int left, Link link) {
    int at = pastAdverbs(tokens, link.right());
    if (at >= tokens.size()) {
      return false;
    }
    if (verbs.isAuxiliary(tokens.word(at))) {
      return link.kind() != Kind.COMMA
          && !afterWho(tokens, left, link.at())
          && !verbs.isAuxiliary(tokens.word(link.at() - 1));
    }
    Set<Verbs.Form> forms = verbs.formsAt(tokens, at);
    if (forms.isEmpty()
        || sharesObject(tokens, link, forms)
        || verbs.isParticiple(tokens, at)
        || link.kind() == Kind.COMMA && !isListed(tokens, left, at, forms)) {
      return false;
    }
    boolean doubtful = verbs.isAdjectiveToo(tokens.word(at));
    for (int i = link.at() - 2; i >= 0; i--) {
      for (Verbs.Form form : verbs.formsAt(tokens, i)) {
        if (!agree(form, forms)) {
          continue;
        }
        if (canBegin(tokens, i, form)
            && (!doubtful || verbs.isSurelyBase(tokens, i) || follows(tokens, left, i))) {
          return true;
        }
        if (verbs.followsRelative(tokens, i)) {
          return false;
        }
      }
    }
    return forms.contains(Verbs.Form.GERUND) && link.kind() == Kind.COMMA && resultFits(tokens, at);
  }

  /** "can infect and kill cells", "developing and making drugs": one object for both verbs. */
  private boolean sharesObject(Tokens tokens, Link link, Set<Verbs.Form> forms) {
    int last = link.at() - 1;
    // "a strong and sustained effect" lists adjectives.
    boolean adjectives =
        forms.contains(Verbs.Form.PAST)
            && last > 0
            && (tokens.word(last - 1).equals("a") || tokens.word(last - 1).equals("an"));
    return verbs.isBareVerb(tokens, last)
        || adjectives
        || forms.contains(Verbs.Form.GERUND) && tokens.word(last).endsWith("ing");
  }

  /**
   * A verb behind a bare comma belongs to a list only where the list goes on, or has begun: "the
   * data, released on Monday, ..." does neither. A result ("..., reducing pain") needs no list.
   */
  private boolean isListed(Tokens tokens, int left, int at, Set<Verbs.Form> forms) {
    if (forms.contains(Verbs.Form.GERUND) && verbs.isEffect(tokens.word(at))) {
      return true;
    }
    if (left > 0 && !verbs.formsAt(tokens, pastAdverbs(tokens, left)).isEmpty()) {
      return true;
    }
    for (int i = at + 2; i + 1 < tokens.size(); i++) {
      boolean joins = tokens.word(i).equals(",") || LIGHT_CONJUNCTIONS.contains(tokens.word(i));
      int next = joins ? pastAdverbs(tokens, i + 1) : tokens.size();
      boolean verb =
          next < tokens.size()
              && (verbs.isAuxiliary(tokens.word(next))
                  || verbs.formsAt(tokens, next).stream().anyMatch(forms::contains));
      if (verb) {
        return true;
      }
    }
    return false;
  }

  /** The verb that begins the part is one of a list already. */
  private boolean follows(Tokens tokens, int left, int at) {
    return left > 0 && at == pastAdverbs(tokens, left);
  }

  /** Careless pages write "reduces pain and improve sleep". */
  private static boolean agree(Verbs.Form before, Set<Verbs.Form> after) {
    return after.contains(before)
        || before == Verbs.Form.THIRD_PERSON && after.contains(Verbs.Form.BASE);
  }

  private boolean canBegin(Tokens tokens, int at, Verbs.Form form) {
    if (form == Verbs.Form.GERUND) {
      return verbs.isVerbalGerund(tokens, at);
    }
    return verbs.isFinite(tokens, at)
        || form == Verbs.Form.PAST
            && at > 0
            && verbs.isAuxiliary(tokens.word(at - 1))
            && !tokens.word(at - 1).equals("had");
  }

  /** ", reducing the risk of stroke": what comes of it, where the left side is whole. */
  private boolean resultFits(Tokens tokens, int at) {
    return at + 1 < tokens.size() && verbs.isEffect(tokens.word(at));
  }

  private boolean afterWho(Tokens tokens, int left, int end) {
    for (int i = left; i < end; i++) {
      if (tokens.word(i).equals("who") || tokens.word(i).equals("whose")) {
        return true;
      }
    }
    return false;
  }

  private int pastAdverbs(Tokens tokens, int at) {
    int index = at;
    while (index < tokens.size() && verbs.isAdverb(tokens.word(index))) {
      index++;
    }
    return index;
  }

  /**
   * A subject and its verb. A {@code strict} clause must show from its first word that it is one,
   * since "and" joins nouns more often than clauses.
   */
  private boolean isClause(Reading reading, int start, boolean strict) {
    Tokens tokens = reading.tokens();
    int at = pastAdverbs(tokens, start);
    if (at >= tokens.size() || verbs.isOpener(tokens.word(at))) {
      return false;
    }
    boolean shows =
        verbs.isPronoun(tokens.word(at))
            || startsWithNumber(reading, at)
            || startsWithMeasure(reading, at);
    if (strict && !shows) {
      return false;
    }
    return verbOf(tokens, at).isPresent();
  }

  /** Behind "in the largest trial," and the like, which stands in front of a clause. */
  private int pastOpening(Tokens tokens, int start) {
    if (!verbs.isOpener(tokens.word(start))) {
      return start;
    }
    for (int i = start; i + 1 < Math.min(tokens.size(), start + LONGEST_OPENING); i++) {
      if (tokens.word(i).equals(",")) {
        return i + 1;
      }
    }
    return start;
  }

  /** Where the verb of the subject that begins at {@code at} stands. */
  private OptionalInt verbOf(Tokens tokens, int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + LONGEST_SUBJECT + 1); i++) {
      String word = tokens.word(i);
      if (",;:".contains(word)
          || verbs.isRelativeWord(word)
          || verbs.isOfArm(word)
          || word.equals("and")
          || word.equals("or")) {
        return OptionalInt.empty();
      }
      if (verbs.isFinite(tokens, i)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** "12% had nausea", "one in ten patients dies": a number that begins a clause. */
  private boolean startsWithNumber(Reading reading, int at) {
    Tokens tokens = reading.tokens();
    int start = tokens.span(at).start();
    return reading.quantities().stream()
        .filter(
            quantity ->
                quantity.span().contains(tokens.span(at)) && quantity.span().start() == start)
        .anyMatch(quantity -> verbAfter(tokens, quantity.span().end()));
  }

  private boolean verbAfter(Tokens tokens, int offset) {
    int at = 0;
    while (at < tokens.size() && tokens.span(at).start() < offset) {
      at++;
    }
    return at > 0 && verbOf(tokens, at - 1).isPresent();
  }

  private static boolean startsWithMeasure(Reading reading, int at) {
    Tokens tokens = reading.tokens();
    int name = DETERMINERS.contains(tokens.word(at)) ? at + 1 : at;
    return name < tokens.size()
        && reading.measures().stream()
            .anyMatch(
                measure ->
                    measure.span().start() <= tokens.span(name).start()
                        && tokens.span(name).start() < measure.span().end());
  }

  /** ", which halves the risk of stroke": a number or an effect that is said by the way. */
  private boolean statesInRelative(Reading reading, int which) {
    Tokens tokens = reading.tokens();
    int verb = pastAdverbs(tokens, which + 1);
    if (verb >= tokens.size()) {
      return false;
    }
    int end = verb;
    while (end < tokens.size() && !",;".contains(tokens.word(end))) {
      end++;
    }
    // A relative clause in the middle of a sentence belongs to its noun.
    boolean last = end >= tokens.size() || tokens.word(end).equals(";");
    int effect = verbs.isAuxiliary(tokens.word(verb)) ? pastAdverbs(tokens, verb + 1) : verb;
    return last
        && !namesArm(tokens, which)
        && (effect < end && statesEffect(tokens, effect, effect > verb)
            || hasMainNumber(reading, tokens.span(which).start()));
  }

  /** Behind an auxiliary only a base form acts: "which is damaged" suffers. */
  private boolean statesEffect(Tokens tokens, int at, boolean behindAuxiliary) {
    return verbs.isEffect(tokens.word(at))
        && (!behindAuxiliary || verbs.formsAt(tokens, at).contains(Verbs.Form.BASE));
  }

  private static boolean hasMainNumber(Reading reading, int from) {
    return reading.quantities().stream()
        .anyMatch(quantity -> quantity.span().start() >= from && NumberCuts.isMain(quantity));
  }

  /** The same figure on both sides is that of two arms or of two times: one statement. */
  private boolean comparesArms(Reading reading, int left, Link link) {
    Tokens tokens = reading.tokens();
    int middle = tokens.span(link.at()).start();
    int from = tokens.span(left).start();
    Optional<Quantity> before = Optional.empty();
    Optional<Quantity> after = Optional.empty();
    for (Quantity quantity : reading.quantities()) {
      if (NumberCuts.isMain(quantity) && quantity.span().start() >= from) {
        if (quantity.span().end() <= middle) {
          before = Optional.of(quantity);
        } else if (after.isEmpty()) {
          after = Optional.of(quantity);
        }
      }
    }
    if (before.isEmpty()
        || after.isEmpty()
        || !NumberCuts.maybeSameMeasure(before.get(), after.get())) {
      return false;
    }
    return link.kind() == Kind.CONCESSION
        || link.kind() == Kind.BUT
        || namesArm(tokens, left)
        || NumberCuts.isOneFigure(before.get());
  }

  private boolean namesArm(Tokens tokens, int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (verbs.isOfArm(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }
}
