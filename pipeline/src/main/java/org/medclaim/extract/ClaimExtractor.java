package org.medclaim.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medclaim.model.Article;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Cue;
import org.medclaim.model.Qualifier;
import org.medclaim.model.Quantity;
import org.medclaim.model.Sentence;
import org.medclaim.model.Span;
import org.medclaim.terms.ArticleTerms;
import org.medclaim.terms.MeasureMatch;
import org.medclaim.terms.Terminology;
import org.medclaim.text.ArticleVoice;
import org.medclaim.text.QuantityFinder;
import org.medclaim.text.SentenceSplitter;

/**
 * Reads an article and finds the claims in it that can be checked, in text order.
 *
 * <p>English only: an article in another language has sentences and no claims. Immutable after
 * loading and safe for any number of threads.
 */
public final class ClaimExtractor {
  /** From this probability on a sentence, or a part of one, is a claim. */
  private static final double CLAIM = 0.5;

  /** "delays progression" has less to show than a sentence, but nothing may speak against it. */
  private static final double EFFECT = 0.08;

  /** An article whose language is not known counts as English from this share of Latin letters. */
  private static final double LATIN = 0.9;

  private final Terminology terminology;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final QuantityFinder quantities = new QuantityFinder();
  private final CueFinder cues = CueFinder.load();
  private final CheckWorthiness worthiness = CheckWorthiness.load();
  private final QualifierFinder qualifiers = QualifierFinder.load();
  private final ClaimTyper typer;
  private final ClaimSplitter claims;
  private final ScopeFinder scopes;
  private final MeasureResolver measures;
  private final RoleFinder roles = RoleFinder.load();
  private final TakeUpFinder takeUps = TakeUpFinder.load();
  private final ClauseWords words = ClauseWords.load();
  private final PicoFinder picos;
  private final boolean everyLine;

  /** An extractor that knows the concepts and measures of this terminology. */
  public ClaimExtractor(Terminology terminology) {
    this(terminology, false);
  }

  /** One that takes every line for a claim: for measuring what comes behind perfect detection. */
  public static ClaimExtractor ofEveryLine(Terminology terminology) {
    return new ClaimExtractor(terminology, true);
  }

  private ClaimExtractor(Terminology terminology, boolean everyLine) {
    this.everyLine = everyLine;
    this.terminology = terminology;
    this.typer = new ClaimTyper(terminology);
    this.measures = MeasureResolver.load(terminology);
    this.claims = new ClaimSplitter(words);
    this.scopes = new ScopeFinder(words);
    this.picos = new PicoFinder(terminology, words);
  }

  /** True for the languages in which claims are looked for, as ISO 639-1 codes, or {@code und}. */
  public static boolean supports(String language) {
    String code = language.toLowerCase(Locale.ROOT);
    return code.equals("en") || code.startsWith("en-") || code.equals("und");
  }

  /** The sentences of the article and the claims in them. */
  public Extraction extract(Article article) {
    List<Sentence> sentences = splitter.split(article);
    if (!supports(article.language())
        || article.language().equals("und") && !isLatin(article.text())) {
      return new Extraction(sentences, List.of());
    }
    ArticleTerms terms = terminology.inArticle(article.text());
    List<Reading> readings = sentences.stream().map(sentence -> read(sentence, terms)).toList();
    ArticleVoice voice = ArticleVoice.of(article.text());
    ArticleContext context =
        new ArticleContext(article, readings, terminology, roles, takeUps, words, voice);
    ClaimIds ids = new ClaimIds();
    List<Claim> found = new ArrayList<>();
    for (Reading reading : readings) {
      found.addAll(claims(reading, context, voice, ids));
    }
    return new Extraction(sentences, found);
  }

  /** Finds everything that stands in the sentence itself. */
  Reading read(Sentence sentence, ArticleTerms terms) {
    String text = sentence.text();
    Tokens tokens = Tokens.of(text);
    List<MeasureMatch> named = terms.findMeasures(text);
    List<Quantity> numbers =
        scopes.find(text, tokens, measures.resolve(text, quantities.find(text), named), named);
    return new Reading(
        sentence,
        new Span(0, text.length()),
        tokens,
        numbers,
        cues.find(tokens),
        terms.find(text),
        named);
  }

  private List<Claim> claims(
      Reading sentence, ArticleContext context, ArticleVoice voice, ClaimIds ids) {
    CheckWorthiness.Score whole = worthiness.of(sentence);
    if (whole.probability() < CLAIM && !everyLine) {
      return List.of();
    }
    List<Claim> found = new ArrayList<>();
    QualifierFinder.Triggers triggers = qualifiers.triggers(sentence);
    int opening = LineOpening.end(sentence.text(), words);
    for (Span stretch : parts(sentence)) {
      Span span =
          opening > stretch.start() && opening < stretch.end()
              ? new Span(opening, stretch.end())
              : stretch;
      Reading part = sentence.part().equals(span) ? sentence : sentence.within(span);
      CheckWorthiness.Score score = sentence.part().equals(span) ? whole : worthiness.of(part);
      found.add(
          claim(
              sentence,
              part,
              score,
              Math.max(score.probability(), whole.probability()),
              triggers,
              context,
              voice,
              ids));
    }
    return found;
  }

  /**
   * The parts that are each a claim on their own. A part that is none belongs to the one before it,
   * or to the one behind where it comes first.
   */
  private List<Span> parts(Reading sentence) {
    List<Span> parts = new ArrayList<>();
    int open = -1;
    for (Span part : claims.split(sentence)) {
      Span whole = open < 0 ? part : new Span(open, part.end());
      if (isClaim(sentence, whole)) {
        parts.add(whole);
        open = -1;
      } else if (parts.isEmpty()) {
        open = whole.start();
      } else {
        parts.add(new Span(parts.remove(parts.size() - 1).start(), part.end()));
      }
    }
    return parts.size() < 2 ? List.of(sentence.part()) : parts;
  }

  private boolean isClaim(Reading sentence, Span span) {
    Reading part = sentence.within(span);
    double probability = worthiness.of(part).probability();
    return probability >= CLAIM || probability >= EFFECT && claims.statesEffect(part);
  }

  private Claim claim(
      Reading sentence,
      Reading part,
      CheckWorthiness.Score score,
      double probability,
      QualifierFinder.Triggers triggers,
      ArticleContext context,
      ArticleVoice voice,
      ClaimIds ids) {
    int offset = sentence.sentence().span().start();
    List<ClaimType> types = typer.types(part, score, voice);
    PicoFinder.Found pico = picos.find(sentence, part, types, context);
    Span span = part.part().shift(offset);
    String text = part.partText();
    return new Claim(
        ids.next(text),
        sentence.sentence().index(),
        span,
        text,
        types,
        Math.round(probability * 1000) / 1000.0,
        pico.pico(),
        pico.mentions(),
        part.quantities().stream().map(quantity -> quantity.shift(offset)).toList(),
        qualifiers.find(triggers, part).stream()
            .map(found -> new Qualifier(found.kind(), found.span().shift(offset), found.text()))
            .toList(),
        part.cues().stream()
            .map(cue -> new Cue(cue.kind(), cue.span().shift(offset), cue.text()))
            .toList());
  }

  private static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin >= letters * LATIN;
  }
}
