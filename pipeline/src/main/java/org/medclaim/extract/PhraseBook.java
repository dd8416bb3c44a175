package org.medclaim.extract;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medclaim.model.Span;

/**
 * Finds many phrases in one pass over a sentence.
 *
 * <p>Filed by first word, so that the cost depends on the sentence and not on the number of
 * phrases.
 */
final class PhraseBook<T> {
  private static final int STEM = 3;

  /** A phrase that was found; {@code from} and {@code to} count tokens, {@code to} is exclusive. */
  record Hit<T>(T value, int from, int to, Span span) {}

  /** A phrase as filed: {@code stem} is how its first word begins, empty under a whole word. */
  private record Entry<T>(Phrase phrase, T value, String stem) {}

  private final ImmutableListMultimap<String, Entry<T>> byWord;
  private final ImmutableListMultimap<String, Entry<T>> byStem;
  private final List<Entry<T>> numbers;

  private PhraseBook(
      ListMultimap<String, Entry<T>> byWord,
      ListMultimap<String, Entry<T>> byStem,
      List<Entry<T>> numbers) {
    this.byWord = ImmutableListMultimap.copyOf(byWord);
    this.byStem = ImmutableListMultimap.copyOf(byStem);
    this.numbers = List.copyOf(numbers);
  }

  static <T> PhraseBook<T> of(List<Map.Entry<Phrase, T>> phrases) {
    ListMultimap<String, Entry<T>> byWord =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    ListMultimap<String, Entry<T>> byStem =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    List<Entry<T>> numbers = new ArrayList<>();
    for (Map.Entry<Phrase, T> phrase : phrases) {
      Entry<T> entry = new Entry<>(phrase.getKey(), phrase.getValue(), "");
      phrase.getKey().firstWords().forEach(word -> byWord.put(word, entry));
      for (String stem : phrase.getKey().firstStems()) {
        byStem.put(stemKey(stem), new Entry<>(phrase.getKey(), phrase.getValue(), stem));
      }
      if (phrase.getKey().firstWords().contains("#")) {
        numbers.add(entry);
      }
    }
    return new PhraseBook<>(byWord, byStem, numbers);
  }

  /** All hits, overlapping ones included, in order of where they begin. */
  List<Hit<T>> find(Tokens tokens) {
    List<Hit<T>> hits = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      String word = tokens.word(at);
      collect(byWord.get(word), tokens, at, hits);
      for (int length = 1; length <= Math.min(STEM, word.length()); length++) {
        collect(byStem.get(word.substring(0, length)), tokens, at, hits);
      }
      if (Character.isDigit(word.charAt(0))) {
        collect(numbers, tokens, at, hits);
      }
    }
    return hits;
  }

  private void collect(List<Entry<T>> entries, Tokens tokens, int at, List<Hit<T>> hits) {
    if (entries.isEmpty()) {
      return;
    }
    String word = tokens.word(at);
    for (int i = 0; i < entries.size(); i++) {
      Entry<T> entry = entries.get(i);
      if (!word.startsWith(entry.stem())) {
        continue;
      }
      int end = entry.phrase().match(tokens, at);
      if (end > at) {
        hits.add(new Hit<>(entry.value(), at, end, tokens.span(at, end)));
      }
    }
  }

  private static String stemKey(String stem) {
    return stem.substring(0, Math.min(STEM, stem.length()));
  }
}
