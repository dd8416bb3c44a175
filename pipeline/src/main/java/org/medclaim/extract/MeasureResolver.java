package org.medclaim.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Span;
import org.medclaim.terms.MeasureMatch;
import org.medclaim.terms.Terminology;
import org.medclaim.yaml.YamlMap;

/**
 * Says what each quantity of a sentence measures: the nearest measure that it can state, by clause;
 * else by the rules of measures.yaml; else nothing.
 */
final class MeasureResolver {
  /**
   * A rule for what goes without the measure's name. One that narrows another measure holds only
   * where a number has got that.
   */
  record Rule(
      String measure,
      ImmutableSet<QuantityKind> kinds,
      boolean first,
      Optional<String> narrows,
      PhraseBook<Boolean> phrases) {}

  /** What a letter between costs where the measure stands before its number, as it mostly does. */
  private static final double PER_LETTER_BEFORE = 0.5;

  /** A measure that stands farther away is that of another number. */
  private static final double FARTHEST = 100;

  /** What stands farther away, behind a comma, comes after what the clause itself says. */
  private static final double NEAR = 60;

  private static final double CLAUSE = 60;
  private static final double OTHER_NUMBER = 70;
  private static final double COMMA_BEFORE = 8;
  private static final double IN_OPENING = 40;
  private static final double COMMA_AFTER = 60;

  private static final ImmutableSet<String> COUNTS_OF_PEOPLE =
      ImmutableSet.of(
          "sample-size", "case-count", "new-cases", "deaths", "prevalent-cases", "prevalence");

  private static final Pattern CLAUSE_END =
      Pattern.compile(
          ";|\\band (?:\\p{L}+ ){0,3}?(?:claims|kills?|killed|dies?|died) |,\\s(?:of whom|with|while|whereas|but|and|which|the|most|is|are|compared)\\b|\\b(?:while|whereas|but|of whom)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Of the responders, ...": tells the base, not what is measured. */
  private static final Pattern OPENING =
      Pattern.compile("^\\W*(?:of|among) [^,]{1,60},", Pattern.CASE_INSENSITIVE);

  private static final Pattern JOINED =
      Pattern.compile("^\\s(?:and|but)\\s", Pattern.CASE_INSENSITIVE);

  private static final Pattern OWN_VERB =
      Pattern.compile(
          "^\\s(?:of (?:[\\p{L}’'-]{1,15}\\s){1,3})?(?:had|have|has|died|relapsed|experienced|developed|suffered|responded|survived|recovered|stopped)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LIVES =
      Pattern.compile(
          "^(?!.*(?:[,;]|\\band\\b)).*\\b(?:survive|live|lived|alive|survived) (?:for )?$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern POINTER =
      Pattern.compile(
          "\\b(?:it|this|that|the (?:rate|figure|share|proportion|risk|number)) (?:is|was|were|rose to|fell to|reached|dropped to|increased to|decreased to) (?:only |just |even )?$"
              + "|\\b(?:versus|vs\\.?|compared (?:with|to)|against)\\s[^.;%\\d]{0,30}$",
          Pattern.CASE_INSENSITIVE);

  private final Terminology terminology;
  private final ImmutableList<Rule> rules;

  private MeasureResolver(Terminology terminology, List<Rule> rules) {
    this.terminology = terminology;
    this.rules = ImmutableList.copyOf(rules);
  }

  /** Reads measures.yaml; a rule for a measure that the terminology does not have never fits. */
  static MeasureResolver load(Terminology terminology) {
    List<Rule> rules =
        entries().stream()
            .map(Lexicon.Entry::value)
            .filter(rule -> terminology.measure(rule.measure()).isPresent())
            .toList();
    return new MeasureResolver(terminology, rules);
  }

  /** The rules as they stand in measures.yaml, with their examples. */
  static List<Lexicon.Entry<Rule>> entries() {
    YamlMap file = Lexicon.open("measures.yaml").allow("rules");
    List<Lexicon.Entry<Rule>> entries = new ArrayList<>();
    for (YamlMap map : file.maps("rules")) {
      map.allow("measure", "kinds", "first", "narrows", "phrases", "examples", "near-misses");
      PhraseBook<Boolean> phrases =
          PhraseBook.of(
              Lexicon.phrases(map, "phrases").stream()
                  .map(phrase -> Map.entry(phrase, true))
                  .toList());
      Rule rule =
          new Rule(
              map.text("measure"),
              ImmutableSet.copyOf(map.words("kinds", QuantityKind.class, QuantityKind::code)),
              map.flag("first", false),
              map.optionalText("narrows"),
              phrases);
      entries.add(Lexicon.entry(map, rule));
    }
    return entries;
  }

  /** The quantities of the sentence in the same order, each with its measure where there is one. */
  List<Quantity> resolve(String text, List<Quantity> quantities, List<MeasureMatch> measures) {
    List<Quantity> resolved = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      Span clause = clause(text, quantities, i);
      Optional<String> measure = byPointer(text, resolved, quantity, measures);
      if (measure.isEmpty()) {
        measure = byRule(text, quantity, clause, true);
      }
      if (measure.isEmpty() && i > 0) {
        measure = byOwnVerb(text, quantity, clause);
      }
      if (measure.isEmpty()) {
        measure = nearest(text, quantities, quantity, measures, NEAR);
      }
      if (measure.isEmpty()) {
        measure = byRule(text, quantity, clause, false);
      }
      if (measure.isEmpty()) {
        measure = nearest(text, quantities, quantity, measures, FARTHEST);
      }
      measure =
          measure
              .filter(id -> !isTermOfAShare(text, quantities, quantity))
              .map(id -> narrowed(text, quantities, quantity, id));
      resolved.add(quantity.withMeasure(measure.orElse(null)));
    }
    return resolved;
  }

  /** "5 percent live longer than five years": the years say when, and measure nothing. */
  private static boolean isTermOfAShare(String text, List<Quantity> quantities, Quantity quantity) {
    return quantity.kind() == QuantityKind.DURATION
        && quantities.stream()
            .anyMatch(
                other ->
                    other.kind() == QuantityKind.PROPORTION
                        && other.span().end() <= quantity.span().start()
                        && LIVES
                            .matcher(text.substring(other.span().end(), quantity.span().start()))
                            .find());
  }

  /**
   * "..., while it was 38% in men", "compared with 12% on placebo": what the number before
   * measured.
   */
  private static Optional<String> byPointer(
      String text, List<Quantity> before, Quantity quantity, List<MeasureMatch> measures) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Quantity last = before.get(before.size() - 1);
    int from = Math.min(last.span().end(), quantity.span().start());
    Span gap = new Span(from, quantity.span().start());
    boolean named = measures.stream().anyMatch(measure -> gap.contains(measure.span()));
    return last.kind() == quantity.kind()
            && !named
            && POINTER.matcher(text.substring(from, quantity.span().start())).find()
        ? Optional.ofNullable(last.measure())
        : Optional.empty();
  }

  /** A later number with a verb of its own ("and 12% had side effects") measures what that says. */
  private Optional<String> byOwnVerb(String text, Quantity quantity, Span clause) {
    Span after = new Span(quantity.span().start(), clause.end());
    String words = text.substring(quantity.span().end(), clause.end());
    return OWN_VERB.matcher(words).find()
        ? byRule(text, quantity, after, false).filter(id -> !id.equals("share-of-patients"))
        : Optional.empty();
  }

  private Optional<String> nearest(
      String text,
      List<Quantity> quantities,
      Quantity quantity,
      List<MeasureMatch> measures,
      double farthest) {
    Optional<String> best = Optional.empty();
    double least = farthest;
    for (MeasureMatch match : measures) {
      // What stands too far off is not weighed: a page without a full stop has thousands of both.
      if (atLeast(quantity.span(), match.span()) < least
          && match.measure().kinds().contains(quantity.kind())
          && fitsUnit(match.measure().id(), quantity)) {
        double cost = cost(text, quantities, quantity.span(), match.span());
        if (cost < least) {
          least = cost;
          best = Optional.of(match.measure().id());
        }
      }
    }
    return best;
  }

  /** "The study of 97 patients" counts no studies. */
  private static boolean fitsUnit(String measure, Quantity quantity) {
    boolean people = !CheckWorthiness.NOT_OF_HEALTH.contains(quantity.unit());
    return measure.equals("number-of-studies")
        ? quantity.unit().equals("studies")
        : people || !COUNTS_OF_PEOPLE.contains(measure);
  }

  /** What the letters between them cost at least, on whichever side the measure stands. */
  private static double atLeast(Span number, Span measure) {
    return Math.max(
        (number.start() - measure.end()) * PER_LETTER_BEFORE, measure.start() - number.end());
  }

  private static double cost(String text, List<Quantity> quantities, Span number, Span measure) {
    if (number.overlaps(measure)) {
      return 0;
    }
    boolean before = measure.end() <= number.start();
    Span gap =
        before ? new Span(measure.end(), number.start()) : new Span(number.end(), measure.start());
    String between = gap.of(text);
    long commas = between.chars().filter(c -> c == ',').count();
    double cost =
        before
            ? gap.length() * PER_LETTER_BEFORE + commas * COMMA_BEFORE
            : gap.length() + commas * COMMA_AFTER;
    if (before && isInOpening(text, number, measure)) {
      cost += IN_OPENING;
    }
    if (between.indexOf(';') >= 0
        || before && between.matches("(?is).*,\\s*with\\s.*")
        || between.matches("(?is).*\\b(?:while|whereas|but)\\b.*")) {
      cost += CLAUSE;
    }
    if (!before && JOINED.matcher(between).find() && isFollowed(quantities, measure)) {
      cost += OTHER_NUMBER;
    }
    for (Quantity other : quantities) {
      if (!other.span().equals(number) && other.span().overlaps(gap)) {
        cost += OTHER_NUMBER;
      }
    }
    return cost;
  }

  /** "In 40% and severe reactions in 60%": what is joined on is of the number behind it. */
  private static boolean isFollowed(List<Quantity> quantities, Span measure) {
    return quantities.stream().anyMatch(other -> other.span().start() >= measure.end());
  }

  /** "With a survival of 60 months, 12% ...": what the opening names it does not count. */
  private static boolean isInOpening(String text, Span number, Span measure) {
    Matcher opening = OPENING.matcher(text);
    return opening.find() && measure.end() <= opening.end() && number.start() >= opening.end();
  }

  private Optional<String> byRule(String text, Quantity quantity, Span clause, boolean first) {
    Tokens near = Tokens.of(clause.of(text));
    return rules.stream()
        .filter(rule -> rule.first() == first && rule.narrows().isEmpty())
        .filter(rule -> rule.kinds().contains(quantity.kind()))
        .filter(rule -> fitsUnit(rule.measure(), quantity))
        .filter(rule -> !rule.phrases().find(near).isEmpty())
        .map(Rule::measure)
        .filter(id -> terminology.measure(id).isPresent())
        .findFirst();
  }

  /** "At five years, 64% were still alive": survival, and by the time it is five-year survival. */
  private String narrowed(
      String text, List<Quantity> quantities, Quantity quantity, String measure) {
    // A time is a number itself, and often stands between this one and the next.
    List<Quantity> others =
        quantities.stream()
            .filter(other -> other.equals(quantity) || other.kind() != QuantityKind.DURATION)
            .toList();
    Tokens near = Tokens.of(clause(text, others, others.indexOf(quantity)).of(text));
    return rules.stream()
        .filter(rule -> rule.narrows().map(measure::equals).orElse(false))
        .filter(rule -> rule.kinds().contains(quantity.kind()))
        .filter(rule -> !rule.phrases().find(near).isEmpty())
        .map(Rule::measure)
        .findFirst()
        .orElse(measure);
  }

  /** From the end of the number before, or of its clause, to the start of the next one's. */
  private static Span clause(String text, List<Quantity> quantities, int index) {
    Span own = quantities.get(index).span();
    int start = 0;
    int end = text.length();
    if (index > 0) {
      int previous = quantities.get(index - 1).span().end();
      Matcher matcher =
          CLAUSE_END.matcher(text).region(Math.min(previous, own.start()), own.start());
      int comma = text.lastIndexOf(", ", own.start());
      start = Math.max(previous, comma);
      while (matcher.find()) {
        start = Math.max(start, matcher.start());
      }
    }
    if (index + 1 < quantities.size()) {
      int next = quantities.get(index + 1).span().start();
      Matcher matcher = CLAUSE_END.matcher(text).region(own.end(), Math.max(own.end(), next));
      end = matcher.find() ? matcher.start() : Math.max(own.end(), next);
    }
    return new Span(Math.min(start, own.start()), Math.max(end, own.end()));
  }
}
