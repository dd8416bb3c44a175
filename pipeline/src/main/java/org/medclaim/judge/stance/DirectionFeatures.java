package org.medclaim.judge.stance;

import com.google.common.collect.Sets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.medclaim.judge.stance.TextReading.Direction;

/** Whether claim and sentences say that the same thing goes the same way. */
final class DirectionFeatures {
  /** How two directions of the same thing stand to each other. */
  private enum Relation {
    SAME,
    OPPOSITE,
    /** A better outcome in the one, a rise or fall in the other: it depends on what rises. */
    UP_BETTER,
    UP_WORSE,
    DOWN_BETTER,
    DOWN_WORSE,
    /** The claim says that something happens, the sentence that nothing does. */
    CLAIMED_NOT_FOUND,
    /** The claim says that nothing happens, the sentence that something does. */
    FOUND_NOT_CLAIMED,
    BOTH_NOTHING,
    /** A link in the claim and a direction in the sentence, or the other way round. */
    LINK_DIRECTED,
    BOTH_LINK
  }

  private static final int BESIDE_COMPARISON = 10;
  private static final int OPENING = 3;

  private final WordRarity rarity;

  DirectionFeatures(WordRarity rarity) {
    this.rarity = rarity;
  }

  void put(
      TextReading claim, List<TextReading> chosen, List<Double> worth, FeatureVector features) {
    Map<Relation, Double> most = new EnumMap<>(Relation.class);
    double denials = 0;
    double swaps = 0;
    for (int i = 0; i < chosen.size(); i++) {
      TextReading sentence = chosen.get(i);
      boolean swapped = isSwapped(claim, sentence);
      swaps = Math.max(swaps, swapped ? worth.get(i) : 0);
      for (Direction own : claimed(claim)) {
        for (Direction other : sentence.directions()) {
          double strength = worth.get(i) * alignment(own, other);
          most.merge(relation(own.kind(), other.kind(), swapped), strength, Math::max);
        }
      }
      denials = Math.max(denials, worth.get(i) * deniedOnce(claim, sentence));
    }
    for (Relation relation : Relation.values()) {
      features.put(name(relation), most.getOrDefault(relation, 0.0));
    }
    double same = sum(most, Relation.SAME, Relation.BOTH_NOTHING, Relation.BOTH_LINK);
    double other =
        sum(most, Relation.OPPOSITE, Relation.CLAIMED_NOT_FOUND, Relation.FOUND_NOT_CLAIMED);
    features.put("direction-balance", same - other);
    features.put("direction-contrary", other > same);
    features.put("direction-none", claim.directions().isEmpty());
    features.put("claims-nothing", claimsNothing(claim));
    features.put("best-says-nothing", claimsNothing(chosen.get(0)));
    features.put("denied-once", denials);
    features.put("swapped", swaps);
  }

  private static String name(Relation relation) {
    return "direction-" + relation.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double sum(Map<Relation, Double> most, Relation... relations) {
    double sum = 0;
    for (Relation relation : relations) {
      sum = Math.max(sum, most.getOrDefault(relation, 0.0));
    }
    return sum;
  }

  private static boolean claimsNothing(TextReading reading) {
    return reading.directions().stream().anyMatch(d -> d.kind() == SignalKind.NO_EFFECT);
  }

  /** How much of what the claim's direction is about, the other is about too: 0 to 1. */
  private static double alignment(Direction claim, Direction sentence) {
    double shared = 0;
    double all = 1e-9;
    for (Map.Entry<String, Double> word : claim.about().entrySet()) {
      all += word.getValue();
      shared += Math.min(word.getValue(), sentence.about().getOrDefault(word.getKey(), 0.0));
    }
    return shared / all;
  }

  private static Relation relation(SignalKind claim, SignalKind sentence, boolean swapped) {
    boolean nothingClaimed = claim == SignalKind.NO_EFFECT;
    boolean nothingFound = sentence == SignalKind.NO_EFFECT;
    if (nothingClaimed || nothingFound) {
      return nothingClaimed && nothingFound
          ? Relation.BOTH_NOTHING
          : nothingFound ? Relation.CLAIMED_NOT_FOUND : Relation.FOUND_NOT_CLAIMED;
    }
    if (claim == SignalKind.LINK || sentence == SignalKind.LINK) {
      return claim == sentence ? Relation.BOTH_LINK : Relation.LINK_DIRECTED;
    }
    SignalKind turned = swapped ? turned(sentence) : sentence;
    if (claim == turned) {
      return Relation.SAME;
    }
    if (claim == turned(turned)) {
      return Relation.OPPOSITE;
    }
    boolean up = claim == SignalKind.UP || turned == SignalKind.UP;
    boolean better = claim == SignalKind.BETTER || turned == SignalKind.BETTER;
    return up
        ? better ? Relation.UP_BETTER : Relation.UP_WORSE
        : better ? Relation.DOWN_BETTER : Relation.DOWN_WORSE;
  }

  private static SignalKind turned(SignalKind kind) {
    return switch (kind) {
      case UP -> SignalKind.DOWN;
      case DOWN -> SignalKind.UP;
      case BETTER -> SignalKind.WORSE;
      case WORSE -> SignalKind.BETTER;
      default -> kind;
    };
  }

  /** "A lowered X compared with B" against "X was lower with B than with A". */
  private boolean isSwapped(TextReading claim, TextReading sentence) {
    int mine = claim.comparisons().nextSetBit(0);
    int other = sentence.comparisons().nextSetBit(0);
    if (mine < 0 || other < 0) {
      return false;
    }
    Set<String> first = stems(claim, 0, mine);
    Set<String> second = stems(claim, mine + 1, claim.words().size());
    Set<String> onlyFirst = Sets.difference(first, second);
    Set<String> onlySecond = Sets.difference(second, first);
    int clause = clauseEnd(sentence, other + 1);
    Set<String> after = stems(sentence, other + 1, clause);
    // "Compared with B, A lowered X" names first what comes second elsewhere.
    boolean opens = other < OPENING && clause < sentence.words().size();
    Set<String> before =
        opens
            ? stems(sentence, clause, Math.min(sentence.words().size(), clause + BESIDE_COMPARISON))
            : stems(sentence, Math.max(0, other - BESIDE_COMPARISON), other);
    double straight = overlap(onlyFirst, before) + overlap(onlySecond, after);
    double crossed = overlap(onlySecond, before) + overlap(onlyFirst, after);
    return crossed > straight;
  }

  private static int clauseEnd(TextReading reading, int from) {
    int end = Math.min(reading.words().size(), from + BESIDE_COMPARISON);
    for (int i = from; i < end; i++) {
      if (i > from && reading.words().words().get(i).opens()) {
        return i;
      }
    }
    return end;
  }

  /**
   * What the claim says of directions: that nothing changes, where it says so; "no difference to
   * improvement" claims no improvement.
   */
  private static List<Direction> claimed(TextReading claim) {
    List<Direction> nothing =
        claim.directions().stream().filter(d -> d.kind() == SignalKind.NO_EFFECT).toList();
    return nothing.isEmpty() ? claim.directions() : nothing;
  }

  private double overlap(Set<String> a, Set<String> b) {
    return rarity.sum(Sets.intersection(a, b));
  }

  private static Set<String> stems(TextReading reading, int from, int to) {
    return new TextWords(reading.words().words().subList(from, to)).stems();
  }

  /** The share of the words in common, by rarity, that just one of the two denies. */
  private double deniedOnce(TextReading claim, TextReading sentence) {
    Set<String> shared = Sets.intersection(claim.stems(), sentence.stems());
    Set<String> once = Sets.symmetricDifference(claim.denied(), sentence.denied());
    double all = rarity.sum(shared);
    return all == 0 ? 0 : rarity.sum(Sets.intersection(shared, once)) / all;
  }
}
