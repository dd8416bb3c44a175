package org.medclaim.judge.stance;

import java.util.List;

/** Of whom and how surely claim and sentences speak: people, animals, hedges, open questions. */
final class WordingFeatures {
  private WordingFeatures() {}

  static void put(TextReading claim, List<TextReading> chosen, FeatureVector features) {
    TextReading best = chosen.get(0);
    features.put("unsettled-best", has(best, SignalKind.UNSETTLED));
    features.put("unsettled-near", anyHas(chosen, SignalKind.UNSETTLED));
    features.put("hedge-claim", has(claim, SignalKind.HEDGE));
    features.put("hedge-best", has(best, SignalKind.HEDGE));
    features.put("significant-best", has(best, SignalKind.SIGNIFICANT));
    features.put("aim-best", has(best, SignalKind.AIM) && !has(best, SignalKind.RESULT));
    features.put("result-near", anyHas(chosen, SignalKind.RESULT));
    features.put("denied-claim", has(claim, SignalKind.NEGATION));
    features.put("denied-best", has(best, SignalKind.NEGATION));
    features.put(
        "denied-differs", has(claim, SignalKind.NEGATION) != has(best, SignalKind.NEGATION));
    features.put("all-claimed", has(claim, SignalKind.ALL) && !anyHas(chosen, SignalKind.ALL));
    features.put("none-claimed", has(claim, SignalKind.NONE) && !anyHas(chosen, SignalKind.NONE));
    features.put(
        "cause-of-association",
        has(claim, SignalKind.CAUSE)
            && anyHas(chosen, SignalKind.ASSOCIATION)
            && !anyHas(chosen, SignalKind.CAUSE));
    features.put(
        "not-people",
        laboratory(chosen) && !has(claim, SignalKind.ANIMAL) && !has(claim, SignalKind.CELLS));
    features.put(
        "other-age",
        isOther(claim, chosen, SignalKind.CHILDREN, SignalKind.ADULTS)
            || isOther(claim, chosen, SignalKind.ADULTS, SignalKind.CHILDREN));
    features.put(
        "other-sex",
        isOther(claim, chosen, SignalKind.WOMEN, SignalKind.MEN)
            || isOther(claim, chosen, SignalKind.MEN, SignalKind.WOMEN));
  }

  private static boolean laboratory(List<TextReading> readings) {
    return anyHas(readings, SignalKind.ANIMAL) || anyHas(readings, SignalKind.CELLS);
  }

  private static boolean isOther(
      TextReading claim, List<TextReading> chosen, SignalKind claimed, SignalKind there) {
    return has(claim, claimed)
        && !has(claim, there)
        && anyHas(chosen, there)
        && !anyHas(chosen, claimed);
  }

  private static boolean has(TextReading reading, SignalKind kind) {
    return reading.kinds().contains(kind);
  }

  private static boolean anyHas(List<TextReading> readings, SignalKind kind) {
    return readings.stream().anyMatch(reading -> has(reading, kind));
  }
}
