package org.medclaim.judge.stance;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;

/** Words that exclude each other, from {@code opposites.tsv}. */
final class Opposites {
  private static final String FILE = "opposites.tsv";

  /** Enough letters to tell most words apart, and no more than the shortest has. */
  private static final int KEY = 2;

  private final ImmutableListMultimap<String, Pair> byHead;

  private Opposites(ImmutableListMultimap<String, Pair> byHead) {
    this.byHead = byHead;
  }

  private record Pair(String own, String other) {}

  /** Reads the table beside this class. */
  static Opposites load() {
    ImmutableListMultimap.Builder<String, Pair> pairs = ImmutableListMultimap.builder();
    for (Table.Row row : Table.resource(FILE, List.of("one", "other")).rows()) {
      pairs.put(head(row.of("one")), new Pair(row.of("one"), row.of("other")));
      pairs.put(head(row.of("other")), new Pair(row.of("other"), row.of("one")));
    }
    return new Opposites(pairs.build());
  }

  private static String head(String word) {
    return word.substring(0, Math.min(KEY, word.length()));
  }

  /** Those of {@code there} that exclude the word. */
  Set<String> of(String word, Set<String> there) {
    ImmutableSet.Builder<String> found = ImmutableSet.builder();
    for (Pair pair : byHead.get(head(word))) {
      if (Signals.matches(pair.own(), word)) {
        there.stream().filter(other -> Signals.matches(pair.other(), other)).forEach(found::add);
      }
    }
    return found.build();
  }
}
