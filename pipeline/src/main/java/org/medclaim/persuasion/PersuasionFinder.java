package org.medclaim.persuasion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.medclaim.model.Persuasion;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;

/**
 * Finds the sentences that persuade, and what each of them does foremost.
 *
 * <p>A network reads every sentence alone. What its neighbours are counts too: the same words on a
 * page that sells and in a patient leaflet are two things. {@code persuasion-weights.tsv} holds the
 * weights of a logistic function of the sentence's own logit, the mean of its neighbours' and the
 * mean of the {@value #HIGHEST} highest of them, and the probability from which a sentence is
 * taken; they were fitted on passages that the network never saw, by {@code
 * pipeline/training/stance/fit_persuasion.py}. A sentence that, alone, rather persuades nobody is
 * not taken whatever stands around it: sellers, too, say when they are open.
 *
 * <p>The same article gets the same answer. Safe for any number of threads, if its reader is.
 */
public final class PersuasionFinder {
  private static final int NEIGHBOURS = 5;
  private static final int HIGHEST = 3;

  /** "Contact us", "(R. K., postman)": too little to say by what it persuades. */
  private static final int FEWEST_LETTERS = 25;

  /** Headings announce and lists count up; only what is said in full can win anybody over. */
  private static final Set<SentenceKind> UNREAD =
      Set.of(SentenceKind.FRAGMENT, SentenceKind.HEADING, SentenceKind.LIST_ITEM);

  /** A line that says where something can be found, or what a form says of a product. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)https?:|www\\.|\\bdoi\\b|\\bet al\\b|\\d{4};\\s?\\d+|\\bavailable (?:at|from)\\b|forward-looking statements");

  private static final Pattern QUOTATION = Pattern.compile("[\"“”„«»]");

  private static final PersuasionTechnique[] TECHNIQUES = PersuasionTechnique.values();

  private final Function<String, float[]> reader;
  private final PersuasionWeights weights;

  /**
   * A finder with the weights that the program brings; {@code reader} gives the logits of a
   * sentence, of any technique first and then of each in the order of the enum.
   */
  public PersuasionFinder(Function<String, float[]> reader) {
    this(reader, PersuasionWeights.load());
  }

  PersuasionFinder(Function<String, float[]> reader, PersuasionWeights weights) {
    this.reader = reader;
    this.weights = weights;
  }

  /** What the sentences of an article do to persuade. */
  public Persuasion in(List<Sentence> sentences) {
    List<Sentence> read =
        sentences.stream()
            .filter(sentence -> !UNREAD.contains(sentence.kind()))
            .filter(sentence -> sentence.text().length() >= FEWEST_LETTERS)
            .filter(sentence -> !REFERENCE.matcher(sentence.text()).find())
            .toList();
    float[][] logits = new float[read.size()][];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = reader.apply(read.get(i).text());
    }
    Map<Integer, PersuasionTechnique> found = new HashMap<>();
    Set<Integer> leaning = new HashSet<>();
    int prose = 0;
    for (int i = 0; i < logits.length; i++) {
      if (isOwnWord(read.get(i))) {
        prose++;
        if (logits[i][0] >= 0) {
          leaning.add(read.get(i).index());
        }
      }
      if (probability(logits, i) >= weights.threshold()) {
        found.put(read.get(i).index(), foremost(logits[i]));
      }
    }
    return new Persuasion(found, leaning, prose);
  }

  /** What a text quotes tells nothing about the text: a customer's praise, a seller's promise. */
  private static boolean isOwnWord(Sentence sentence) {
    return !QUOTATION.matcher(sentence.text()).find();
  }

  /** How likely the sentence at this place persuades, given those around it. */
  private double probability(float[][] logits, int place) {
    if (logits[place][0] < 0) {
      return 0;
    }
    int from = Math.max(0, place - NEIGHBOURS);
    int to = Math.min(logits.length, place + NEIGHBOURS + 1);
    double[] around = new double[to - from - 1];
    int next = 0;
    for (int i = from; i < to; i++) {
      if (i != place) {
        around[next++] = logits[i][0];
      }
    }
    Arrays.sort(around);
    double[] highest =
        Arrays.copyOfRange(around, Math.max(0, around.length - HIGHEST), around.length);
    return weights.probability(logits[place][0], mean(around), mean(highest));
  }

  /** A sentence alone has nobody to be judged by: as if its neighbours were undecided. */
  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static PersuasionTechnique foremost(float[] logits) {
    int best = 0;
    for (int i = 1; i < TECHNIQUES.length; i++) {
      best = logits[1 + i] > logits[1 + best] ? i : best;
    }
    return TECHNIQUES[best];
  }
}
