package org.medclaim.eval;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import org.medclaim.model.Stance;

/**
 * SciFact's four scores, each over all claims together (Wadden et al. 2020).
 *
 * <p>An abstract is right by label where it bears on the claim and its stance is right; with
 * rationale where besides the first {@value #MOST_SENTENCES} sentences named for it hold one of its
 * rationales whole. A sentence is right by selection where it belongs to a rationale that is named
 * whole; with label where besides the abstract's stance is right. Worked by hand: one claim, one
 * abstract that supports it by sentences 2 and 5 together. Naming SUPPORTS with 2, 5 and 7 gives
 * the abstract right both ways, and two of three sentences: precision 2/3, recall 2/2, F1 0.8.
 * Naming 2 alone leaves the label right and both others at 0.
 */
public record SciFactScores(F1 abstractLabel, F1 abstractRationale, F1 sentence, F1 sentenceLabel) {
  private static final int MOST_SENTENCES = 3;

  /** What was named, how much of it was right, and how much there was to name. */
  public record F1(int right, int named, int there) {
    /** Right of what was named; 0 where nothing was. */
    public double precision() {
      return named == 0 ? 0 : (double) right / named;
    }

    /** Right of what was there; 0 where nothing was. */
    public double recall() {
      return there == 0 ? 0 : (double) right / there;
    }

    /** The harmonic mean of both. */
    public double f1() {
      return named + there == 0 ? 0 : 2.0 * right / (named + there);
    }
  }

  /** What was said of an abstract: its stance, and the sentences that show it, best first. */
  record Named(Stance stance, List<Integer> sentences) {}

  /** Counts what was named for claims; the lists are in the same order. */
  static SciFactScores of(List<SciFactSet.GoldClaim> claims, List<Map<String, Named>> named) {
    int[] label = new int[3];
    int[] rationale = new int[3];
    int[] sentence = new int[3];
    int[] sentenceLabel = new int[3];
    for (int i = 0; i < claims.size(); i++) {
      Map<String, SciFactSet.GoldEvidence> gold = claims.get(i).evidence();
      label[2] += gold.size();
      rationale[2] += gold.size();
      int sentences = gold.values().stream().mapToInt(SciFactScores::sentences).sum();
      sentence[2] += sentences;
      sentenceLabel[2] += sentences;
      for (Map.Entry<String, Named> entry : named.get(i).entrySet()) {
        Named said = entry.getValue();
        label[1]++;
        rationale[1]++;
        sentence[1] += said.sentences().size();
        sentenceLabel[1] += said.sentences().size();
        SciFactSet.GoldEvidence there = gold.get(entry.getKey());
        if (there != null) {
          boolean right = there.stance() == said.stance();
          int found = found(there, said.sentences());
          label[0] += right ? 1 : 0;
          rationale[0] += right && isShown(there, said.sentences()) ? 1 : 0;
          sentence[0] += found;
          sentenceLabel[0] += right ? found : 0;
        }
      }
    }
    return new SciFactScores(f1(label), f1(rationale), f1(sentence), f1(sentenceLabel));
  }

  private static F1 f1(int[] counts) {
    return new F1(counts[0], counts[1], counts[2]);
  }

  private static int sentences(SciFactSet.GoldEvidence gold) {
    ImmutableSet.Builder<Integer> all = ImmutableSet.builder();
    gold.rationales().forEach(all::addAll);
    return all.build().size();
  }

  private static boolean isShown(SciFactSet.GoldEvidence gold, List<Integer> sentences) {
    List<Integer> first = sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()));
    return gold.rationales().stream().anyMatch(first::containsAll);
  }

  private static int found(SciFactSet.GoldEvidence gold, List<Integer> sentences) {
    return (int)
        sentences.stream()
            .distinct()
            .filter(
                one ->
                    gold.rationales().stream()
                        .anyMatch(set -> set.contains(one) && sentences.containsAll(set)))
            .count();
  }
}
