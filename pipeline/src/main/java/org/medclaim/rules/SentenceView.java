package org.medclaim.rules;

import java.util.List;
import java.util.Map;
import org.medclaim.model.Claim;
import org.medclaim.model.Sentence;
import org.medclaim.model.Span;

/**
 * A sentence with its tokens, its claims, and all places where patterns match.
 *
 * <p>{@code position} counts the sentences that rules look at.
 */
record SentenceView(
    int position,
    Sentence sentence,
    List<Token> tokens,
    List<Claim> claims,
    Map<String, List<TokenRange>> matches) {

  /** Where the pattern matches, in text order; empty where it does not or is not asked. */
  List<TokenRange> places(String pattern) {
    return matches.getOrDefault(pattern, List.of());
  }

  /** True where the pattern matches. */
  boolean has(String pattern) {
    return matches.containsKey(pattern);
  }

  /** The characters of the article that the range covers. */
  Span span(TokenRange range) {
    return range.span(tokens).shift(sentence.span().start());
  }
}
