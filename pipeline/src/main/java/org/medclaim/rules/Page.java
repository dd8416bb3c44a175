package org.medclaim.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medclaim.model.Claim;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;

/** An article as rules see it: its sentences without page furniture, and the patterns in each. */
final class Page {
  private static final int NEAR = 2;

  /** Sentences that tell what somebody says, from which on a text is a report. */
  private static final int A_REPORT = 3;

  private final List<SentenceView> sentences = new ArrayList<>();
  private final Set<String> patterns = new HashSet<>();
  private boolean offers;
  private int reporting;

  /**
   * Reads every sentence once, for all rules.
   *
   * <p>Of page furniture only the words of an offer are seen: a button tells what a page is for.
   */
  Page(
      List<Sentence> all,
      List<Claim> claims,
      PatternIndex index,
      Guards guards,
      StepCounter steps) {
    Map<Integer, List<Claim>> bySentence = new HashMap<>();
    for (Claim claim : claims) {
      bySentence.computeIfAbsent(claim.sentenceIndex(), key -> new ArrayList<>()).add(claim);
    }
    for (Sentence sentence : all) {
      if (sentence.kind() == SentenceKind.FRAGMENT) {
        List<Token> furniture = Tokeniser.tokens(sentence.text());
        offers |= !index.get(guards.offer()).findAll(furniture, steps).isEmpty();
        continue;
      }
      List<Token> tokens = Tokeniser.tokens(sentence.text());
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
      reporting += guards.reports(view) ? 1 : 0;
    }
  }

  /** The sentences in text order. */
  List<SentenceView> sentences() {
    return sentences;
  }

  /** True where the text offers what it tells of, in a sentence or on a button. */
  boolean offers() {
    return offers;
  }

  /** True where the text offers nothing and goes on telling what others say, as news do. */
  boolean isReport() {
    return !offers && reporting >= A_REPORT;
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
