package org.medclaim.eval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medclaim.ingest.ArticleReader;
import org.medclaim.ingest.UnreadableInputException;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.InputFile;
import org.medclaim.pipeline.ArticleChecker;
import org.medclaim.pipeline.StageException;

/** Checks annotated articles and scores what was found. */
public final class ArticleEvaluation {
  private final ArticleReader reader = new ArticleReader();
  private final ArticleChecker checker;

  /** An evaluation of this checker. */
  public ArticleEvaluation(ArticleChecker checker) {
    this.checker = checker;
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
    List<String> errors = new ArrayList<>();
    int stray = 0;
    for (Map.Entry<String, List<GoldLine>> document : byDocument.entrySet()) {
      LineMatcher.Matched matched =
          LineMatcher.match(document.getValue(), check(articles, document.getKey()));
      lines.addAll(matched.lines());
      stray += matched.stray().size();
      matched.lost().forEach(line -> errors.add("not in the article: " + shown(line)));
      matched.stray().forEach(finding -> errors.add("on no line: " + finding.claim().text()));
      matched.lines().forEach(line -> describe(line, errors));
    }
    return ArticleScores.of(lines, stray, errors);
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

  private static void describe(ScoredLine line, List<String> errors) {
    GoldLine gold = line.gold();
    String mark = gold.borderline() ? " (borderline)" : "";
    if (!gold.checkworthy()) {
      if (line.detected()) {
        errors.add("no claim, but found" + mark + ": " + shown(gold));
      }
      return;
    }
    if (!line.detected()) {
      errors.add("missed" + mark + ": " + shown(gold));
    } else if (!line.rightOrDefensible()) {
      errors.add(
          line.verdict().orElseThrow()
              + " for "
              + gold.verdict()
              + mark
              + " ["
              + reasons(line)
              + "]: "
              + shown(gold));
    }
    if (gold.mustFlag() && !line.flagged()) {
      errors.add("not flagged: " + shown(gold));
    }
    if (line.flagged() && gold.verdict() == org.medclaim.model.Verdict.SUPPORTED) {
      errors.add("flagged though right [" + rules(line) + "]: " + shown(gold));
    }
  }

  private static String reasons(ScoredLine line) {
    return line.findings().stream()
        .flatMap(finding -> finding.assessment().reasons().stream())
        .map(reason -> reason.code())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String rules(ScoredLine line) {
    return line.findings().stream()
        .filter(Finding::flagged)
        .map(
            finding ->
                finding.assessment().verdict()
                    + finding.rules().stream()
                        .map(rule -> " " + rule.ruleId())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("; "));
  }

  private static String shown(GoldLine line) {
    return line.document() + " #" + line.index() + " " + line.sentence();
  }
}
