package org.medclaim.judge.stance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the features know of one text: its words, which way things go in it, what it denies.
 *
 * <p>{@code denied} are the stems that stand within reach of a denial.
 */
record TextReading(
    String text,
    TextWords words,
    ImmutableSet<String> stems,
    ImmutableList<Direction> directions,
    ImmutableSet<String> denied,
    ImmutableSet<SignalKind> kinds,
    BitSet comparisons) {

  /**
   * That something goes up, down or nowhere; {@code about} are the words around it, each with how
   * much it tells: the rarer and the nearer, the more.
   */
  record Direction(SignalKind kind, int place, ImmutableMap<String, Double> about) {}

  /** Reads texts; immutable and safe for any number of threads. */
  static final class Reader {
    private static final int REACH = 9;
    private static final double FADES = 4;
    private static final double ACROSS_BREAK = 0.6;
    private static final int DENIAL_BEFORE = 4;
    private static final int DENIAL_AFTER = 6;
    private static final double SIGNIFICANT = 0.05;

    private static final Pattern P_VALUE =
        Pattern.compile(
            "(?i)(?<![\\p{L}])p(?:[- ]?values?)?\\s{0,2}(?<sign>[<=>≤≥])\\s{0,2}(?<p>[01]?[.·]\\d{1,6})");

    private final Signals signals = Signals.load();
    private final WordRarity rarity;

    Reader(WordRarity rarity) {
      this.rarity = rarity;
    }

    TextReading read(String text) {
      TextWords words = TextWords.of(text);
      List<Signals.Mark> marks = signals.in(words);
      Set<SignalKind> kinds = EnumSet.noneOf(SignalKind.class);
      marks.forEach(mark -> kinds.add(mark.kind()));
      BitSet comparisons = new BitSet();
      marks.stream()
          .filter(mark -> mark.kind() == SignalKind.COMPARISON)
          .forEach(mark -> comparisons.set(mark.from()));
      return new TextReading(
          text,
          words,
          ImmutableSet.copyOf(words.stems()),
          directions(text, words, marks),
          denied(words, marks),
          ImmutableSet.copyOf(kinds),
          comparisons);
    }

    private ImmutableList<Direction> directions(
        String text, TextWords words, List<Signals.Mark> marks) {
      BitSet said = new BitSet();
      marks.stream()
          .filter(mark -> mark.kind().isDirection())
          .forEach(mark -> said.set(mark.from(), mark.to()));
      BitSet nothing = new BitSet();
      marks.stream()
          .filter(mark -> mark.kind() == SignalKind.NO_EFFECT)
          .forEach(mark -> nothing.set(mark.from(), mark.to()));
      ImmutableList.Builder<Direction> found = ImmutableList.builder();
      for (Signals.Mark mark : marks) {
        boolean swallowed = mark.kind() != SignalKind.NO_EFFECT && nothing.get(mark.from());
        if (mark.kind().isDirection() && !swallowed) {
          SignalKind kind = isDenied(mark, words, marks) ? SignalKind.NO_EFFECT : mark.kind();
          found.add(new Direction(kind, mark.from(), about(words, mark.from(), mark.to(), said)));
        }
      }
      Matcher matcher = P_VALUE.matcher(text);
      while (matcher.find()) {
        double p = Double.parseDouble(matcher.group("p").replace('·', '.'));
        boolean above = !"<≤".contains(matcher.group("sign"));
        int place = words.at(matcher.start());
        if (above && p > SIGNIFICANT) {
          found.add(new Direction(SignalKind.NO_EFFECT, place, about(words, place, place, said)));
        }
      }
      return found.build();
    }

    private static boolean isDenied(Signals.Mark mark, TextWords words, List<Signals.Mark> marks) {
      if (mark.kind() == SignalKind.NO_EFFECT) {
        return false;
      }
      for (Signals.Mark denial : marks) {
        if (denial.kind() == SignalKind.NEGATION
            && denial.to() <= mark.from()
            && mark.from() - denial.to() < DENIAL_BEFORE
            && !isBroken(words, denial.to(), mark.from())) {
          return true;
        }
      }
      return false;
    }

    private static boolean isBroken(TextWords words, int from, int to) {
      for (int i = from; i <= to; i++) {
        if (words.words().get(i).opens()) {
          return true;
        }
      }
      return false;
    }

    private ImmutableMap<String, Double> about(TextWords words, int from, int to, BitSet said) {
      Map<String, Double> about = new HashMap<>();
      double weight = 1;
      for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
        weight *= i + 1 < words.size() && words.words().get(i + 1).opens() ? ACROSS_BREAK : 1;
        add(words.words().get(i), weight / (1 + (from - i) / FADES), said.get(i), about);
      }
      weight = 1;
      for (int i = to; i < Math.min(words.size(), to + REACH); i++) {
        weight *= words.words().get(i).opens() ? ACROSS_BREAK : 1;
        add(words.words().get(i), weight / (1 + (i - to + 1) / FADES), said.get(i), about);
      }
      return ImmutableMap.copyOf(about);
    }

    private void add(TextWords.Word word, double weight, boolean said, Map<String, Double> about) {
      if (word.content() && !said) {
        about.merge(word.stem(), weight * rarity.of(word.stem()), Math::max);
      }
    }

    private static ImmutableSet<String> denied(TextWords words, List<Signals.Mark> marks) {
      Set<String> denied = new HashSet<>();
      for (Signals.Mark mark : marks) {
        if (mark.kind() != SignalKind.NEGATION) {
          continue;
        }
        int end = Math.min(words.size(), mark.to() + DENIAL_AFTER);
        for (int i = mark.to(); i < end && !words.words().get(i).opens(); i++) {
          if (words.words().get(i).content()) {
            denied.add(words.words().get(i).stem());
          }
        }
      }
      return ImmutableSet.copyOf(denied);
    }
  }
}
