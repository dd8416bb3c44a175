package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.medclaim.model.ClaimType;

/**
 * How well claims of one type are found and typed.
 *
 * <p>A line is of a type where one of its annotated types is; it counts as found so where a claim
 * on it has that type among its own. {@code main} counts the lines whose first type it is, {@code
 * mainFound} those of them on which any claim was found, {@code mainJudged} those whose verdict was
 * right or defensible.
 */
public record TypeScore(
    ClaimType type,
    int lines,
    ArticleScores.Detection typed,
    int main,
    int mainFound,
    int mainJudged) {

  /** One score for each type that the lines or the findings have, in the order of the types. */
  static ImmutableList<TypeScore> of(List<ScoredLine> lines) {
    return Arrays.stream(ClaimType.values())
        .map(type -> of(type, lines))
        .filter(score -> score.lines() > 0 || score.typed().precision() > 0)
        .collect(ImmutableList.toImmutableList());
  }

  private static TypeScore of(ClaimType type, List<ScoredLine> lines) {
    int wanted = 0;
    int found = 0;
    int right = 0;
    int main = 0;
    int mainFound = 0;
    int mainJudged = 0;
    for (ScoredLine line : lines) {
      boolean isOfType = line.gold().types().contains(type.code());
      boolean foundSo = line.findings().stream().anyMatch(finding -> finding.claim().is(type));
      wanted += isOfType ? 1 : 0;
      found += foundSo ? 1 : 0;
      right += isOfType && foundSo ? 1 : 0;
      if (line.gold().types().stream().findFirst().filter(type.code()::equals).isPresent()) {
        main++;
        mainFound += line.detected() ? 1 : 0;
        mainJudged += line.rightOrDefensible() ? 1 : 0;
      }
    }
    return new TypeScore(
        type,
        wanted,
        ArticleScores.Detection.of(right, found, wanted),
        main,
        mainFound,
        mainJudged);
  }
}
