package org.medclaim.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Span;

/**
 * A dictionary of phrases, matched longest first at word borders.
 *
 * <p>A tree of words: a text is read once, and from each word on only the phrases that begin there
 * are followed. A phrase of one word in capitals (ALL, MS, CR) matches only in capitals. Not for
 * change after it was built; then safe for any number of threads.
 */
final class PhraseTable<T> {
  private final Node<T> root = new Node<>();

  /** What a phrase stands for, where the text has it. */
  record Hit<T>(T value, Span span) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private @Nullable T value;
  }

  /**
   * Adds a phrase.
   *
   * @return what the phrase stands for already, where that is something else; it then stays so
   */
  Optional<T> add(String phrase, T value) {
    List<Words.Word> words = Words.of(phrase);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Node<T> node = root;
    for (Words.Word word : words) {
      String key =
          words.size() == 1 && isCapitals(word.exact()) ? exactKey(word.exact()) : word.folded();
      node = node.next.computeIfAbsent(key, unused -> new Node<>());
    }
    if (node.value != null && !node.value.equals(value)) {
      return Optional.of(node.value);
    }
    node.value = value;
    return Optional.empty();
  }

  /**
   * All hits in order of the text; of overlapping ones the one that begins first, then the longest.
   */
  List<Hit<T>> find(String text) {
    List<Words.Word> words = Words.of(text);
    List<Hit<T>> hits = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Match<T> match = longest(root, words, at, at);
      if (match == null) {
        at++;
      } else {
        Span span = new Span(words.get(at).start(), words.get(match.endWord - 1).end());
        hits.add(new Hit<>(match.value, span));
        at = match.endWord;
      }
    }
    return hits;
  }

  private record Match<T>(T value, int endWord) {}

  private @Nullable Match<T> longest(Node<T> node, List<Words.Word> words, int first, int at) {
    Match<T> best = node.value == null ? null : new Match<>(node.value, at);
    if (at == words.size()) {
      return best;
    }
    Words.Word word = words.get(at);
    Node<T> folded = node.next.get(word.folded());
    if (folded != null) {
      best = longer(best, longest(folded, words, first, at + 1));
    }
    if (at == first) {
      Node<T> exact = exactNode(node, word.exact());
      if (exact != null) {
        best = longer(best, longest(exact, words, first, at + 1));
      }
    }
    return best;
  }

  /** Capitals as they stand, or with the small s of their plural (MSCs). */
  private @Nullable Node<T> exactNode(Node<T> node, String word) {
    Node<T> exact = node.next.get(exactKey(word));
    if (exact == null && word.endsWith("s")) {
      return node.next.get(exactKey(word.substring(0, word.length() - 1)));
    }
    return exact;
  }

  private static <T> @Nullable Match<T> longer(@Nullable Match<T> a, @Nullable Match<T> b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.endWord > a.endWord ? b : a;
  }

  private static String exactKey(String word) {
    return "=" + word;
  }

  private static boolean isCapitals(String word) {
    return word.length() > 1
        && word.chars().noneMatch(Character::isLowerCase)
        && word.chars().anyMatch(Character::isUpperCase);
  }
}
