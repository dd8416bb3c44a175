package org.medclaim.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.medclaim.yaml.YamlFile;
import org.medclaim.yaml.YamlMap;

/**
 * The files beside this class that say which words mean what, read strictly.
 *
 * <p>Every entry brings examples and near misses; the tests run them.
 */
final class Lexicon {
  /** What one entry of a file says, with its phrases and the sentences that show it. */
  record Entry<T>(
      T value,
      ImmutableList<Phrase> phrases,
      ImmutableList<String> examples,
      ImmutableList<String> nearMisses,
      String where) {}

  /** Loads the groups on first use, once for the program. */
  private static final class Groups {
    static final WordGroups WORDS = WordGroups.load();
  }

  private Lexicon() {}

  /** A file of this package, as a map. */
  static YamlMap open(String name) {
    return YamlFile.resource(Lexicon.class, name);
  }

  /** Reads an entry that has {@code phrases}, {@code examples} and {@code near-misses}. */
  static <T> Entry<T> entry(YamlMap map, T value) {
    return new Entry<>(
        value,
        phrases(map, "phrases"),
        map.texts("examples"),
        map.texts("near-misses"),
        map.path() + ":" + map.line());
  }

  /** The phrases of a list, with the groups of words.yaml that they name written out. */
  static ImmutableList<Phrase> phrases(YamlMap map, String key) {
    ImmutableList.Builder<Phrase> phrases = ImmutableList.builder();
    for (String text : map.texts(key)) {
      try {
        phrases.add(Phrase.parse(Groups.WORDS.expand(text)));
      } catch (IllegalArgumentException e) {
        throw map.error(key, String.valueOf(e.getMessage()));
      }
    }
    return phrases.build();
  }

  /** Files the phrases of all entries under what {@code value} makes of each entry. */
  static <T, V> PhraseBook<V> book(List<Entry<T>> entries, Function<Entry<T>, V> value) {
    List<Map.Entry<Phrase, V>> phrases = new ArrayList<>();
    for (Entry<T> entry : entries) {
      entry.phrases().forEach(phrase -> phrases.add(Map.entry(phrase, value.apply(entry))));
    }
    return PhraseBook.of(phrases);
  }

  /** Files phrases that need no value of their own. */
  static PhraseBook<Boolean> book(List<Phrase> phrases) {
    return PhraseBook.of(phrases.stream().map(phrase -> Map.entry(phrase, true)).toList());
  }

  /** Reads the {@code direction} and {@code within} of an entry. */
  static Scope scope(YamlMap map) {
    return new Scope(
        map.word("direction", Scope.Direction.class, Scope.Direction::code),
        map.optionalInt("within")
            .orElseThrow(() -> map.error("within", "no reach; say for how many words")));
  }
}
