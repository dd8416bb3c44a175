package org.medclaim.rules;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Article;
import org.medclaim.model.Bound;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Cue;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Persuasion;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.model.Pico;
import org.medclaim.model.Qualifier;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Source;
import org.medclaim.model.Span;

/** An example made into an article with sentences and the claim that it gives. */
final class ExamplePage {
  private static final String NO_HASH = "0".repeat(64);

  private final Article article;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Background background;

  ExamplePage(Example example) {
    String text = example.text();
    this.article =
        new Article(
            "sha256:" + NO_HASH,
            "example.txt",
            "",
            "en",
            text,
            List.of(),
            new Source(NO_HASH, text.length(), "text/plain", "UTF-8"));
    int start = 0;
    for (String written : example.sentences()) {
      Span span = new Span(start, start + written.length());
      sentences.add(new Sentence(sentences.size(), 0, SentenceKind.PROSE, span, written));
      start = span.end() + 1;
    }
    Given given = example.given();
    if (given == null) {
      this.background =
          new Background(Map.of(), StudyRegister.EMPTY, Persuasion.UNREAD, example.purpose());
    } else {
      Sentence sentence = claimed(example.mark());
      claims.add(claim(given, sentence));
      this.background =
          new Background(
              Map.of("example", given.floor()),
              identifier -> Optional.ofNullable(given.studies().get(identifier)),
              given.technique().map(one -> persuasion(sentence, one)).orElse(Persuasion.UNREAD),
              example.purpose());
    }
  }

  /** What the rules find in it. */
  List<RuleFinding> findings(RuleMatcher matcher, StepCounter steps) {
    return matcher.apply(article, sentences, claims, background, steps);
  }

  private static Persuasion persuasion(Sentence sentence, PersuasionTechnique technique) {
    return new Persuasion(Map.of(sentence.index(), technique), Set.of(sentence.index()), 1);
  }

  /** The claim stands in the marked sentence, in a near miss in the first. */
  private Sentence claimed(@Nullable Span mark) {
    return sentences.stream()
        .filter(sentence -> mark != null && sentence.span().contains(mark))
        .findFirst()
        .orElse(sentences.get(0));
  }

  private static Claim claim(Given given, Sentence sentence) {
    Span span = sentence.span();
    // Words of an assumed cue or qualifier have no place: an empty span overlaps nothing.
    Span nowhere = new Span(span.start(), span.start());
    return new Claim(
        "example",
        sentence.index(),
        span,
        sentence.text(),
        given.types().isEmpty() ? ImmutableList.of(ClaimType.EFFICACY) : given.types(),
        1.0,
        new Pico(given.concepts(), given.intervention(), List.of(), List.of()),
        given.intervention().stream()
            .map(id -> new Mention(id, nowhere, "", MentionOrigin.SENTENCE))
            .toList(),
        quantities(given, sentence),
        given.qualifiers().stream().map(kind -> new Qualifier(kind, nowhere, "")).toList(),
        given.cues().stream().map(kind -> new Cue(kind, nowhere, "")).toList());
  }

  private static List<Quantity> quantities(Given given, Sentence sentence) {
    List<String> measures = new ArrayList<>(given.measures());
    List<QuantityKind> kinds = new ArrayList<>(given.quantities());
    List<Quantity> quantities = new ArrayList<>();
    for (int i = 0; i < Math.max(measures.size(), kinds.size()); i++) {
      quantities.add(
          new Quantity(
              sentence.span(),
              sentence.text(),
              i < kinds.size() ? kinds.get(i) : QuantityKind.PROPORTION,
              Bound.EXACT,
              BigDecimal.ONE,
              BigDecimal.ONE,
              "",
              i < measures.size() ? measures.get(i) : null,
              ""));
    }
    return quantities;
  }
}
