package org.medclaim.judge;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a sentence that tell what it claims, as roots.
 *
 * <p>Names of things, which are compared as concepts, do not count, nor do the words of {@code
 * joining-words.txt}, nor names of people, places and firms.
 */
final class TellingWords {
  private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(?:ing|ed|es|in|e|s|d)$");

  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** Capitals within the sentence: names of people, places and firms. */
  private static final Pattern PROPER_NAME =
      Pattern.compile("(?<=[\\p{Ll}\\d,;:)] )\\p{Lu}[\\p{L}'\u2019-]*");

  private static final ImmutableSet<String> JOINING =
      WordList.read("joining-words.txt").stream()
          .map(Overlap::stem)
          .map(TellingWords::rootOf)
          .collect(toImmutableSet());

  /** What stands for a root of which others say the same. */
  private static final ImmutableMap<String, String> ONE_MEANING = oneMeaning();

  private static final ReadOnce<ImmutableSet<String>> ROOTS =
      new ReadOnce<>(
          text -> Overlap.stems(text).stream().map(TellingWords::root).collect(toImmutableSet()));

  private TellingWords() {}

  /** The roots of all words of a text that carry some meaning. */
  static ImmutableSet<String> roots(String text) {
    return ROOTS.of(text);
  }

  /** The roots that tell what a sentence says of the things that it names by {@code names}. */
  static Set<String> of(String sentence, Collection<String> names) {
    Set<String> telling = new LinkedHashSet<>(roots(PROPER_NAME.matcher(sentence).replaceAll(" ")));
    names.forEach(name -> telling.removeAll(roots(name)));
    telling.removeAll(JOINING);
    return telling;
  }

  /**
   * "Stays" and "stay", "caused" and "cause" are one word; "rapidly" and "quickly" say one thing.
   */
  private static String root(String stem) {
    String root = rootOf(stem);
    return ONE_MEANING.getOrDefault(root, root);
  }

  private static String rootOf(String stem) {
    return ENDING.matcher(stem).replaceFirst("");
  }

  private static ImmutableMap<String, String> oneMeaning() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (String group : WordList.read("words-of-one-meaning.txt")) {
      List<String> roots =
          WORDS.splitToStream(group).map(Overlap::stem).map(TellingWords::rootOf).toList();
      String first = roots.stream().filter(JOINING::contains).findFirst().orElse(roots.get(0));
      roots.forEach(root -> meanings.putIfAbsent(root, first));
    }
    return ImmutableMap.copyOf(meanings);
  }
}
