package org.medclaim.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Span;
import org.medclaim.text.QuotationMarks;

/**
 * Silences a rule where the sentence takes its distance from the words.
 *
 * <p>Two witnesses are heard. The words of the sentence itself (lists under {@code guards} of the
 * vocabulary): a negation up to {@value #NEGATION_REACH} words before the match or right after it,
 * with no "but" between; a question; words that reject what they quote. And the qualifiers of the
 * claim, except those whose own words lie inside the match: "no" in "no side effects" negates
 * nothing else.
 *
 * <p>In a report by others than whoever offers the treatment three more ways are heard: a hedge or
 * words that put what follows into somebody's mouth, before the match, and words that tell of
 * earlier work in passing. Whoever offers a treatment answers for "may" and "is called" as for
 * "is".
 */
final class Guards {
  private static final int NEGATION_REACH = 8;
  private static final int AFTER_REACH = 2;

  /** Sentences by which a report, with its headline, has told what it is about. */
  private static final int LEAD = 5;

  /** Longer quotations are speech, for which whoever passes it on answers. */
  private static final int WORDS_HELD = 4;

  private static final String OPENING = "\"“‘'";
  private static final String CLOSING = "\"”’'";
  private static final Set<String> TURNS = Set.of("but", "however", "yet", "although", "instead");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> JOINERS = Set.of("and", "or", "nor");

  /** Negations of a noun, not of a verb: a comma ends what they reach. */
  private static final Set<String> DETERMINERS = Set.of("no", "without");

  private static final Set<String> CLAUSE_OPENERS =
      Set.of("and", "this", "it", "the", "we", "our", "you", "which", "who", "they", "these", "so");

  private final Vocabulary vocabulary;

  Guards(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The patterns that the index must look for. */
  Stream<String> patterns() {
    return Vocabulary.GUARD_NAMES.stream().map(vocabulary::guard);
  }

  /** The pattern of words by which a text offers what it tells of. */
  String offer() {
    return vocabulary.guard("offer");
  }

  /** True where the sentence tells what somebody says. */
  boolean reports(SentenceView view) {
    return view.has(vocabulary.guard("reported"));
  }

  /** True where the sentence tells how a study was made or what it found. */
  boolean tellsOfStudy(SentenceView view) {
    return view.has(vocabulary.guard("study-told"));
  }

  /** True where the text itself speaks: it neither tells of a study nor what somebody says. */
  boolean isOwnWord(SentenceView view) {
    return !reports(view) && !tellsOfStudy(view);
  }

  /** True where the sentence exposes sellers and their promises, or warns of them. */
  boolean exposes(SentenceView view) {
    return view.has(vocabulary.guard("exposing"));
  }

  /** True where the sentence contests what stands near it. */
  boolean contests(SentenceView view) {
    return view.has(vocabulary.guard("contest"));
  }

  /** True where the sentence itself offers what it tells of, not somebody whom it quotes. */
  boolean offers(SentenceView view) {
    return view.has(offer()) && !reports(view) && !quotes(view);
  }

  private static boolean quotes(SentenceView view) {
    return QuotationMarks.areIn(view.sentence().text());
  }

  /** True where words at this range, found by the pattern, are not asserted. */
  boolean silence(
      SentenceView view,
      TokenRange range,
      TokenPattern pattern,
      Set<Guard> evenWhen,
      boolean inReport) {
    Span span = view.span(range);
    return (inReport && distanced(view, range, pattern, evenWhen))
        || (!evenWhen.contains(Guard.NEGATED) && negated(view, range, pattern))
        || (!evenWhen.contains(Guard.QUESTIONED)
            && (questioned(view, range.start())
                || asked(view, range)
                || qualified(view, span, QualifierKind.QUESTIONED)))
        || (!evenWhen.contains(Guard.CRITICISED) && criticised(view, range));
  }

  /** True where the claim as a whole is not asserted. */
  boolean silence(SentenceView view, Claim claim, Set<Guard> evenWhen) {
    return (!evenWhen.contains(Guard.NEGATED) && claim.has(QualifierKind.NEGATED))
        || (!evenWhen.contains(Guard.QUESTIONED)
            && (claim.has(QualifierKind.QUESTIONED) || questioned(view, 0)))
        || (!evenWhen.contains(Guard.CRITICISED)
            && (claim.has(QualifierKind.QUOTED) || view.has(vocabulary.guard("criticism"))));
  }

  private boolean distanced(
      SentenceView view, TokenRange range, TokenPattern pattern, Set<Guard> evenWhen) {
    return (!evenWhen.contains(Guard.HEDGED) && follows(view, range, pattern, "hedge"))
        || (!evenWhen.contains(Guard.ATTRIBUTED)
            && (follows(view, range, pattern, "attribution") || held(view, range)))
        || (!evenWhen.contains(Guard.PASSING) && inPassing(view));
  }

  /**
   * True where the sentence tells of earlier work, or, beyond the lead, of a study that is neither
   * new nor the one that the report is about.
   */
  private boolean inPassing(SentenceView view) {
    return view.has(vocabulary.guard("passing"))
        || (view.position() >= LEAD
            && view.has(vocabulary.guard("other-study"))
            && !view.has(vocabulary.guard("own-study")));
  }

  /**
   * True where the words stand between quotation marks that hold little else, as words do that the
   * writer holds at arm's length: a “breakthrough” treatment, “almost no side effects”.
   */
  private static boolean held(SentenceView view, TokenRange range) {
    List<Token> tokens = view.tokens();
    int first = range.start();
    while (first > 0 && !opensQuotation(view, first) && range.start() - first < WORDS_HELD) {
      first--;
    }
    int last = Math.min(first + WORDS_HELD, tokens.size());
    return opensQuotation(view, first)
        && range.start() < last
        && IntStream.range(range.start(), last).anyMatch(i -> closesQuotation(view, i));
  }

  private static boolean opensQuotation(SentenceView view, int token) {
    int before = view.tokens().get(token).start() - 1;
    return before >= 0 && OPENING.indexOf(view.sentence().text().charAt(before)) >= 0;
  }

  private static boolean closesQuotation(SentenceView view, int token) {
    String text = view.sentence().text();
    int after = view.tokens().get(token).end();
    // A comma before the mark ends a speech: "a breakthrough," said the doctor.
    boolean fullStop = after < text.length() && text.charAt(after) == '.';
    int mark = fullStop ? after + 1 : after;
    return mark < text.length() && CLOSING.indexOf(text.charAt(mark)) >= 0;
  }

  /** True where the match stands after such words in the same clause, or around them. */
  private boolean follows(SentenceView view, TokenRange range, TokenPattern pattern, String guard) {
    return view.places(vocabulary.guard(guard)).stream()
        .anyMatch(
            words -> standsBefore(view, words, range) || fillsGap(view, words, range, pattern));
  }

  private boolean negated(SentenceView view, TokenRange range, TokenPattern pattern) {
    List<TokenRange> harmless = view.places(vocabulary.guard("no-negation"));
    for (TokenRange negation : view.places(vocabulary.guard("negation"))) {
      if (harmless.stream().noneMatch(negation::overlaps)
          && !standsBeside(view, negation, range)
          && (standsBefore(view, negation, range) || fillsGap(view, negation, range, pattern))) {
        return true;
      }
    }
    return view.places(vocabulary.guard("negation-after")).stream()
        .anyMatch(
            after ->
                after.start() >= range.end()
                    && after.start() - range.end() <= AFTER_REACH
                    && !turnsBetween(view.tokens(), range.end(), after.start()));
  }

  /**
   * True where the match is a further thing of a list, which the negation of another does not
   * reach: "no pain, a cure rate of 90%", "no risk and no side effects".
   */
  private boolean standsBeside(SentenceView view, TokenRange negation, TokenRange range) {
    List<Token> tokens = view.tokens();
    if (negation.end() > range.start() || range.start() == 0) {
      return false;
    }
    int first = range.start();
    if (ARTICLES.contains(tokens.get(first - 1).word()) && first - 1 > negation.end()) {
      first--;
    }
    boolean afterComma = tokens.get(first).breakBefore() == ',';
    boolean joined = afterComma || JOINERS.contains(tokens.get(first - 1).word());
    boolean deniesByItself =
        view.places(vocabulary.guard("negation")).stream()
            .anyMatch(other -> other.start() == range.start());
    return (joined && deniesByItself)
        || (afterComma && DETERMINERS.contains(tokens.get(negation.end() - 1).word()));
  }

  private static boolean standsBefore(SentenceView view, TokenRange negation, TokenRange range) {
    return negation.end() <= range.start()
        && range.start() - negation.end() <= NEGATION_REACH
        && !turnsBetween(view.tokens(), negation.end(), range.start());
  }

  /** A negation inside the match that the pattern did not ask for: "natural does not mean safe". */
  private static boolean fillsGap(
      SentenceView view, TokenRange negation, TokenRange range, TokenPattern pattern) {
    return range.contains(negation)
        && view.tokens().subList(negation.start(), negation.end()).stream()
            .noneMatch(pattern::names);
  }

  /** A "but", a semicolon, or a comma before "and", "it", "this" opens a clause of its own. */
  private static boolean turnsBetween(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (i > 0 && token.word().equals("yet") && tokens.get(i - 1).word().equals("not")) {
        continue;
      }
      boolean clause = token.breakBefore() == ';' || token.breakBefore() == ':';
      boolean newClause = token.breakBefore() == ',' && CLAUSE_OPENERS.contains(token.word());
      if (clause || newClause || TURNS.contains(token.word())) {
        return true;
      }
    }
    return false;
  }

  private boolean questioned(SentenceView view, int start) {
    String text = view.sentence().text().stripTrailing();
    boolean questionMark = text.endsWith("?") || text.endsWith("?\"") || text.endsWith("?”");
    return (questionMark && !view.has(vocabulary.guard("no-question")))
        || view.places(vocabulary.guard("question")).stream()
            .anyMatch(question -> question.end() <= Math.max(start, 1));
  }

  /** True where a question mark stands right after the words: "Aspirin, a wonder drug?" */
  private boolean asked(SentenceView view, TokenRange range) {
    String text = view.sentence().text();
    int after = view.tokens().get(range.end() - 1).end();
    return after < text.length()
        && text.charAt(after) == '?'
        && !view.has(vocabulary.guard("no-question"));
  }

  private boolean criticised(SentenceView view, TokenRange range) {
    return view.places(vocabulary.guard("criticism")).stream()
        .anyMatch(words -> !words.overlaps(range));
  }

  private static boolean qualified(SentenceView view, Span span, QualifierKind kind) {
    return view.claims().stream()
        .filter(claim -> claim.span().contains(span))
        .flatMap(claim -> claim.qualifiers().stream())
        .anyMatch(qualifier -> qualifier.kind() == kind && !qualifier.span().overlaps(span));
  }
}
