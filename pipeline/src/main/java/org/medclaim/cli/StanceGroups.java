package org.medclaim.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.medclaim.eval.ReadPair;
import org.medclaim.eval.StanceScores;

/** Splits what was read by what kind of claim it is, so that one sees where a voice is weak. */
final class StanceGroups {
  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(?:not?|never|without|none|cannot|neither)\\b|n't\\b");
  private static final Pattern COMPARED = Pattern.compile("(?i)\\b(?:than|compared|versus|vs)\\b");

  private StanceGroups() {}

  /** A line a group: how many were right of how many; the project's own by phenomenon. */
  static ImmutableList<String> lines(List<ReadPair> read) {
    boolean twoWay = StanceScores.isTwoWay(read);
    Map<String, int[]> counts = new TreeMap<>();
    for (ReadPair one : read) {
      for (String group : groups(one)) {
        int[] count = counts.computeIfAbsent(group, name -> new int[2]);
        count[0]++;
        count[1] += one.isRight(twoWay) ? 1 : 0;
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("claims                  pairs   right");
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(
            entry ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%-22s %6d   %.3f",
                        entry.getKey(),
                        entry.getValue()[0],
                        (double) entry.getValue()[1] / entry.getValue()[0])));
    return ImmutableList.copyOf(lines);
  }

  private static List<String> groups(ReadPair one) {
    List<String> groups = new ArrayList<>();
    String claim = one.pair().claim();
    if (one.pair().set().startsWith("own/")) {
      groups.add(one.pair().set());
    }
    add(NUMBER.matcher(claim).find(), "with a number", groups);
    add(DENIED.matcher(claim).find(), "with a denial", groups);
    add(COMPARED.matcher(claim).find(), "with a comparison", groups);
    add(claim.endsWith("?"), "as a question", groups);
    if (groups.isEmpty()) {
      groups.add("plain");
    }
    return groups;
  }

  private static void add(boolean is, String name, List<String> groups) {
    if (is) {
      groups.add(name);
    }
  }
}
