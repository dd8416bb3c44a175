package org.medclaim.retrieve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.medclaim.model.StudyDesign;

/**
 * Asks for passages by words: a word counts as often as it is said.
 *
 * <p>Of a text that is no sentence the first {@value #MOST_WORDS} different words count; Lucene
 * refuses more than 1,024 clauses, nested ones included.
 */
final class PassageWords {
  private static final int MOST_WORDS = 256;
  private static final int MOST_CONCEPTS = 64;

  /** What a concept is worth beside words, which are worth 2 to 10 each. */
  private static final float CONCEPT_POINTS = 1;

  private final Analyzer analyzer;

  PassageWords(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** Finds what shares a word, within the query's bounds. */
  Query query(PassageQuery query) {
    Query scoring = scoring(query);
    return filter(query)
        .<Query>map(
            bounds ->
                new BooleanQuery.Builder()
                    .add(scoring, Occur.MUST)
                    .add(bounds, Occur.FILTER)
                    .build())
        .orElse(scoring);
  }

  /** Gives points for words and concepts, without the bounds. */
  Query scoring(PassageQuery query) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    Map<String, Integer> counts = counts(query.text());
    if (counts.isEmpty()) {
      return new MatchNoDocsQuery("the text has no word that could be searched for");
    }
    counts.forEach(
        (word, count) -> {
          Query term = new TermQuery(new Term(IndexFields.PASSAGE_TEXT, word));
          any.add(count == 1 ? term : new BoostQuery(term, count), Occur.SHOULD);
        });
    Query said = any.build();
    if (query.concepts().isEmpty()) {
      return said;
    }
    BooleanQuery.Builder preferred = new BooleanQuery.Builder().add(said, Occur.MUST);
    query.concepts().stream()
        .sorted()
        .limit(MOST_CONCEPTS)
        .forEach(
            id ->
                preferred.add(
                    new BoostQuery(
                        new ConstantScoreQuery(
                            new TermQuery(new Term(IndexFields.PASSAGE_CONCEPT, id))),
                        CONCEPT_POINTS),
                    Occur.SHOULD));
    return preferred.build();
  }

  /** The query's bounds; empty where it has none. */
  Optional<Query> filter(PassageQuery query) {
    if (query.asOf().isEmpty() && query.designs().isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder bounds =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(IndexFields.KIND, "passage")), Occur.FILTER);
    query
        .asOf()
        .ifPresent(
            date ->
                bounds.add(
                    IntPoint.newRangeQuery(IndexFields.PUBLISHED, 0, PublicationDay.of(date)),
                    Occur.FILTER));
    if (!query.designs().isEmpty()) {
      bounds.add(
          new TermInSetQuery(
              IndexFields.DESIGN,
              query.designs().stream().map(StudyDesign::code).map(BytesRef::new).toList()),
          Occur.FILTER);
    }
    return Optional.of(bounds.build());
  }

  /** The text's words as the index has them, with how often each is said, in text order. */
  Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (TokenStream tokens = analyzer.tokenStream(IndexFields.PASSAGE_TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (counts.size() < MOST_WORDS && tokens.incrementToken()) {
        counts.merge(term.toString(), 1, Integer::sum);
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot cut a text into words", e);
    }
    return counts;
  }
}
