package org.medclaim.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.medclaim.model.Article;
import org.medclaim.model.Claim;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Persuasion;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.text.ArticleVoice;
import org.medclaim.text.BoldClaims;

/** An article as rules see it: its sentences without page furniture, and the patterns in each. */
final class Page {
  private static final int NEAR = 2;

  /** Sentences that tell what somebody says or found, from which on a text is a report. */
  private static final int A_REPORT = 3;

  /** As many are enough where other signs, such as a journal or a by-line, show a report too. */
  private static final int A_SHORT_REPORT = 2;

  /** As often as that, and in so large a part of it, only reports tell what others say. */
  private static final int OFTEN = 5;

  /** One sentence in so many is a large part of a text. */
  private static final int ONE_IN = 5;

  /** "You" or "we" outside of quotation marks. */
  private static final Pattern SPEAKS =
      Pattern.compile("^[^\"“„«]*\\b(?:(?i:you|your|yours|we|our|my)|us)\\b");

  private static final int ONE_IN_THAT_SPEAKS = 6;
  private static final int ONE_IN_OF_SOME_TELLING = 12;

  /** Sentences on sellers and what becomes of them, from which on a text exposes them. */
  private static final int AN_EXPOSURE = 4;

  /** One sentence in so many is what a text is about. */
  private static final int ONE_IN_OF_EXPOSURE = 8;

  /** A pointer to another article that stands between the sentences of this one. */
  private static final Pattern TEASER =
      Pattern.compile(
          "\\s*\\(?(?:(?:READ |SEE |WATCH )?(?:MORE|ALSO|RELATED|READ|WATCH)"
              + "|(?:Read|See) (?:more|also)|Related|Watch)\\s*:.*",
          Pattern.DOTALL);

  private final List<SentenceView> sentences = new ArrayList<>();
  private final Set<String> patterns = new HashSet<>();
  private final Purpose purpose;
  private final ArticleVoice voice;
  private final boolean exposes;
  private final boolean plain;
  private boolean offers;
  private int telling;
  private int exposing;

  /**
   * Reads every sentence once, for all rules.
   *
   * <p>Of page furniture only the words of an offer are seen: a button tells what a page is for. A
   * customer's story with his name under it is none, however short the line. Pointers to other
   * articles are not read at all.
   */
  Page(
      Article article,
      List<Sentence> all,
      List<Claim> claims,
      PatternIndex index,
      Guards guards,
      Background background,
      StepCounter steps) {
    this.purpose = background.purpose();
    this.voice = ArticleVoice.of(article.text());
    Map<Integer, List<Claim>> bySentence = new HashMap<>();
    for (Claim claim : claims) {
      bySentence.computeIfAbsent(claim.sentenceIndex(), key -> new ArrayList<>()).add(claim);
    }
    for (Sentence sentence : all) {
      List<Token> tokens = Tokeniser.tokens(sentence.text());
      if (sentence.kind() == SentenceKind.FRAGMENT && !isSignedQuotation(tokens)) {
        offers |= !index.get(guards.offer()).findAll(tokens, steps).isEmpty();
        continue;
      }
      if (TEASER.matcher(sentence.text()).matches()) {
        continue;
      }
      Map<String, List<TokenRange>> matches = index.find(tokens, steps);
      patterns.addAll(matches.keySet());
      SentenceView view =
          new SentenceView(
              sentences.size(),
              sentence,
              tokens,
              bySentence.getOrDefault(sentence.index(), List.of()),
              matches);
      sentences.add(view);
      offers |= guards.offers(view);
      telling += guards.reports(view) || guards.tellsOfStudy(view) ? 1 : 0;
      exposing += guards.exposes(view) ? 1 : 0;
    }
    Persuasion persuasion = background.persuasion();
    boolean persuades =
        voice != ArticleVoice.REPORTS
            && !tellsOften()
            && speaksToReaders()
            && (persuasion.prevails()
                || (persuasion.isFrequent()
                    && (voice == ArticleVoice.OFFERS || ArticleVoice.namesPrice(article.text()))));
    this.exposes =
        !persuades
            && (persuasion.read() > 0 || !(offers || ArticleVoice.sells(article.text())))
            && exposing >= AN_EXPOSURE
            && exposing * ONE_IN_OF_EXPOSURE >= sentences.size();
    offers |= !goesOnTelling() && (ArticleVoice.sells(article.text()) || persuades);
    offers &= !exposes;
    this.plain =
        purpose == Purpose.DETECT
            && !offers
            && persuasion.isSlight()
            && !BoldClaims.areSeveral(claims)
            && background.floorByClaimId().values().stream().allMatch(EvidenceFloor::defined);
  }

  /**
   * True where one sentence in six says "you" or "we", as on 40 of 42 pages of sellers: a feature
   * on a patient may move its readers without ever speaking to them.
   */
  private boolean speaksToReaders() {
    List<String> prose =
        sentences.stream()
            .map(SentenceView::sentence)
            .filter(sentence -> sentence.kind() == SentenceKind.PROSE)
            .map(Sentence::text)
            .toList();
    long speaking = prose.stream().filter(text -> SPEAKS.matcher(text).find()).count();
    return speaking * ONE_IN_THAT_SPEAKS >= prose.size();
  }

  /** Too much of it tells what others say for its tone to make it a seller's. */
  private boolean tellsOften() {
    return telling >= OFTEN && telling * ONE_IN_OF_SOME_TELLING >= sentences.size();
  }

  /** What it tells of sellers, their prices and their words it passes on. */
  private boolean goesOnTelling() {
    return telling >= OFTEN && telling * ONE_IN >= sentences.size();
  }

  private static boolean isSignedQuotation(List<Token> tokens) {
    return !tokens.isEmpty() && tokens.get(tokens.size() - 1).word().equals(Tokeniser.SIGNATURE);
  }

  /** The sentences in text order. */
  List<SentenceView> sentences() {
    return sentences;
  }

  /** True where the text offers what it tells of, in a sentence or on a button. */
  boolean isAdvertising() {
    return switch (purpose) {
      case ADVERTISING -> true;
      case INFORMATION, REPORT -> false;
      case DETECT -> offers;
    };
  }

  /**
   * True where the text offers nothing and goes on telling what others say or found, as news and
   * journals do; where somebody has said what it is for, only where it is for that.
   */
  boolean isReport() {
    return switch (purpose) {
      case REPORT -> true;
      case ADVERTISING, INFORMATION -> false;
      case DETECT ->
          exposes
              || !offers && telling >= (voice == ArticleVoice.REPORTS ? A_SHORT_REPORT : A_REPORT);
    };
  }

  /**
   * True where the text is a report, and not one by whoever offers what it tells of: a press
   * release answers for its hedges and for those whom it quotes.
   */
  boolean isReportByOthers() {
    return isReport() && (purpose == Purpose.REPORT || exposes || voice != ArticleVoice.OFFERS);
  }

  /** True where the text is about sellers and their promises, and warns of them all along. */
  boolean exposes() {
    return exposes && purpose == Purpose.DETECT;
  }

  /**
   * True where the text was read for how it persuades and hardly does, offers nothing, is not bold
   * and tells of no treatment that nobody defined: a leaflet, a guideline, a schoolbook. Strong
   * words in it are passed on or meant as they stand.
   */
  boolean isPlain() {
    return plain;
  }

  /** True where the pattern matches anywhere. */
  boolean has(String pattern) {
    return patterns.contains(pattern);
  }

  /** The sentence with its neighbours. */
  List<SentenceView> near(SentenceView from) {
    return sentences.subList(
        Math.max(0, from.position() - NEAR),
        Math.min(sentences.size(), from.position() + NEAR + 1));
  }

  /** True where the pattern matches within reach of the sentence. */
  boolean has(String pattern, Reach reach, SentenceView from) {
    return switch (reach) {
      case SAME_SENTENCE -> from.has(pattern);
      case NEAR -> near(from).stream().anyMatch(sentence -> sentence.has(pattern));
      case ARTICLE -> has(pattern);
    };
  }
}
