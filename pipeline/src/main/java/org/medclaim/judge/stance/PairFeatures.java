package org.medclaim.judge.stance;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.medclaim.terms.Terminology;

/**
 * Computes the features of a claim and its sentences.
 *
 * <p>The {@value #NEAR} sentences that share most with the claim are read closely; the rest only
 * tells what is spoken of at all. Safe for any number of threads.
 */
public final class PairFeatures {
  private static final int NEAR = 3;

  private final TextReading.Reader reader;
  private final SentenceChoice choice;
  private final OverlapFeatures overlap;
  private final DirectionFeatures direction;
  private final NumberFeatures numbers = new NumberFeatures();
  private final ConceptFeatures concepts;

  /** Features that know the words beside this class and the concepts of a terminology. */
  public PairFeatures(Terminology terms) {
    WordRarity rarity = WordRarity.load();
    this.reader = new TextReading.Reader(rarity);
    this.choice = new SentenceChoice(rarity);
    this.overlap = new OverlapFeatures(rarity, Opposites.load());
    this.direction = new DirectionFeatures(rarity);
    this.concepts = new ConceptFeatures(terms);
  }

  /** All features by name, always the same names in the same order; needs a sentence. */
  public ImmutableMap<String, Double> of(String claim, List<String> sentences) {
    TextReading own = reader.read(claim);
    List<Set<String>> all =
        sentences.stream().map(sentence -> TextWords.of(sentence).stems()).toList();
    List<TextReading> chosen = new ArrayList<>();
    List<Double> worth = new ArrayList<>();
    for (SentenceChoice.Chosen one : choice.rank(own.stems(), all, NEAR)) {
      chosen.add(reader.read(sentences.get(one.index())));
      worth.add(one.worth());
    }
    FeatureVector features = new FeatureVector();
    overlap.put(own, chosen, all, features);
    direction.put(own, chosen, worth, features);
    numbers.put(own, chosen, sentences, features);
    WordingFeatures.put(own, chosen, features);
    concepts.put(own, chosen, features);
    return features.values();
  }
}
