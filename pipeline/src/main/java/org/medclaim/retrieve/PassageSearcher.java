package org.medclaim.retrieve;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.medclaim.corpus.PassageLine;
import org.medclaim.corpus.SourcePassage;

/**
 * Finds the passages that bear on a text: by words, by vectors, or by both.
 *
 * <p>The best by words and the best by vectors are candidates, {@value #DEPTH} of each, and every
 * candidate gets both scores exactly, so that none is treated as if the other search had not seen
 * it. Equal scores are in order of ids. A passage that stands in several collections is found once.
 *
 * <p>Safe for any number of threads.
 */
public final class PassageSearcher {
  /** The best in tenths on the training queries of SciFact; pipeline/README.md has the figures. */
  private static final Mixture MIXTURE = new Mixture(Fusion.Z_SCORE, 0.3);

  /** Candidates of each search. */
  private static final int DEPTH = 100;

  /** The graph of vectors is searched this much further than is asked for, to miss less. */
  private static final int WIDER = 2;

  private static final int SPARE = 16;

  /** So many passages a document are looked at first where one each is wanted. */
  private static final int PIECES = 4;

  private static final int MOST_PIECES = 1_000;

  private final IndexSearcher searcher;
  private final PassageWords words;
  private final PassageColumns columns;
  private final Rationale rationale;
  private final Optional<QueryVectors> vectors;

  /** A searcher of an open index; {@code vectors} is empty where only words can be searched. */
  PassageSearcher(DirectoryReader reader, Optional<QueryVectors> vectors) {
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(IndexFields.similarity());
    this.words = new PassageWords(IndexFields.analyzer());
    this.columns = new PassageColumns(reader);
    this.rationale = new Rationale(reader, words);
    this.vectors = vectors;
  }

  /** True where vectors can be searched. */
  public boolean hasVectors() {
    return vectors.isPresent();
  }

  /**
   * The passages for a query, best first; {@code HYBRID} without vectors is {@code BM25}.
   *
   * @throws IllegalStateException for {@code DENSE} without vectors
   * @throws UncheckedIOException where the index cannot be read
   */
  public ImmutableList<PassageHit> search(PassageQuery query, SearchMode mode) {
    try {
      return switch (mode) {
        case BM25 -> distinct(byWords(query, query.limit()), query.limit());
        case DENSE -> distinct(byVectors(query, vector(query), query.limit()), query.limit());
        case HYBRID ->
            vectors.isPresent()
                ? search(query, List.of(MIXTURE)).get(0)
                : distinct(byWords(query, query.limit()), query.limit());
      };
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index of passages", e);
    }
  }

  /**
   * The best passage of each document, best first, so that an article in fifty pieces does not
   * crowd out the others; the query's limit is of documents.
   *
   * <p>Looks no further than {@value #MOST_PIECES} passages.
   *
   * @throws IllegalStateException for {@code DENSE} without vectors
   * @throws UncheckedIOException where the index cannot be read
   */
  public ImmutableList<PassageHit> searchDocuments(PassageQuery query, SearchMode mode) {
    for (long fetch = (long) PIECES * query.limit(); ; fetch *= PIECES) {
      int most = (int) Math.min(fetch, MOST_PIECES);
      ImmutableList<PassageHit> pieces = search(query.limitedTo(most), mode);
      ImmutableList<PassageHit> best = bestOfEachDocument(pieces, query.limit());
      if (best.size() == query.limit() || pieces.size() < most || most == MOST_PIECES) {
        return best;
      }
    }
  }

  private ImmutableList<PassageHit> bestOfEachDocument(List<PassageHit> pieces, int limit) {
    try {
      List<String> documents = columns.documents(pieces);
      Set<String> seen = new HashSet<>();
      return IntStream.range(0, pieces.size())
          .filter(i -> seen.add(documents.get(i)))
          .mapToObj(pieces::get)
          .limit(limit)
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index of passages", e);
    }
  }

  /** What stands in a passage that was found. */
  public SourcePassage passage(PassageHit hit) {
    try {
      return PassageLine.parse(columns.line(hit.document()), "passage " + hit.id());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index of passages", e);
    }
  }

  /** The sentences of a passage that bear on a text, in order of the passage; at least one. */
  public ImmutableList<String> rationale(String text, SourcePassage passage) {
    try {
      List<String> sentences = rationale.of(passage);
      return rationale.sentences(text, sentences).stream()
          .map(sentences::get)
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index of passages", e);
    }
  }

  /** All sentences of a passage, as imported or cut now; at least one. */
  ImmutableList<String> sentences(SourcePassage passage) {
    return ImmutableList.copyOf(rationale.of(passage));
  }

  private float[] vector(PassageQuery query) {
    return vectors
        .orElseThrow(() -> new IllegalStateException("the index has no vectors"))
        .of(query.text());
  }

  /** The best by words, exactly: more are fetched until no tie straddles the end. */
  private List<PassageHit> byWords(PassageQuery query, int limit) throws IOException {
    Query wanted = words.query(query);
    for (int fetch = limit + SPARE; ; fetch *= 2) {
      ScoreDoc[] found = searcher.search(wanted, fetch).scoreDocs;
      if (found.length < fetch || found[fetch - 1].score < found[limit - 1].score) {
        return sorted(found).subList(0, Math.min(limit, found.length));
      }
    }
  }

  /** The best by vectors among those that the graph leads to, ordered by their full vectors. */
  private List<PassageHit> byVectors(PassageQuery query, float[] vector, int limit)
      throws IOException {
    int wider = WIDER * Math.max(limit, DEPTH);
    Optional<Query> filter = words.filter(query);
    ScoreDoc[] found =
        searcher.search(
                new KnnFloatVectorQuery(
                    IndexFields.PASSAGE_VECTOR, vector, wider, filter.orElse(null)),
                wider)
            .scoreDocs;
    return sorted(columns.closeness(found, vector)).subList(0, Math.min(limit, found.length));
  }

  /**
   * What the query's candidates are fused to in each of these ways, in their order: looking for the
   * candidates is what takes the time.
   *
   * @throws IllegalStateException without vectors
   * @throws UncheckedIOException where the index cannot be read
   */
  public ImmutableList<ImmutableList<PassageHit>> search(PassageQuery query, List<Mixture> ways) {
    try {
      Candidates candidates = candidates(query, vector(query));
      return ways.stream()
          .map(way -> distinct(candidates.ranked(way), query.limit()))
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index of passages", e);
    }
  }

  private Candidates candidates(PassageQuery query, float[] vector) throws IOException {
    int depth = Math.max(DEPTH, query.limit());
    SortedMap<Integer, PassageHit> found = new TreeMap<>();
    byWords(query, depth).forEach(hit -> found.put(hit.document(), hit));
    byVectors(query, vector, depth).forEach(hit -> found.putIfAbsent(hit.document(), hit));
    List<PassageHit> hits = List.copyOf(found.values());
    ScoreDoc[] documents =
        hits.stream().map(hit -> new ScoreDoc(hit.document(), 0)).toArray(ScoreDoc[]::new);
    return new Candidates(
        hits, scores(wordScores(query, documents)), scores(columns.closeness(documents, vector)));
  }

  /** What may be an answer, in order of documents, with both scores. */
  private record Candidates(List<PassageHit> hits, double[] words, double[] vectors) {
    List<PassageHit> ranked(Mixture way) {
      double[] sums = way.fusion().fused(words, vectors, way.weightOfWords());
      return IntStream.range(0, sums.length)
          .mapToObj(i -> new PassageHit(hits.get(i).id(), rounded(sums[i]), hits.get(i).document()))
          .sorted(PassageHit.BEST_FIRST)
          .toList();
    }
  }

  /** What the words are worth in each of these documents, in their order. */
  private ScoreDoc[] wordScores(PassageQuery query, ScoreDoc[] documents) throws IOException {
    TopDocs given =
        new TopDocs(
            new TotalHits(documents.length, TotalHits.Relation.EQUAL_TO),
            Arrays.stream(documents).map(d -> new ScoreDoc(d.doc, 0)).toArray(ScoreDoc[]::new));
    ScoreDoc[] scored =
        new QueryRescorer(words.scoring(query)) {
          @Override
          protected float combine(float none, boolean matches, float score) {
            return matches ? score : 0;
          }
        }.rescore(searcher, given, documents.length).scoreDocs;
    Arrays.sort(scored, Comparator.comparingInt(document -> document.doc));
    return scored;
  }

  private static double[] scores(ScoreDoc[] documents) {
    return Arrays.stream(documents).mapToDouble(document -> document.score).toArray();
  }

  private List<PassageHit> sorted(ScoreDoc[] found) throws IOException {
    return columns.hits(found).stream().sorted(PassageHit.BEST_FIRST).toList();
  }

  private static ImmutableList<PassageHit> distinct(List<PassageHit> ranked, int limit) {
    Set<String> seen = new HashSet<>();
    return ranked.stream()
        .filter(hit -> seen.add(hit.id()))
        .limit(limit)
        .collect(ImmutableList.toImmutableList());
  }

  /** Sums of floats differ in their last digits; what differs only there is equal. */
  private static double rounded(double score) {
    return Math.round(score * 1_000_000d) / 1_000_000d;
  }
}
