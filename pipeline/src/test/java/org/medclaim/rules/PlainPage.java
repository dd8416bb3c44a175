package org.medclaim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Article;
import org.medclaim.model.Claim;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Source;
import org.medclaim.model.Span;

/** A text cut at full stops and line ends: enough to hold rules against it. */
record PlainPage(String text, List<Sentence> sentences) {
  private static final Pattern SENTENCE =
      Pattern.compile("[^.?!\\n]+(?:[.?!](?!\\s|$)[^.?!\\n]*)*[.?!]?");

  PlainPage(String text) {
    this(text, cut(text));
  }

  private static List<Sentence> cut(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher matcher = SENTENCE.matcher(text);
    while (matcher.find()) {
      String sentence = matcher.group();
      if (!sentence.isBlank()) {
        sentences.add(
            new Sentence(
                sentences.size(),
                0,
                SentenceKind.PROSE,
                new Span(matcher.start(), matcher.end()),
                sentence));
      }
    }
    return sentences;
  }

  Article article() {
    String hash = "0".repeat(64);
    return new Article(
        "sha256:" + hash,
        "page.txt",
        "",
        "en",
        text,
        List.of(),
        new Source(hash, text.length(), "text/plain", "UTF-8"));
  }

  List<RuleFinding> findings(RuleBook book) {
    return findings(book, List.of(), Map.of());
  }

  List<RuleFinding> findings(RuleBook book, List<Claim> claims, Map<String, EvidenceFloor> floors) {
    return book.apply(article(), sentences, claims, Background.of(floors));
  }

  int sentenceWith(String words) {
    return sentences.stream()
        .filter(sentence -> sentence.text().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sentence with: " + words))
        .index();
  }
}
