package org.medclaim.extract;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.medclaim.model.Quantity;

/**
 * What was learned from labelled sentences: how far single words, pairs of words, signals and kinds
 * of numbers move a sentence from where the patterns put it.
 *
 * <p>Knows no terminology, so that a new concept never changes what counts as a claim.
 */
final class LearnedWeights {
  private static final String FILE = "worthiness.tsv";
  private static final String ALWAYS = "always";

  private final ImmutableMap<String, Double> byFeature;

  private LearnedWeights(ImmutableMap<String, Double> byFeature) {
    this.byFeature = byFeature;
  }

  /** Nothing learned: the patterns alone. */
  static LearnedWeights none() {
    return new LearnedWeights(ImmutableMap.of());
  }

  /** Reads worthiness.tsv. */
  static LearnedWeights load() {
    URL file = Resources.getResource(LearnedWeights.class, FILE);
    try {
      return parse(Resources.toString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /** A feature and its weight on each line; comments begin with {@code #}. */
  static LearnedWeights parse(String text) {
    ImmutableMap.Builder<String, Double> byFeature = ImmutableMap.builder();
    for (String line : Splitter.on('\n').split(text)) {
      // A word can begin with a hash too, but a feature begins with its kind.
      if (!line.startsWith("#") && !line.isBlank()) {
        List<String> cells = Splitter.on('\t').splitToList(line);
        byFeature.put(cells.get(0), Double.parseDouble(cells.get(1)));
      }
    }
    return new LearnedWeights(byFeature.buildOrThrow());
  }

  /** What the features add to the logit of the patterns. */
  double sum(Set<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += byFeature.getOrDefault(feature, 0.0);
    }
    return sum;
  }

  /** The features of a reading in which these signals were found. */
  static ImmutableSet<String> features(Reading reading, Set<CheckWorthiness.Signal> signals) {
    Set<String> features = new LinkedHashSet<>();
    features.add(ALWAYS);
    signals.forEach(signal -> features.add("signal:" + signal.id()));
    for (Quantity quantity : reading.quantities()) {
      features.add("number:" + quantity.kind().name().toLowerCase(Locale.ROOT));
    }
    String previous = "^";
    Tokens tokens = reading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      String word = Character.isDigit(tokens.word(i).charAt(0)) ? "#" : tokens.word(i);
      features.add("word:" + word);
      features.add("pair:" + previous + " " + word);
      previous = word;
    }
    return ImmutableSet.copyOf(features);
  }

  /** The weights as lines of worthiness.tsv, those left out that would never turn a scale. */
  static String lines(Map<String, Double> weights, double least) {
    StringBuilder lines = new StringBuilder();
    weights.forEach(
        (feature, weight) -> {
          if (Math.abs(weight) >= least) {
            lines.append(feature).append(String.format(Locale.ROOT, "\t%.3f\n", weight));
          }
        });
    return lines.toString();
  }
}
