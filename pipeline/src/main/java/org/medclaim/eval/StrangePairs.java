package org.medclaim.eval;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.medclaim.model.Stance;

/**
 * Makes neutral pairs for a set that has none: a claim against what the same article says of
 * something else.
 *
 * <p>Else a model would learn that whatever shares the claim's treatment bears on it. The words
 * that the claim does not share with the other claim have to be missing from the other's sentences.
 */
final class StrangePairs {
  private static final Splitter WORDS =
      Splitter.onPattern("[^\\p{L}\\p{N}]+").omitEmptyStrings();

  /** Shorter words are seldom what a claim is about. */
  private static final int SHORT = 4;

  private StrangePairs() {}

  /** At most one for each claim, in order of the pairs. */
  static ImmutableList<StancePair> of(List<StancePair> pairs) {
    Map<String, List<StancePair>> byArticle =
        pairs.stream()
            .collect(
                Collectors.groupingBy(
                    StancePair::group, LinkedHashMap::new, Collectors.toList()));
    ImmutableList.Builder<StancePair> made = ImmutableList.builder();
    for (List<StancePair> article : byArticle.values()) {
      for (StancePair pair : article) {
        article.stream()
            .filter(other -> isStrange(pair, other))
            .findFirst()
            .map(other -> strange(pair, other))
            .ifPresent(made::add);
      }
    }
    return made.build();
  }

  private static boolean isStrange(StancePair pair, StancePair other) {
    Set<String> own = Sets.difference(words(pair.claim()), words(other.claim()));
    Set<String> there = words(String.join(" ", other.sentences()));
    return !own.isEmpty() && Sets.intersection(own, there).isEmpty();
  }

  private static StancePair strange(StancePair pair, StancePair other) {
    return new StancePair(
        pair.id() + "/strange",
        pair.claim(),
        other.sentences(),
        other.rationale(),
        Stance.NEUTRAL,
        pair.set(),
        pair.group());
  }

  private static Set<String> words(String text) {
    return WORDS
        .splitToStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > SHORT)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
