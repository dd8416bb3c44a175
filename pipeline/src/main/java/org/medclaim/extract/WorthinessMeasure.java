package org.medclaim.extract;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.TreeMap;
import org.medclaim.extract.LabelledSentence.Label;
import org.medclaim.model.Sentence;
import org.medclaim.terms.Terminology;
import org.medclaim.text.SentenceSplitter;

/** Measures check-worthiness on labelled sentences; borderline ones are left out. */
public final class WorthinessMeasure {
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
  private final CheckWorthiness worthiness = CheckWorthiness.load();
  private final ClaimExtractor extractor;
  private final Terminology terminology;

  /** A measure of detection with the concepts of this terminology. */
  public WorthinessMeasure(Terminology terminology) {
    this.terminology = terminology;
    this.extractor = new ClaimExtractor(terminology);
  }

  /** How many of the claims are found, how much else, and how true the probabilities are. */
  public Figures of(List<LabelledSentence> sentences) {
    Tally tally = new Tally();
    for (LabelledSentence sentence : sentences) {
      if (sentence.label() != Label.BORDERLINE) {
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
    return extractor.read(longest, terminology.inArticle(labelled.page().text()));
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
