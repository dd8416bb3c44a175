package org.medclaim.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.RuleKind;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Severity;
import org.medclaim.model.Source;
import org.medclaim.model.Span;

/** Lays out a checked article for tests: blocks first, then claims and rules by their words. */
final class ArticleBuilder {
  private final String path;
  private final String title;
  private String language = "en";
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<RuleFinding> rules = new ArrayList<>();

  private ArticleBuilder(String path, String title) {
    this.path = path;
    this.title = title;
  }

  static ArticleBuilder article(String path, String title) {
    return new ArticleBuilder(path, title);
  }

  ArticleBuilder language(String code) {
    language = code;
    return this;
  }

  ArticleBuilder heading(int level, String words) {
    return block(BlockKind.HEADING, level, SentenceKind.HEADING, words);
  }

  ArticleBuilder paragraph(String... sentencesOfIt) {
    return block(BlockKind.PARAGRAPH, 0, SentenceKind.PROSE, sentencesOfIt);
  }

  ArticleBuilder item(String words) {
    return block(BlockKind.LIST_ITEM, 0, SentenceKind.LIST_ITEM, words);
  }

  ArticleBuilder row(String cellsWithTabs) {
    return block(BlockKind.TABLE_ROW, 0, SentenceKind.FRAGMENT, cellsWithTabs);
  }

  ArticleBuilder quote(String words) {
    return block(BlockKind.QUOTE, 0, SentenceKind.PROSE, words);
  }

  ArticleBuilder line(SentenceKind kind, String words) {
    return block(BlockKind.LINE, 0, kind, words);
  }

  private ArticleBuilder block(
      BlockKind kind, int level, SentenceKind sentenceKind, String... sentencesOfIt) {
    if (text.length() > 0) {
      text.append("\n\n");
    }
    int start = text.length();
    for (String words : sentencesOfIt) {
      if (text.length() > start) {
        text.append(' ');
      }
      Span span = new Span(text.length(), text.length() + words.length());
      sentences.add(new Sentence(sentences.size(), blocks.size(), sentenceKind, span, words));
      text.append(words);
    }
    blocks.add(new Block(kind, level, new Span(start, text.length())));
    return this;
  }

  /** A claim on the first stretch of the text that reads so. */
  ArticleBuilder claim(String words, UnaryOperator<FindingBuilder> told) {
    Span span = span(words);
    Finding finding =
        told.apply(new FindingBuilder(path, words, span, sentenceAt(span.start()), this::span))
            .build();
    findings.add(finding);
    rules.addAll(finding.rules());
    return this;
  }

  /** A rule finding that belongs to no claim. */
  ArticleBuilder rule(String id, Severity severity, String words, String message) {
    Span span = span(words);
    return rule(
        new RuleFinding(
            id,
            RuleKind.FORBID,
            severity,
            "CN",
            "Advertising Law, article 16",
            message,
            "",
            sentenceAt(span.start()).index(),
            span,
            words));
  }

  ArticleBuilder rule(RuleFinding rule) {
    rules.add(rule);
    return this;
  }

  Span span(String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the article: " + words);
    }
    return new Span(start, start + words.length());
  }

  private Sentence sentenceAt(int offset) {
    return sentences.stream()
        .filter(sentence -> sentence.span().start() <= offset && offset < sentence.span().end())
        .findFirst()
        .orElseThrow();
  }

  CheckedArticle build() {
    String sha256 = Hashing.sha256().hashString(path + "\n" + text, UTF_8).toString();
    Article article =
        new Article(
            "sha256:" + sha256,
            path,
            title,
            language,
            text.toString(),
            blocks,
            new Source(sha256, text.length(), "text/html", "UTF-8"));
    findings.sort(Comparator.comparing(finding -> finding.claim().span()));
    rules.sort(Comparator.comparing(RuleFinding::span));
    return new CheckedArticle(article, sentences, findings, rules);
  }
}
