package org.medclaim.eval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medclaim.ingest.ArticleReader;
import org.medclaim.ingest.UnreadableInputException;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.InputFile;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Verdict;
import org.medclaim.pipeline.ArticleChecker;
import org.medclaim.pipeline.StageException;

/** Checks annotated articles and scores what was found. */
public final class ArticleEvaluation {
  /** What is given perfectly. */
  public enum Given {
    /** The articles' text only. */
    TEXT,
    /**
     * Which lines hold claims, too: findings on others are dropped. The checker has to take every
     * line for a claim, so that none is missed.
     */
    CLAIMS
  }

  private final ArticleReader reader = new ArticleReader();
  private final ArticleChecker checker;
  private final Given given;

  /** An evaluation of this checker. */
  public ArticleEvaluation(ArticleChecker checker, Given given) {
    this.checker = checker;
    this.given = given;
  }

  /**
   * Scores the articles that the gold file names, found in the folder by file name.
   *
   * @throws GoldException where the gold is wrong or an article cannot be read or checked
   */
  public ArticleScores score(Path articles, Path gold) {
    Map<String, List<GoldLine>> byDocument =
        GoldFile.read(gold).stream()
            .collect(groupingBy(GoldLine::document, LinkedHashMap::new, toList()));
    List<ScoredLine> lines = new ArrayList<>();
    List<ArticleError> errors = new ArrayList<>();
    Map<String, Integer> stray = new HashMap<>();
    for (Map.Entry<String, List<GoldLine>> document : byDocument.entrySet()) {
      String name = document.getKey();
      LineMatcher.Matched matched = match(document.getValue(), check(articles, name));
      lines.addAll(matched.lines());
      stray.put(name, matched.stray().size());
      matched
          .lost()
          .forEach(
              line -> errors.add(ArticleError.on(ArticleError.Kind.NOT_IN_THE_ARTICLE, "", line)));
      matched
          .stray()
          .forEach(
              finding ->
                  errors.add(
                      new ArticleError(
                          ArticleError.Kind.ON_NO_LINE, "", name, finding.claim().text())));
      matched.lines().forEach(line -> describe(line, errors));
    }
    return ArticleScores.of(lines, stray, errors);
  }

  private LineMatcher.Matched match(List<GoldLine> gold, CheckedArticle checked) {
    LineMatcher.Matched matched = LineMatcher.match(gold, checked);
    return switch (given) {
      case TEXT -> matched;
      case CLAIMS ->
          new LineMatcher.Matched(
              matched.lines().stream()
                  .map(line -> line.gold().checkworthy() ? line : line.withoutFindings())
                  .toList(),
              List.of(),
              matched.lost());
    };
  }

  private CheckedArticle check(Path articles, String document) {
    Path file = articles.resolve(document);
    if (!Files.isRegularFile(file)) {
      throw new GoldException(file + ": the gold names this article, but there is no such file");
    }
    try {
      return checker.check(reader.read(new InputFile(document, file.toString()))).article();
    } catch (UnreadableInputException e) {
      throw new GoldException(document + ": " + e.reason());
    } catch (StageException e) {
      throw new GoldException(document + ": " + e.rejected().reason());
    }
  }

  private static void describe(ScoredLine line, List<ArticleError> errors) {
    GoldLine gold = line.gold();
    String mark = gold.borderline() ? "borderline" : "";
    if (!gold.checkworthy()) {
      if (line.detected()) {
        errors.add(ArticleError.on(ArticleError.Kind.NO_CLAIM, mark, gold));
      }
      return;
    }
    if (!line.detected()) {
      errors.add(ArticleError.on(ArticleError.Kind.MISSED, mark, gold));
    } else if (!line.rightOrDefensible()) {
      String what = line.verdict().orElseThrow() + " for " + gold.verdict() + ", " + reasons(line);
      errors.add(ArticleError.on(ArticleError.Kind.VERDICT, what, gold));
    }
    if (gold.mustFlag() && !line.flagged()) {
      String what = line.verdict().map(said -> "judged " + said).orElse("claim missed");
      errors.add(ArticleError.on(ArticleError.Kind.NOT_FLAGGED, what, gold));
    }
    if (line.flagged() && gold.verdict() == Verdict.SUPPORTED) {
      errors.add(ArticleError.on(ArticleError.Kind.FLAGGED_THOUGH_RIGHT, flags(line), gold));
    }
  }

  /** The grounds of the verdict that counts. */
  private static String reasons(ScoredLine line) {
    return line.decisive().stream()
        .flatMap(finding -> finding.assessment().reasons().stream())
        .map(reason -> reason.code())
        .collect(Collectors.joining(" + "));
  }

  /** What flagged it: its verdicts, and the rules that alone would have done so. */
  private static String flags(ScoredLine line) {
    Stream<String> ofClaims =
        line.findings().stream()
            .filter(Finding::flagged)
            .flatMap(
                finding ->
                    Stream.concat(
                        Stream.of(finding.assessment().verdict().name()),
                        finding.rules().stream().map(RuleFinding::ruleId)));
    return Stream.concat(ofClaims, line.noted().stream())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" + "));
  }
}
