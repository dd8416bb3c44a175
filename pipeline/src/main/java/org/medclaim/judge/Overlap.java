package org.medclaim.judge;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far two sentences say the same of their subject, by the words that carry meaning.
 *
 * <p>{@code words} is how many they share, {@code share} how much that is of the sentence that has
 * fewer, 0 to 1; {@code onlyWord} is true where the first sentence has a single telling word and
 * the second has it too. The subject's own names do not count: that both speak of CAR-T is no
 * agreement.
 */
record Overlap(int words, double share, boolean onlyWord) {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final int STEM = 6;
  private static final int LONG_WORD = 8;

  /** Said of so many things that one of them in common tells nothing. */
  private static final Set<String> WIDE =
      Set.of(
          "common", "effect", "cause", "causes", "increa", "reduce", "import", "danger", "serious",
          "seriou", "treate", "improv", "diagno", "develo", "higher", "safety", "benefi", "differ",
          "clinic", "recomm", "standa", "sympto", "approv", "studie", "trials", "showed", "medici");

  /**
   * Joins a subject to anything at all; that both sentences use one of these is no sameness.
   * Compared as stems.
   */
  private static final Set<String> RELATIONS =
      Set.of(
          "affect", "begins", "starts", "spread", "passes", "occur", "occurs", "happen", "become",
          "linked", "result", "arises", "appear", "transm", "mainly", "mostly", "usuall", "caused",
          "causin", "affec", "starte");

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "about",
          "after",
          "also",
          "among",
          "been",
          "being",
          "both",
          "from",
          "have",
          "into",
          "more",
          "most",
          "much",
          "only",
          "other",
          "over",
          "some",
          "such",
          "than",
          "that",
          "their",
          "them",
          "then",
          "there",
          "these",
          "they",
          "this",
          "those",
          "through",
          "very",
          "were",
          "what",
          "when",
          "where",
          "which",
          "while",
          "with",
          "without",
          "would",
          "patient",
          "patients",
          "people",
          "disease",
          "diseases",
          "treatment",
          "treatments",
          "therapy",
          "therapies",
          "can",
          "could",
          "often",
          "help",
          "helps",
          "used",
          "does");

  /** The overlap of two sentences, words of the names left out. */
  static Overlap of(String a, String b, Collection<String> names) {
    Set<String> first = stems(a);
    Set<String> second = stems(b);
    for (String name : names) {
      Set<String> own = stems(name);
      first.removeAll(own);
      second.removeAll(own);
    }
    Optional<String> only =
        first.size() == 1
            ? first.stream().filter(word -> isTelling(word, a)).findFirst()
            : Optional.empty();
    int smaller = Math.min(first.size(), second.size());
    first.retainAll(second);
    return new Overlap(
        first.size(),
        smaller == 0 ? 0 : (double) first.size() / smaller,
        only.isPresent() && second.contains(only.get()));
  }

  /**
   * True where they share three words and a third of all, or two that are most of all, or the only
   * telling word that the first has.
   */
  boolean sameStatement() {
    return (words >= 3 && share >= 0.34) || (words == 2 && share >= 0.6) || onlyWord;
  }

  /** True where they share a fifth of the words; enough only beside an outcome in common. */
  boolean related() {
    return words >= 1 && share >= 0.2;
  }

  /** A long word that is not said of everything. */
  private static boolean isTelling(String stem, String sentence) {
    return !WIDE.contains(stem)
        && WORD.matcher(sentence.toLowerCase(Locale.ROOT))
            .results()
            .anyMatch(
                word -> word.group().length() >= LONG_WORD && stem(word.group()).equals(stem));
  }

  /** The stems of a sentence's telling words. */
  static Set<String> stems(String sentence) {
    Set<String> stems = new HashSet<>();
    Matcher words = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      if (!EMPTY_WORDS.contains(word) && !RELATIONS.contains(stem(word))) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  /** The first letters of a word in lower case, the same in British and American spelling. */
  static String stem(String word) {
    String spelling = word.replace("ae", "e").replace("our", "or");
    return spelling.substring(0, Math.min(STEM, spelling.length()));
  }
}
