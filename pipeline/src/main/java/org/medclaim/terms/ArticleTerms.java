package org.medclaim.terms;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.medclaim.model.Span;

/**
 * Finds concepts and measures in the sentences of one article.
 *
 * <p>An abbreviation means what the article says it means ("mass spectrometry (MS)"), in all its
 * sentences. One with several meanings that the article does not explain means what the words of
 * the sentence speak for, then those of the article, then what the terminology says of it, and else
 * nothing. Safe for any number of threads.
 */
public final class ArticleTerms {
  private final Terminology terms;
  private final ImmutableMap<String, String> definitions;
  private final Supplier<Context> article;
  private final Map<String, Optional<Ambiguous.Sense>> inArticle = new ConcurrentHashMap<>();

  ArticleTerms(Terminology terms, String text) {
    this.terms = terms;
    this.definitions = Definitions.in(text);
    // Most articles have no ambiguous name, and reading the whole text once more costs as much as
    // reading its sentences.
    this.article = Suppliers.memoize(() -> Context.of(Words.of(text), terms));
  }

  /** Finds concepts by all their names, longest first, never overlapping, in order of the text. */
  public List<TermMatch> find(String sentence) {
    Sentence words = new Sentence(sentence, terms);
    List<TermMatch> found = new ArrayList<>();
    boolean[] taken = new boolean[words.words().size()];
    for (PhraseTable.Hit<Meaning> hit : terms.conceptNames().find(words.words())) {
      for (int i = hit.firstWord(); i < hit.endWord(); i++) {
        taken[i] = true;
      }
      concept(hit, words).ifPresent(concept -> found.add(match(concept, hit.span(), sentence)));
    }
    addDefined(words, taken, found);
    return List.copyOf(found);
  }

  /** Finds measures by all their names, longest first, never overlapping, in order of the text. */
  public List<MeasureMatch> findMeasures(String sentence) {
    Sentence words = new Sentence(sentence, terms);
    List<MeasureMatch> found = new ArrayList<>();
    for (PhraseTable.Hit<Meaning> hit : terms.measureNames().find(words.words())) {
      measure(hit, words)
          .ifPresent(
              measure -> found.add(new MeasureMatch(measure, hit.span(), hit.span().of(sentence))));
    }
    return List.copyOf(found);
  }

  private static TermMatch match(Concept concept, Span span, String sentence) {
    return new TermMatch(concept, span, span.of(sentence));
  }

  private Optional<Concept> concept(PhraseTable.Hit<Meaning> hit, Sentence words) {
    Optional<String> definition = definition(words, hit.firstWord(), hit.endWord());
    if (definition.isPresent()) {
      return definedConcept(definition.get(), hit.value());
    }
    if (hit.value() instanceof Meaning.Open open) {
      return sense(open.name(), hit.firstWord(), words)
          .filter(sense -> sense.kind() == Ambiguous.Kind.CONCEPT)
          .flatMap(sense -> terms.concept(sense.id()));
    }
    return hit.value() instanceof Meaning.Clear clear
        ? terms.concept(clear.id())
        : Optional.empty();
  }

  private Optional<Measure> measure(PhraseTable.Hit<Meaning> hit, Sentence words) {
    Optional<String> definition = definition(words, hit.firstWord(), hit.endWord());
    if (definition.isPresent()) {
      return definedMeasure(definition.get(), hit.value());
    }
    if (hit.value() instanceof Meaning.Open open) {
      return sense(open.name(), hit.firstWord(), words)
          .filter(sense -> sense.kind() == Ambiguous.Kind.MEASURE)
          .flatMap(sense -> terms.measure(sense.id()));
    }
    return hit.value() instanceof Meaning.Clear clear
        ? terms.measure(clear.id())
        : Optional.empty();
  }

  /** What the article says that this one word in capitals stands for. */
  private Optional<String> definition(Sentence words, int first, int end) {
    if (definitions.isEmpty() || end - first != 1) {
      return Optional.empty();
    }
    String exact = words.words().get(first).exact();
    return PhraseTable.isCapitals(exact)
        ? Optional.ofNullable(definitions.get(PhraseTable.withoutPlural(exact)))
        : Optional.empty();
  }

  /** The concept of the whole long form; else, of what the short form can mean, what is near it. */
  private Optional<Concept> definedConcept(String longForm, Meaning known) {
    List<String> inside = new ArrayList<>();
    List<Words.Word> words = Words.of(longForm);
    for (PhraseTable.Hit<Meaning> hit : terms.conceptNames().find(words)) {
      if (hit.value() instanceof Meaning.Clear clear) {
        if (hit.firstWord() == 0 && hit.endWord() == words.size()) {
          return terms.concept(clear.id());
        }
        inside.add(clear.id());
      }
    }
    return candidates(known).stream()
        .filter(candidate -> inside.stream().anyMatch(part -> terms.related(part, candidate)))
        .findFirst()
        .flatMap(terms::concept);
  }

  private static List<String> candidates(Meaning known) {
    if (known instanceof Meaning.Open open) {
      return open.name().senses().stream()
          .filter(sense -> sense.kind() == Ambiguous.Kind.CONCEPT)
          .map(Ambiguous.Sense::id)
          .toList();
    }
    return known instanceof Meaning.Clear clear ? List.of(clear.id()) : List.of();
  }

  private Optional<Measure> definedMeasure(String longForm, Meaning known) {
    for (PhraseTable.Hit<Meaning> hit : terms.measureNames().find(longForm)) {
      if (hit.value() instanceof Meaning.Clear clear && couldBe(known, clear.id())) {
        return terms.measure(clear.id());
      }
    }
    return Optional.empty();
  }

  private boolean couldBe(Meaning known, String measure) {
    if (known instanceof Meaning.Open open) {
      return open.name().canMean(Ambiguous.Kind.MEASURE, measure);
    }
    return known instanceof Meaning.Clear clear
        && (terms.isMeasure(measure, clear.id()) || terms.isMeasure(clear.id(), measure));
  }

  /** Abbreviations that only this article knows, where their long form is a concept. */
  private void addDefined(Sentence words, boolean[] taken, List<TermMatch> found) {
    if (definitions.isEmpty()) {
      return;
    }
    for (int i = 0; i < words.words().size(); i++) {
      if (!taken[i]) {
        Span span = words.words().get(i).span();
        definition(words, i, i + 1)
            .flatMap(longForm -> definedConcept(longForm, new Meaning.Idiom()))
            .ifPresent(concept -> found.add(match(concept, span, words.text())));
      }
    }
    found.sort(Comparator.comparing(match -> match.span().start()));
  }

  private Optional<Ambiguous.Sense> sense(Ambiguous name, int at, Sentence words) {
    if (name.word() && words.shouted() && !words.inBrackets(at)) {
      return Optional.empty();
    }
    Optional<Ambiguous.Sense> near = words.context().best(name);
    if (near.isPresent()) {
      return near;
    }
    Optional<Ambiguous.Sense> far =
        inArticle.computeIfAbsent(name.name(), unused -> requireNonNull(article.get()).best(name));
    return far.isPresent() ? far : name.otherwise();
  }

  /** A sentence cut into words, and what they speak for, which is found once and only if asked. */
  private static final class Sentence {
    /** From so many words on a text can be called written in capitals. */
    private static final int SOME = 4;

    private final String text;
    private final List<Words.Word> words;
    private final Supplier<Context> context;

    Sentence(String text, Terminology terms) {
      this.text = text;
      this.words = Words.of(text);
      this.context = Suppliers.memoize(() -> Context.of(words, terms));
    }

    String text() {
      return text;
    }

    List<Words.Word> words() {
      return words;
    }

    Context context() {
      return requireNonNull(context.get());
    }

    /** True for a heading in capitals, where capitals tell nothing. */
    boolean shouted() {
      long capitals = words.stream().filter(word -> PhraseTable.isCapitals(word.exact())).count();
      return words.size() >= SOME && capitals * 10 > words.size() * 6L;
    }

    boolean inBrackets(int at) {
      int start = words.get(at).start();
      int end = words.get(at).end();
      return start > 0
          && end < text.length()
          && text.charAt(start - 1) == '('
          && text.charAt(end) == ')';
    }
  }
}
