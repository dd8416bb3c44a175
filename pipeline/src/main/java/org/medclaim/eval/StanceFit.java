package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.medclaim.judge.stance.LinearWeights;
import org.medclaim.judge.stance.PairFeatures;
import org.medclaim.judge.stance.WordRarity;

/**
 * Fits the weights of the features on the training parts of those sets that may be trained on, and
 * on the project's own pairs.
 *
 * <p>Each source counts the same whatever its size, and within it each stance; so the weights do
 * not learn how often a set refutes.
 */
public final class StanceFit {
  /** The sets that licences allow to train on. */
  public static final ImmutableList<String> SETS =
      ImmutableList.of("scifact", "pubmedqa", "evidence_inference_claims", "citint");

  /**
   * "Refuted" in these says that a citing sentence is not accurate, mostly not that it is wrong.
   */
  private static final ImmutableList<String> NO_POLARITY = ImmutableList.of("citint");

  private static final double PENALTY_SHARE = 0.0015;
  private static final ImmutableMap<String, Double> SHARES =
      ImmutableMap.of(
          "scifact", 1.5, "pubmedqa", 0.5, "evidence_inference_claims", 1.0, "citint", 0.5);
  private static final double OWN_SHARE = 0.6;
  private static final double RATIONALE_SHARE = 0.5;

  private final ImmutableList<LinearFit.Example> examples;

  private StanceFit(ImmutableList<LinearFit.Example> examples) {
    this.examples = examples;
  }

  /** The table of word counts, of all sentences of the training parts. */
  public static String wordCounts(Path pairs) {
    StancePairs reader = new StancePairs();
    Set<String> sentences = new LinkedHashSet<>();
    for (String set : SETS) {
      reader.read(pairs.resolve(set), "train").forEach(pair -> sentences.addAll(pair.sentences()));
    }
    return WordRarity.counted(sentences);
  }

  /** Reads the training pairs and computes their features, some minutes of work. */
  public static StanceFit read(
      Path pairs, Path own, PairFeatures features, Consumer<String> progress) {
    StancePairs reader = new StancePairs();
    ImmutableList.Builder<LinearFit.Example> examples = ImmutableList.builder();
    for (String set : SETS) {
      double share = SHARES.getOrDefault(set, 1.0);
      List<StancePair> whole = reader.read(pairs.resolve(set), "train");
      add(set, share, whole, features, examples);
      List<StancePair> rationales = rationales(whole);
      add(set + "/rationale", share * RATIONALE_SHARE, rationales, features, examples);
      progress.accept(set + ": " + (whole.size() + rationales.size()) + " pairs");
    }
    List<StancePair> ours = reader.readOwn(own, false);
    add("own", OWN_SHARE, ours, features, examples);
    progress.accept("own: " + ours.size() + " pairs");
    return new StanceFit(examples.build());
  }

  /** The same claims, each against the sentences alone that its annotators named. */
  private static List<StancePair> rationales(List<StancePair> pairs) {
    return pairs.stream()
        .filter(pair -> !pair.rationale().isEmpty())
        .map(
            pair ->
                new StancePair(
                    pair.id(),
                    pair.claim(),
                    pair.rationale(),
                    pair.rationale(),
                    pair.gold(),
                    pair.set(),
                    pair.group()))
        .toList();
  }

  private static void add(
      String set,
      double share,
      List<StancePair> pairs,
      PairFeatures features,
      ImmutableList.Builder<LinearFit.Example> examples) {
    for (StancePair pair : pairs) {
      if (!pair.sentences().isEmpty()) {
        examples.add(
            new LinearFit.Example(
                set,
                share,
                features.of(pair.claim(), pair.sentences()),
                pair.gold(),
                NO_POLARITY.stream().noneMatch(set::startsWith)));
      }
    }
  }

  /** The weights from all sources. */
  public LinearWeights weights() {
    return LinearFit.weights(examples, PENALTY_SHARE);
  }
}
