package org.medclaim.retrieve;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.medclaim.corpus.EvidenceRecord;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.EvidenceContent;
import org.medclaim.model.Statement;

/**
 * Finds the evidence that a claim has to be held against.
 *
 * <p>First the records that are about the claim's intervention or condition, as {@link
 * ConceptQuery} says, then those that merely share words. The score of a record is its points by
 * concept plus its share of words, {@code bm25 / (bm25 + 10)}: always below 1, the least that a
 * concept can be worth, so that words order what concepts leave equal. Equal scores are in order of
 * record ids. After the curated records come the best imported passages, where the index has any.
 *
 * <p>Safe for any number of threads.
 */
public final class EvidenceSearcher implements AutoCloseable {
  /** More candidates than any claim's records that share all its concepts. */
  private static final int CANDIDATES = 1_000;

  /** What the judge cannot do without must not be crowded out: at least so many of each kind. */
  private static final int OF_EACH_KIND = 10;

  /** Of statements of each kind: that a disease has no cure must not drown in facts on it. */
  private static final int STATEMENTS_OF_EACH_KIND = 5;

  /** Imported passages for one claim, where there are any. */
  private static final int MOST_PASSAGES = 10;

  private static final float HALF_SHARE = 10;

  private final EvidenceIndex index;
  private final IndexSearcher searcher;
  private final ConceptQuery conceptQuery;
  private final WordQuery wordQuery;
  private final PassageEvidence passages;
  private final Runnable release;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EvidenceSearcher(EvidenceIndex index, Runnable release) {
    this.index = index;
    this.searcher = new IndexSearcher(index.reader());
    this.searcher.setSimilarity(IndexFields.similarity());
    this.conceptQuery = new ConceptQuery(index.terminology());
    this.wordQuery = new WordQuery(index.terminology(), IndexFields.analyzer());
    this.passages = new PassageEvidence(index.passages(), index.terminology());
    this.release = release;
  }

  /** A searcher of an open index; closing the searcher closes the index. */
  public static EvidenceSearcher of(EvidenceIndex index) {
    return new EvidenceSearcher(index, index::close);
  }

  /**
   * A searcher of the one index that this JVM has open for these folders.
   *
   * <p>The first caller opens it, building it where it has to be; the last to close its searcher
   * closes it. While it is open, changes of the corpus are not seen. {@code progress} hears of
   * building.
   */
  public static EvidenceSearcher shared(Path folder, Path corpus, Consumer<String> progress) {
    SharedIndexes.Key key = SharedIndexes.key(folder, corpus);
    EvidenceIndex index = SharedIndexes.acquire(key, progress);
    return new EvidenceSearcher(index, () -> SharedIndexes.release(key));
  }

  /** As {@link #shared(Path, Path, Consumer)}, with progress going to the log. */
  public static EvidenceSearcher shared(Path folder, Path corpus) {
    System.Logger log = System.getLogger(EvidenceSearcher.class.getName());
    return shared(folder, corpus, message -> log.log(System.Logger.Level.INFO, message));
  }

  /** The index that is searched. */
  public EvidenceIndex index() {
    return index;
  }

  /** The evidence for a claim of any date, best first; empty where nothing was hit at all. */
  public ImmutableList<Evidence> search(Claim claim) {
    return search(claim, SearchScope.DEFAULT);
  }

  /**
   * The evidence for a claim, best first; empty where nothing was hit at all.
   *
   * @throws UncheckedIOException where the index cannot be read
   */
  public ImmutableList<Evidence> search(Claim claim, SearchScope scope) {
    if (closed.get()) {
      throw new IllegalStateException("this searcher is closed");
    }
    try {
      return found(claim, scope);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the evidence index", e);
    }
  }

  /** Gives the index back; closing twice does no more. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      release.run();
    }
  }

  private record Hit(EvidenceRecord record, int document, double score) {}

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score)
          .reversed()
          .thenComparing(hit -> hit.record().content().id());

  private ImmutableList<Evidence> found(Claim claim, SearchScope scope) throws IOException {
    Set<String> measures = conceptQuery.measuresOf(claim);
    Query words = wordQuery.of(claim, measures);
    TopDocs candidates =
        searcher.search(published(conceptQuery.of(claim, measures), scope), CANDIDATES);
    Map<Integer, Float> points = new HashMap<>();
    for (ScoreDoc candidate : candidates.scoreDocs) {
      points.put(candidate.doc, candidate.score);
    }
    List<Hit> hits = chosen(hits(withWords(words, candidates).scoreDocs), scope.limit());
    hits.addAll(byWords(published(words, scope), hits, points, scope.wordsLimit()));
    ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
    hits.stream()
        .sorted(BEST_FIRST)
        .map(hit -> new Evidence(hit.record().reference(), hit.record().content(), hit.score()))
        .forEach(evidence::add);
    if (index.stamp().passages() > 0) {
      evidence.addAll(passages.of(claim, scope.asOf(), MOST_PASSAGES));
    }
    return evidence.build();
  }

  private static Query published(Query query, SearchScope scope) {
    if (scope.asOf().isEmpty()) {
      return query;
    }
    int day = PublicationDay.of(scope.asOf().get());
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(IntPoint.newRangeQuery(IndexFields.PUBLISHED, 0, day), Occur.FILTER)
        .build();
  }

  private TopDocs withWords(Query words, TopDocs candidates) throws IOException {
    return new QueryRescorer(words) {
      @Override
      protected float combine(float points, boolean sharesWords, float bm25) {
        return points + (sharesWords ? share(bm25) : 0);
      }
    }.rescore(searcher, candidates, CANDIDATES);
  }

  private static float share(float bm25) {
    return bm25 / (bm25 + HALF_SHARE);
  }

  /** The best, but of each kind of content its own best first, so that none is crowded out. */
  private static List<Hit> chosen(List<Hit> ranked, int limit) {
    Map<Object, Integer> ofKind = new HashMap<>();
    List<Hit> reserved = new ArrayList<>();
    List<Hit> others = new ArrayList<>();
    for (Hit hit : ranked) {
      EvidenceContent content = hit.record().content();
      boolean kept =
          content instanceof Statement statement
              ? ofKind.merge(statement.kind(), 1, Integer::sum) <= STATEMENTS_OF_EACH_KIND
              : ofKind.merge(content.getClass(), 1, Integer::sum) <= OF_EACH_KIND;
      (kept ? reserved : others).add(hit);
    }
    List<Hit> chosen = new ArrayList<>(reserved.subList(0, Math.min(limit, reserved.size())));
    chosen.addAll(others.subList(0, Math.min(limit - chosen.size(), others.size())));
    return chosen;
  }

  private List<Hit> byWords(Query words, List<Hit> already, Map<Integer, Float> points, int limit)
      throws IOException {
    Set<Integer> known = new HashSet<>();
    already.forEach(hit -> known.add(hit.document()));
    List<ScoreDoc> rest = new ArrayList<>();
    for (ScoreDoc found : searcher.search(words, limit + known.size() + 1).scoreDocs) {
      if (rest.size() < limit && !known.contains(found.doc)) {
        float score = points.getOrDefault(found.doc, 0f) + share(found.score);
        rest.add(new ScoreDoc(found.doc, score));
      }
    }
    return hits(rest.toArray(new ScoreDoc[0]));
  }

  private List<Hit> hits(ScoreDoc[] found) {
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc document : found) {
      hits.add(new Hit(index.record(document.doc), document.doc, rounded(document.score)));
    }
    hits.sort(BEST_FIRST);
    return hits;
  }

  /** Sums of floats differ in their last digits; what differs only there is equal. */
  private static double rounded(float score) {
    return Math.round(score * 10_000d) / 10_000d;
  }
}
