package org.medclaim.judge;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far two sentences talk of the same thing, by the words that carry meaning. */
final class Overlap {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final int STEM = 6;
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

  private Overlap() {}

  /** The share of the smaller sentence's words that the other has, 0 to 1. */
  static double of(String a, String b) {
    Set<String> first = stems(a);
    Set<String> second = stems(b);
    int smaller = Math.min(first.size(), second.size());
    if (smaller == 0) {
      return 0;
    }
    first.retainAll(second);
    return (double) first.size() / smaller;
  }

  private static Set<String> stems(String sentence) {
    Set<String> stems = new HashSet<>();
    Matcher words = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      if (!EMPTY_WORDS.contains(word)) {
        String spelling = word.replace("ae", "e").replace("our", "or");
        stems.add(spelling.substring(0, Math.min(STEM, spelling.length())));
      }
    }
    return stems;
  }
}
