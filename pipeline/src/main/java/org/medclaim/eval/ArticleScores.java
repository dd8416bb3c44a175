package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How well whole articles are judged, against annotated lines.
 *
 * <p>Shares are 0 to 1; a share of nothing is 0. {@link ArticleMeasure} says what each counts.
 * Intervals are at 95%, by drawing articles again with replacement: lines of one article are alike,
 * and drawn one by one they would promise more than they tell. The draws are the same at every run.
 */
public record ArticleScores(
    ImmutableMap<ArticleMeasure, Measured> measures,
    int articles,
    int checkworthy,
    int lines,
    ImmutableList<TypeScore> byType,
    QuantityScores quantities,
    LineVerdicts verdicts,
    ImmutableList<ArticleError> errors) {
  private static final int DRAWS = 10_000;
  private static final long SEED = 20_260_101;

  /** Drawing from fewer articles gives the same few samples again and again. */
  private static final int FEWEST_ARTICLES = 5;

  /** A share with its interval, which is empty for fewer than five articles. */
  public record Measured(RightShare share, Optional<RightShare.Interval> interval) {}

  /** Precision, recall and their harmonic mean. */
  public record Detection(double precision, double recall, double f1) {
    static Detection of(long right, long found, long wanted) {
      double precision = share(right, found);
      double recall = share(right, wanted);
      double sum = precision + recall;
      return new Detection(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
    }

    private static double share(long part, long whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  /** {@code stray} counts the findings on no line, by article. */
  static ArticleScores of(
      List<ScoredLine> lines, Map<String, Integer> stray, List<ArticleError> errors) {
    Map<String, List<ScoredLine>> byArticle = new LinkedHashMap<>();
    for (ScoredLine line : lines) {
      byArticle.computeIfAbsent(line.gold().document(), name -> new ArrayList<>()).add(line);
    }
    Map<ArticleMeasure, Measured> measures = new EnumMap<>(ArticleMeasure.class);
    for (ArticleMeasure measure : ArticleMeasure.values()) {
      List<RightShare> shares = new ArrayList<>();
      byArticle.forEach((name, own) -> shares.add(measure.of(own, stray.getOrDefault(name, 0))));
      measures.put(measure, measured(shares));
    }
    List<ArticleError> all = new ArrayList<>(errors);
    QuantityScores quantities = QuantityScores.of(lines, all);
    return new ArticleScores(
        ImmutableMap.copyOf(measures),
        byArticle.size(),
        (int) lines.stream().filter(line -> line.gold().checkworthy()).count(),
        lines.size(),
        TypeScore.of(lines),
        quantities,
        LineVerdicts.of(lines),
        ImmutableList.copyOf(all));
  }

  private static Measured measured(List<RightShare> byArticle) {
    RightShare whole = byArticle.stream().reduce(new RightShare(0, 0), RightShare::plus);
    return new Measured(
        whole,
        byArticle.size() < FEWEST_ARTICLES ? Optional.empty() : Optional.of(interval(byArticle)));
  }

  private static RightShare.Interval interval(List<RightShare> byArticle) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] drawn = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      int right = 0;
      int of = 0;
      for (int i = 0; i < byArticle.size(); i++) {
        RightShare one = byArticle.get(random.nextInt(byArticle.size()));
        right += one.right();
        of += one.of();
      }
      drawn[draw] = of == 0 ? 0 : (double) right / of;
    }
    Arrays.sort(drawn);
    return new RightShare.Interval(drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]);
  }

  /** One of the measures. */
  public Measured of(ArticleMeasure measure) {
    Measured measured = measures.get(measure);
    if (measured == null) {
      throw new IllegalStateException("nothing was measured for " + measure);
    }
    return measured;
  }

  /** Detection over all lines. */
  public Detection strict() {
    return new Detection(
        share(ArticleMeasure.DETECTION_PRECISION),
        share(ArticleMeasure.DETECTION_RECALL),
        share(ArticleMeasure.DETECTION_F1));
  }

  /** Detection without borderline lines. */
  public Detection lenient() {
    return new Detection(
        share(ArticleMeasure.LENIENT_PRECISION),
        share(ArticleMeasure.LENIENT_RECALL),
        share(ArticleMeasure.LENIENT_F1));
  }

  /** The share that a measure comes to, 0 to 1. */
  public double share(ArticleMeasure measure) {
    return of(measure).share().share();
  }
}
