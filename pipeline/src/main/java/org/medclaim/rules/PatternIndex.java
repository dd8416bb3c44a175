package org.medclaim.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All patterns of a rule book, found by the words that a match must contain.
 *
 * <p>A pattern is run on a sentence only where one of its anchor words occurs there, and patterns
 * that are written alike are one pattern. So the cost of a sentence grows with the patterns that
 * its words call up, not with the number of rules. Immutable once built.
 */
final class PatternIndex {
  /** Words so frequent that they make poor anchors. */
  private static final Set<String> FREQUENT =
      Set.of(
          "a",
          "an",
          "and",
          "are",
          "as",
          "at",
          "be",
          "been",
          "by",
          "can",
          "for",
          "from",
          "has",
          "have",
          "in",
          "into",
          "is",
          "it",
          "its",
          "no",
          "not",
          "of",
          "on",
          "or",
          "our",
          "than",
          "that",
          "the",
          "their",
          "this",
          "to",
          "was",
          "we",
          "were",
          "will",
          "with",
          "you",
          "your",
          "%",
          "any",
          "all",
          "patients",
          "people",
          "treatment",
          "therapy");

  private final List<String> texts;
  private final List<TokenPattern> patterns;
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final Map<String, List<Integer>> byPrefix = new HashMap<>();
  private final BitSet prefixLengths = new BitSet();
  private final BitSet always = new BitSet();

  /**
   * The index of these patterns.
   *
   * @throws PatternSyntaxException where one of them cannot be read
   */
  PatternIndex(Collection<String> patternTexts, Vocabulary vocabulary) {
    texts = List.copyOf(new TreeSet<>(patternTexts));
    List<PatternNode> nodes = texts.stream().map(vocabulary::parse).toList();
    patterns = nodes.stream().map(TokenPattern::of).toList();
    for (int id = 0; id < nodes.size(); id++) {
      Anchors anchors = anchors(nodes.get(id));
      if (anchors == null) {
        always.set(id);
        continue;
      }
      for (String word : anchors.words()) {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(id);
      }
      for (String prefix : anchors.prefixes()) {
        byPrefix.computeIfAbsent(prefix, key -> new ArrayList<>()).add(id);
        prefixLengths.set(prefix.length());
      }
    }
  }

  /** The different patterns, in order of the alphabet. */
  List<String> texts() {
    return texts;
  }

  /** The compiled pattern; it must be one of the index. */
  TokenPattern get(String text) {
    return patterns.get(Collections.binarySearch(texts, text));
  }

  /** Where each pattern that matches does so; the iteration order is that of the alphabet. */
  Map<String, List<TokenRange>> find(List<Token> tokens, StepCounter steps) {
    Map<String, List<TokenRange>> found = new TreeMap<>();
    BitSet ids = calledUpBy(tokens);
    for (int id = ids.nextSetBit(0); id >= 0; id = ids.nextSetBit(id + 1)) {
      List<TokenRange> places = patterns.get(id).findAll(tokens, steps);
      if (!places.isEmpty()) {
        found.put(texts.get(id), places);
      }
    }
    return found;
  }

  private BitSet calledUpBy(List<Token> tokens) {
    BitSet ids = new BitSet(patterns.size());
    ids.or(always);
    for (Token token : tokens) {
      String word = token.word();
      byWord.getOrDefault(word, List.of()).forEach(ids::set);
      int length = prefixLengths.nextSetBit(1);
      while (length > 0 && length <= word.length()) {
        byPrefix.getOrDefault(word.substring(0, length), List.of()).forEach(ids::set);
        length = prefixLengths.nextSetBit(length + 1);
      }
    }
    return ids;
  }

  /** A match must contain one of these words, or a word with one of these beginnings. */
  private record Anchors(Set<String> words, Set<String> prefixes) {
    private int cost() {
      long frequent = words.stream().filter(FREQUENT::contains).count();
      return (int) (1000 * frequent) + words.size() + prefixes.size();
    }
  }

  private static @Nullable Anchors anchors(PatternNode node) {
    if (node instanceof PatternNode.Single single) {
      if (single.test() instanceof TokenTest.AnyOf any) {
        return new Anchors(any.words(), Set.of());
      } else if (single.test() instanceof TokenTest.Prefix prefix) {
        return new Anchors(Set.of(), Set.of(prefix.start()));
      }
      return null;
    } else if (node instanceof PatternNode.Sequence sequence) {
      Anchors best = null;
      for (PatternNode part : sequence.parts()) {
        Anchors anchors = anchors(part);
        if (anchors != null && (best == null || anchors.cost() < best.cost())) {
          best = anchors;
        }
      }
      return best;
    } else if (node instanceof PatternNode.Choice choice) {
      Set<String> words = new TreeSet<>();
      Set<String> prefixes = new TreeSet<>();
      for (PatternNode option : choice.options()) {
        Anchors anchors = anchors(option);
        if (anchors == null) {
          return null;
        }
        words.addAll(anchors.words());
        prefixes.addAll(anchors.prefixes());
      }
      return new Anchors(words, prefixes);
    }
    return null;
  }
}
