package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.medclaim.judge.stance.LinearWeights;
import org.medclaim.judge.stance.PairFeatures;
import org.medclaim.judge.stance.WordRarity;
import org.medclaim.model.Stance;

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

  private final ImmutableList<Example> examples;

  private StanceFit(ImmutableList<Example> examples) {
    this.examples = examples;
  }

  private record Example(
      String set, double share, ImmutableMap<String, Double> features, Stance gold) {}

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
    ImmutableList.Builder<Example> examples = ImmutableList.builder();
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
      ImmutableList.Builder<Example> examples) {
    for (StancePair pair : pairs) {
      if (!pair.sentences().isEmpty()) {
        examples.add(
            new Example(set, share, features.of(pair.claim(), pair.sentences()), pair.gold()));
      }
    }
  }

  /** The weights from all sources. */
  public LinearWeights weights() {
    List<String> names = List.copyOf(examples.get(0).features().keySet());
    LinearWeights.Weight[] scales = scales(names, examples);
    double[] bears =
        fitted(
            names, scales, examples, example -> true, example -> example.gold() != Stance.NEUTRAL);
    double[] supports =
        fitted(
            names,
            scales,
            examples,
            example ->
                example.gold() != Stance.NEUTRAL
                    && NO_POLARITY.stream().noneMatch(example.set()::startsWith),
            example -> example.gold() == Stance.SUPPORTS);
    Map<String, LinearWeights.Weight> weights = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      weights.put(
          names.get(i),
          new LinearWeights.Weight(scales[i].mean(), scales[i].spread(), bears[i], supports[i]));
    }
    int last = names.size();
    return new LinearWeights(ImmutableMap.copyOf(weights), bears[last], supports[last]);
  }

  private static LinearWeights.Weight[] scales(List<String> names, Collection<Example> used) {
    LinearWeights.Weight[] scales = new LinearWeights.Weight[names.size()];
    for (int i = 0; i < scales.length; i++) {
      String name = names.get(i);
      double[] values = used.stream().mapToDouble(e -> value(e, name)).toArray();
      double mean = Arrays.stream(values).average().orElse(0);
      double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      scales[i] = new LinearWeights.Weight(mean, Math.max(Math.sqrt(square), 0.01), 0, 0);
    }
    return scales;
  }

  private static double[] fitted(
      List<String> names,
      LinearWeights.Weight[] scales,
      List<Example> used,
      Predicate<Example> wanted,
      Predicate<Example> positive) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Example example : used) {
      if (wanted.test(example)) {
        counts.computeIfAbsent(example.set(), set -> new int[2])[positive.test(example) ? 1 : 0]++;
      }
    }
    List<LogisticRegression.Example> fit = new ArrayList<>();
    for (Example example : used) {
      int[] count = counts.get(example.set());
      // A source that knows one answer only would teach its style, not the difference.
      if (wanted.test(example) && count != null && Math.min(count[0], count[1]) >= 5) {
        boolean is = positive.test(example);
        double weight = example.share() / 2 / count[is ? 1 : 0];
        fit.add(new LogisticRegression.Example(scaled(names, scales, example), is, weight));
      }
    }
    double all = fit.stream().mapToDouble(LogisticRegression.Example::weight).sum();
    return LogisticRegression.fit(fit, PENALTY_SHARE * all);
  }

  private static double[] scaled(
      List<String> names, LinearWeights.Weight[] scales, Example example) {
    double[] scaled = new double[scales.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = scales[i].distance(value(example, names.get(i)));
    }
    return scaled;
  }

  private static double value(Example example, String name) {
    Double value = example.features().get(name);
    if (value == null) {
      throw new IllegalStateException("a pair has no feature '" + name + "'");
    }
    return value;
  }
}
