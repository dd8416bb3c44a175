package org.medclaim.judge.stance;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the words and phrases of {@code signals.tsv} in a text. */
final class Signals {
  private static final String FILE = "signals.tsv";
  private static final String GAP = "...";
  private static final int WIDEST_GAP = 3;
  private static final int KEY = 2;

  private final ImmutableListMultimap<String, Phrase> byHead;

  private Signals(ImmutableListMultimap<String, Phrase> byHead) {
    this.byHead = byHead;
  }

  /** A signal at words {@code from} to {@code to}, the latter left out. */
  record Mark(SignalKind kind, int from, int to) {}

  private record Phrase(SignalKind kind, ImmutableList<String> parts) {}

  /** Reads the table beside this class. */
  static Signals load() {
    ImmutableListMultimap.Builder<String, Phrase> byHead = ImmutableListMultimap.builder();
    for (Table.Row row : Table.resource(FILE, List.of("kind", "phrase")).rows()) {
      List<String> parts = Splitter.on(' ').splitToList(row.of("phrase"));
      String head = parts.get(0).replace("*", "");
      if (head.length() < KEY) {
        throw row.wrong("'" + head + "' is too short to begin a phrase");
      }
      byHead.put(head.substring(0, KEY), new Phrase(kind(row), ImmutableList.copyOf(parts)));
    }
    return new Signals(byHead.build());
  }

  private static SignalKind kind(Table.Row row) {
    try {
      return SignalKind.valueOf(row.of("kind"));
    } catch (IllegalArgumentException e) {
      throw row.wrong("'" + row.of("kind") + "' is no kind of signal");
    }
  }

  /** All signals in order of the text; of one kind the longest phrase at a word counts. */
  List<Mark> in(TextWords words) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.words().get(i).text();
      if (word.length() < KEY) {
        continue;
      }
      Map<SignalKind, Mark> longest = new EnumMap<>(SignalKind.class);
      for (Phrase phrase : byHead.get(word.substring(0, KEY))) {
        int end = end(phrase.parts(), 0, words, i);
        @Nullable Mark known = longest.get(phrase.kind());
        if (end > 0 && (known == null || known.to() < end)) {
          longest.put(phrase.kind(), new Mark(phrase.kind(), i, end));
        }
      }
      marks.addAll(longest.values());
    }
    return marks;
  }

  /** Where the phrase ends that goes on with {@code part} at {@code word}; -1 where it does not. */
  private static int end(List<String> parts, int part, TextWords words, int word) {
    if (part == parts.size()) {
      return word;
    }
    if (parts.get(part).equals(GAP)) {
      for (int skipped = 0; skipped <= WIDEST_GAP && word + skipped < words.size(); skipped++) {
        if (skipped > 0 && words.words().get(word + skipped).opens()) {
          return -1;
        }
        int end = end(parts, part + 1, words, word + skipped);
        if (end > 0) {
          return end;
        }
      }
      return -1;
    }
    if (word >= words.size() || !matches(parts.get(part), words.words().get(word).text())) {
      return -1;
    }
    return end(parts, part + 1, words, word + 1);
  }

  /** Whether a word is the pattern, or begins as a pattern with a star does. */
  static boolean matches(String pattern, String word) {
    return pattern.endsWith("*")
        ? word.startsWith(pattern.substring(0, pattern.length() - 1))
        : word.equals(pattern);
  }
}
