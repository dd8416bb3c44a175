package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.medclaim.corpus.PassageCollection;
import org.medclaim.corpus.PassageLine;
import org.medclaim.retrieve.EvidenceIndex;
import org.medclaim.retrieve.IndexSources;
import org.medclaim.retrieve.IndexVectors;
import org.medclaim.retrieve.Mixture;
import org.medclaim.retrieve.PassageHit;
import org.medclaim.retrieve.PassageQuery;
import org.medclaim.retrieve.PassageSearcher;
import org.medclaim.retrieve.SearchMode;
import org.medclaim.terms.Terminology;

/**
 * Searches a BEIR corpus for its queries and measures what is found.
 *
 * <p>The index stands in a folder of its own and is kept, vectors too, so that the second run takes
 * seconds.
 */
public final class RetrievalEvaluation implements AutoCloseable {
  private static final int DEPTH = 100;

  private final EvidenceIndex index;
  private final BeirSet set;

  private RetrievalEvaluation(EvidenceIndex index, BeirSet set) {
    this.index = index;
    this.set = set;
  }

  /**
   * What one way of searching found, how long its queries took, in their order, and the ids of
   * those without any result.
   */
  public record Run(
      ImmutableList<Double> ndcg10,
      RetrievalScores scores,
      double[] milliseconds,
      ImmutableList<String> withoutResults) {
    /** How long the given share of the queries took at most. */
    public double milliseconds(double share) {
      double[] sorted = milliseconds.clone();
      Arrays.sort(sorted);
      return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
  }

  /**
   * Reads a test, and indexes its corpus where that was not done yet.
   *
   * <p>{@code distractors}, where given, are added to the corpus, but for those whose text the
   * corpus has already: nobody judged their ids. {@code vectors} may be {@code NONE} where only
   * words are searched.
   *
   * @throws GoldException where the test is not as BEIR has it
   */
  public static RetrievalEvaluation open(
      Path beir,
      String split,
      Optional<Path> distractors,
      Path indexFolder,
      Terminology terminology,
      IndexVectors vectors,
      Consumer<String> progress) {
    BeirSet set = BeirSet.read(beir, split);
    List<PassageCollection> collections = new ArrayList<>();
    PassageCollection corpus = PassageCollection.of("corpus", set.corpus());
    collections.add(corpus);
    try {
      Files.createDirectories(indexFolder);
      if (distractors.isPresent()) {
        collections.add(others(corpus, distractors.get(), indexFolder, progress));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare the corpus in " + indexFolder, e);
    }
    IndexSources sources =
        IndexSources.ofPassages(terminology, ImmutableList.copyOf(collections), vectors);
    return new RetrievalEvaluation(EvidenceIndex.openOrBuild(sources, indexFolder, progress), set);
  }

  private static PassageCollection others(
      PassageCollection corpus, Path distractors, Path folder, Consumer<String> progress)
      throws IOException {
    Set<String> known = new HashSet<>();
    corpus.read(passage -> known.add(passage.searched()));
    Path file = folder.resolve("distractors.jsonl");
    int[] counts = {0, 0};
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      PassageCollection.of("distractors", distractors)
          .read(
              passage -> {
                boolean added = known.add(passage.searched());
                counts[added ? 0 : 1]++;
                if (added) {
                  lines.write(PassageLine.of(passage));
                  lines.write('\n');
                }
              });
    }
    progress.accept(
        counts[0] + " distractors; " + counts[1] + " left out whose text is there already");
    return PassageCollection.of("distractors", file);
  }

  /** How many passages are searched. */
  public int passages() {
    return index.stamp().passages();
  }

  /** True where vectors can be searched. */
  public boolean hasVectors() {
    return index.passages().hasVectors();
  }

  /** Runs all queries in one mode. */
  public Run run(SearchMode mode) {
    return run(index.passages(), mode);
  }

  /** Scores all queries in hybrid mode, mixed in each of these ways, in their order. */
  public ImmutableList<RetrievalScores> mixed(List<Mixture> ways) {
    PassageSearcher searcher = index.passages();
    List<List<Ranking>> rankings = new ArrayList<>();
    ways.forEach(way -> rankings.add(new ArrayList<>()));
    for (BeirSet.Query query : set.queries()) {
      List<ImmutableList<PassageHit>> found =
          searcher.search(PassageQuery.of(query.text(), DEPTH), ways);
      for (int way = 0; way < ways.size(); way++) {
        rankings.get(way).add(new Ranking(ids(found.get(way)), query.relevant()));
      }
    }
    return rankings.stream().map(RetrievalScores::of).collect(ImmutableList.toImmutableList());
  }

  /** The mean gain in nDCG@10 of one run over another, and how far it may be chance. */
  public static PairedBootstrap compare(Run ours, Run theirs) {
    return PairedBootstrap.of(array(ours.ndcg10()), array(theirs.ndcg10()));
  }

  @Override
  public void close() {
    index.close();
  }

  private Run run(PassageSearcher searcher, SearchMode mode) {
    List<Ranking> rankings = new ArrayList<>();
    List<String> without = new ArrayList<>();
    double[] milliseconds = new double[set.queries().size()];
    for (BeirSet.Query query : set.queries()) {
      long began = System.nanoTime();
      ImmutableList<PassageHit> found = searcher.search(PassageQuery.of(query.text(), DEPTH), mode);
      milliseconds[rankings.size()] = (System.nanoTime() - began) / 1e6;
      rankings.add(new Ranking(ids(found), query.relevant()));
      if (found.isEmpty()) {
        without.add(query.id());
      }
    }
    return new Run(
        rankings.stream().map(ranking -> ranking.ndcg(10)).collect(ImmutableList.toImmutableList()),
        RetrievalScores.of(rankings),
        milliseconds,
        ImmutableList.copyOf(without));
  }

  private static ImmutableList<String> ids(List<PassageHit> hits) {
    return hits.stream().map(PassageHit::id).collect(ImmutableList.toImmutableList());
  }

  private static double[] array(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
