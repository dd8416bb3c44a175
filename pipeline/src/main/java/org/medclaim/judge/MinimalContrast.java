package org.medclaim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two sentences of nearly the same words, of which one denies what the other says, or has an
 * opposite word in the same place: "is not the most common cancer of men", "is rarely found late".
 *
 * <p>Words in common make such sentences look alike to every other comparison; what tells them
 * apart is the little that they do not have in common. They are laid side by side by their longest
 * common subsequence of words.
 */
final class MinimalContrast {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'\u2019.-]*(?<!\\.)");
  private static final Pattern DENIAL =
      Pattern.compile(
          "not|no|never|none|nor|neither|nobody|cannot|without|hardly|barely|\\p{L}+n['\u2019]t");

  private static final Pattern UNIT =
      Pattern.compile("(?:second|minute|hour|day|week|month|year|decade)s?");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** A figure that is rounded otherwise is the same. */
  private static final double ROUNDED = 0.1;

  /** So few words are alike by chance. */
  private static final int FEWEST = 4;

  private static final double NEARLY_ALL = 0.75;

  private MinimalContrast() {}

  /** True where the claim's words are nearly all in the statement, and the rest turns it round. */
  static boolean isIn(String claim, String statement) {
    List<String> own = tokens(claim);
    List<String> theirs = tokens(statement);
    if (own.size() < FEWEST) {
      return false;
    }
    int[][] common = common(own, theirs);
    if (common[0][0] < NEARLY_ALL * own.size()) {
      return false;
    }
    List<String> onlyOwn = new ArrayList<>();
    List<String> onlyTheirs = new ArrayList<>();
    List<String> ownRun = new ArrayList<>();
    List<String> theirRun = new ArrayList<>();
    int i = 0;
    int j = 0;
    boolean begun = false;
    while (i < own.size() && j < theirs.size()) {
      if (own.get(i).equals(theirs.get(j))) {
        // What the statement says before the words in common is of something else, but for what
        // stands there in the place of the claim's own words.
        int kept = begun ? theirRun.size() : Math.min(ownRun.size(), theirRun.size());
        onlyTheirs.addAll(theirRun.subList(theirRun.size() - kept, theirRun.size()));
        onlyOwn.addAll(ownRun);
        ownRun.clear();
        theirRun.clear();
        begun = true;
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        ownRun.add(own.get(i++));
      } else {
        theirRun.add(theirs.get(j++));
      }
    }
    ownRun.addAll(own.subList(i, own.size()));
    theirRun.addAll(theirs.subList(j, theirs.size()));
    onlyOwn.addAll(ownRun);
    onlyTheirs.addAll(theirRun.subList(0, Math.min(ownRun.size(), theirRun.size())));
    return onlyOwn.stream().anyMatch(MinimalContrast::isDenial)
            != onlyTheirs.stream().anyMatch(MinimalContrast::isDenial)
        || isOfOtherUnit(onlyOwn, onlyTheirs)
        || isOfOtherNumber(onlyOwn, onlyTheirs)
        || Agreement.haveCounterparts(String.join(" ", onlyOwn), String.join(" ", onlyTheirs));
  }

  private static boolean isDenial(String token) {
    return DENIAL.matcher(token).matches();
  }

  /** "For three days", where the record has months. */
  private static boolean isOfOtherUnit(List<String> own, List<String> theirs) {
    return own.stream().anyMatch(token -> UNIT.matcher(token).matches())
        && theirs.stream().anyMatch(token -> UNIT.matcher(token).matches());
  }

  private static boolean isOfOtherNumber(List<String> own, List<String> theirs) {
    List<Double> recorded = numbers(theirs);
    return !recorded.isEmpty()
        && numbers(own).stream()
            .anyMatch(
                number ->
                    recorded.stream()
                        .noneMatch(other -> Math.abs(number - other) <= ROUNDED * other));
  }

  private static List<Double> numbers(List<String> tokens) {
    return tokens.stream()
        .filter(token -> NUMBER.matcher(token).matches())
        .map(Double::valueOf)
        .toList();
  }

  private static List<String> tokens(String sentence) {
    return TOKEN
        .matcher(sentence.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** Of the rest from each place on, how many words are common in the same order. */
  private static int[][] common(List<String> own, List<String> theirs) {
    int[][] common = new int[own.size() + 1][theirs.size() + 1];
    for (int i = own.size() - 1; i >= 0; i--) {
      for (int j = theirs.size() - 1; j >= 0; j--) {
        common[i][j] =
            own.get(i).equals(theirs.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
