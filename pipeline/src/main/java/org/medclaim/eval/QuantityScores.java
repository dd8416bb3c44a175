package org.medclaim.eval;

import java.util.ArrayList;
import java.util.List;
import org.medclaim.model.Quantity;

/**
 * How the numbers of annotated lines were read: how many there are, how many were found, and of
 * these how many have the right kind, ends (low and high) and unit, and how many are right in all.
 *
 * <p>Numbers beyond the annotated ones are not counted as false: annotators left out what a verdict
 * does not turn on.
 */
public record QuantityScores(int wanted, int found, int kind, int ends, int unit, int all) {

  /** The score of these lines; what was got wrong is added to {@code errors}. */
  static QuantityScores of(List<ScoredLine> lines, List<ArticleError> errors) {
    int[] counts = new int[6];
    for (ScoredLine line : lines) {
      List<Quantity> left = new ArrayList<>(line.quantities());
      for (GoldQuantity gold : line.gold().quantities()) {
        counts[0]++;
        Quantity best =
            left.stream()
                .filter(gold::sharesWords)
                .max((a, b) -> Integer.compare(agreement(gold, a), agreement(gold, b)))
                .orElse(null);
        if (best == null) {
          errors.add(error(ArticleError.Kind.NUMBER_MISSED, line, gold.words()));
          continue;
        }
        left.remove(best);
        counts[1]++;
        counts[2] += gold.sameKind(best) ? 1 : 0;
        counts[3] += gold.sameEnds(best) ? 1 : 0;
        counts[4] += gold.sameUnit(best) ? 1 : 0;
        boolean right = agreement(gold, best) == 3;
        counts[5] += right ? 1 : 0;
        if (!right) {
          errors.add(
              error(
                  ArticleError.Kind.NUMBER_MISREAD,
                  line,
                  gold.words() + " read as " + GoldQuantity.words(best)));
        }
      }
    }
    return new QuantityScores(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
  }

  private static ArticleError error(ArticleError.Kind kind, ScoredLine line, String words) {
    return new ArticleError(kind, "", ArticleError.place(line.gold()), words);
  }

  private static int agreement(GoldQuantity gold, Quantity found) {
    return (gold.sameKind(found) ? 1 : 0)
        + (gold.sameEnds(found) ? 1 : 0)
        + (gold.sameUnit(found) ? 1 : 0);
  }
}
