package org.medclaim.extract;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.medclaim.extract.LabelledSentence.Label;
import org.medclaim.model.Sentence;
import org.medclaim.terms.Terminology;
import org.medclaim.text.SentenceSplitter;

/**
 * Learns from labelled sentences how far words move a sentence from where the patterns put it, and
 * measures check-worthiness on sentences that were not learned from.
 */
public final class WorthinessTraining {
  /** Chosen on the topics that are learned from: from 2 to 8 the figures hardly move. */
  private static final double PENALTY = 4;

  private static final int SELDOM = 4;

  /** A weight below this never turns a scale. */
  private static final double LEAST = 0.01;

  private static final double CLAIM = 0.5;
  private static final int BINS = 10;

  /** Shares from 0 to 1; calibration error is the expected one over ten equal bins. */
  public record Figures(
      int sentences,
      double precision,
      double recall,
      double f1,
      double calibrationError,
      ImmutableSortedMap<String, Double> recallByType) {}

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final ClaimExtractor extractor;
  private final List<LabelledSentence> sentences;

  /** Training and measuring with these sentences; borderline ones are left out. */
  public WorthinessTraining(Terminology terminology, List<LabelledSentence> sentences) {
    this.extractor = new ClaimExtractor(terminology);
    this.sentences = sentences.stream().filter(s -> s.label() != Label.BORDERLINE).toList();
  }

  /** The text of a new worthiness.tsv, learned from all sentences that are not held out. */
  public String learn() {
    List<LabelledSentence> learned = sentences.stream().filter(s -> !s.heldOut()).toList();
    CheckWorthiness patterns = CheckWorthiness.load(LearnedWeights.none());
    List<LogisticFit.Example> examples =
        learned.stream()
            .map(s -> patterns.example(reading(s), s.label() == Label.CLAIM))
            .toList();
    return String.format(
            Locale.ROOT,
            "# Learned from %d labelled sentences by 'medclaim eval sentences --learn'; not to be edited by hand.\n"
                + "# A feature and how far it moves the logit of the patterns (signals.yaml).\n",
            examples.size())
        + LearnedWeights.lines(new LogisticFit(PENALTY, SELDOM).fit(examples), LEAST);
  }

  /** How good the patterns are alone on the sentences held out. */
  public Figures patternsAlone() {
    return measure(CheckWorthiness.load(LearnedWeights.none()));
  }

  /** How good the program is as it stands, on the sentences held out. */
  public Figures withInstalledWeights() {
    return measure(CheckWorthiness.load());
  }

  /** How good the patterns are with these weights, on the sentences held out. */
  public Figures withWeights(String worthinessTsv) {
    return measure(CheckWorthiness.load(LearnedWeights.parse(worthinessTsv)));
  }

  private Figures measure(CheckWorthiness worthiness) {
    Tally tally = new Tally();
    for (LabelledSentence sentence : sentences) {
      if (sentence.heldOut()) {
        tally.add(
            worthiness.of(reading(sentence)).probability(),
            sentence.label() == Label.CLAIM,
            sentence.type());
      }
    }
    return tally.figures();
  }

  /** The longest sentence of the page, should the splitter have cut it. */
  private Reading reading(LabelledSentence labelled) {
    Sentence longest = null;
    for (Sentence sentence : splitter.split(labelled.page())) {
      if (longest == null || sentence.text().length() > longest.text().length()) {
        longest = sentence;
      }
    }
    if (longest == null) {
      throw new IllegalArgumentException("a labelled sentence without a word");
    }
    return extractor.read(longest);
  }

  /** Counts what came out. */
  private static final class Tally {
    private int all;
    private int found;
    private int wanted;
    private int right;
    private final double[] said = new double[BINS];
    private final double[] were = new double[BINS];
    private final TreeMap<String, int[]> byType = new TreeMap<>();

    void add(double probability, boolean claim, String type) {
      boolean detected = probability >= CLAIM;
      all++;
      found += detected ? 1 : 0;
      wanted += claim ? 1 : 0;
      right += claim && detected ? 1 : 0;
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      said[bin] += probability;
      were[bin] += claim ? 1 : 0;
      if (claim && !type.isEmpty()) {
        int[] counts = byType.computeIfAbsent(type, unused -> new int[2]);
        counts[0]++;
        counts[1] += detected ? 1 : 0;
      }
    }

    Figures figures() {
      double precision = share(right, found);
      double recall = share(right, wanted);
      double apart = 0;
      for (int bin = 0; bin < BINS; bin++) {
        apart += Math.abs(said[bin] - were[bin]);
      }
      ImmutableSortedMap.Builder<String, Double> recallByType = ImmutableSortedMap.naturalOrder();
      byType.forEach((type, counts) -> recallByType.put(type, share(counts[1], counts[0])));
      return new Figures(
          all,
          precision,
          recall,
          share(2 * precision * recall, precision + recall),
          share(apart, all),
          recallByType.buildOrThrow());
    }

    private static double share(double part, double whole) {
      return whole == 0 ? 0 : part / whole;
    }
  }
}
