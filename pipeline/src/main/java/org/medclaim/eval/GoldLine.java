package org.medclaim.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Verdict;

/**
 * One annotated sentence or line of an article.
 *
 * <p>{@code verdict} is null for lines that are not check-worthy. {@code alsoOk} are verdicts that
 * lenient scoring accepts; {@code borderline} lines are left out of lenient detection scores.
 */
record GoldLine(
    String document,
    int index,
    String sentence,
    boolean checkworthy,
    boolean borderline,
    List<String> types,
    @Nullable Verdict verdict,
    List<Verdict> alsoOk,
    boolean mustFlag,
    List<GoldQuantity> quantities) {
  GoldLine {
    types = List.copyOf(types);
    alsoOk = List.copyOf(alsoOk);
    quantities = List.copyOf(quantities);
  }
}
