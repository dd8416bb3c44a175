package org.medclaim.retrieve;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.medclaim.model.Claim;
import org.medclaim.model.Pico;
import org.medclaim.terms.Measure;
import org.medclaim.terms.Terminology;

/**
 * Asks the index for the records that share words with a claim.
 *
 * <p>The claim's own words count fully. The preferred names of its concepts and measures are added
 * at half weight, so that "this therapy" has words and "leukemia" meets "leukaemia". Of a text that
 * is no sentence (a page run together) the first {@value #MOST_WORDS} different words count.
 */
final class WordQuery {
  private static final int MOST_WORDS = 256;
  private static final float NAME_WEIGHT = 0.5f;

  /** In a claim of more words than this, one shared word says nothing. */
  private static final int SHORT_CLAIM = 3;

  private final Terminology terminology;
  private final Analyzer analyzer;

  WordQuery(Terminology terminology, Analyzer analyzer) {
    this.terminology = terminology;
    this.analyzer = analyzer;
  }

  Query of(Claim claim, Set<String> measures) {
    Set<String> said = words(claim.text());
    Set<String> named = new LinkedHashSet<>();
    names(claim.pico(), measures).forEach(name -> named.addAll(words(name)));
    Set<String> added = Sets.difference(named, said);
    List<Query> clauses = new ArrayList<>();
    said.forEach(word -> clauses.add(term(word)));
    added.forEach(word -> clauses.add(new BoostQuery(term(word), NAME_WEIGHT)));
    if (clauses.isEmpty()) {
      return new MatchNoDocsQuery("the claim has no word that could be searched for");
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    clauses.stream().limit(MOST_WORDS).forEach(clause -> query.add(clause, Occur.SHOULD));
    return query.setMinimumNumberShouldMatch(clauses.size() > SHORT_CLAIM ? 2 : 1).build();
  }

  private List<String> names(Pico pico, Set<String> measures) {
    Stream<String> concepts =
        Stream.of(pico.population(), pico.intervention(), pico.comparator(), pico.outcome())
            .flatMap(List::stream)
            .map(terminology::name);
    Stream<String> measureNames =
        measures.stream().flatMap(id -> terminology.measure(id).map(Measure::name).stream());
    return Stream.concat(concepts, measureNames).toList();
  }

  private static Query term(String word) {
    return new TermQuery(new Term(IndexFields.TEXT, word));
  }

  private Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(IndexFields.TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (words.size() < MOST_WORDS && tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot cut a claim into words", e);
    }
    return words;
  }
}
