package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.medclaim.corpus.PassageCollection;
import org.medclaim.corpus.PassageLine;
import org.medclaim.corpus.SourcePassage;
import org.medclaim.model.Certainty;
import org.medclaim.model.Reference;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verification;
import org.medclaim.retrieve.EvidenceIndex;
import org.medclaim.retrieve.IndexSources;
import org.medclaim.retrieve.IndexVectors;
import org.medclaim.retrieve.PassageHit;
import org.medclaim.retrieve.PassageQuery;
import org.medclaim.retrieve.SearchMode;
import org.medclaim.terms.Terminology;

/** Our own search among SciFact's abstracts; its index stands in a folder and is kept. */
final class SciFactSearch implements AutoCloseable {
  private final EvidenceIndex index;
  private final SearchMode mode;

  private SciFactSearch(EvidenceIndex index, SearchMode mode) {
    this.index = index;
    this.mode = mode;
  }

  /**
   * An abstract that was found; {@code lead} is its score less the best of the others', below zero
   * for all but the first.
   */
  record Found(String id, double lead) {}

  static SciFactSearch open(
      SciFactSet set, Path folder, Terminology terms, SearchMode mode, Consumer<String> progress) {
    IndexVectors vectors = mode == SearchMode.BM25 ? IndexVectors.NONE : IndexVectors.REQUIRED;
    IndexSources sources =
        IndexSources.ofPassages(terms, ImmutableList.of(collection(set, folder)), vectors);
    return new SciFactSearch(EvidenceIndex.openOrBuild(sources, folder, progress), mode);
  }

  /** The best abstracts for a claim, best first. */
  ImmutableList<Found> best(String claim, int most) {
    // The lead of a single one is over the second.
    List<PassageHit> hits =
        index.passages().search(PassageQuery.of(claim, Math.max(2, most)), mode);
    ImmutableList.Builder<Found> found = ImmutableList.builder();
    for (int i = 0; i < Math.min(most, hits.size()); i++) {
      int other = i == 0 ? 1 : 0;
      double others = other < hits.size() ? hits.get(other).score() : 0;
      found.add(new Found(hits.get(i).id(), hits.get(i).score() - others));
    }
    return found.build();
  }

  private static PassageCollection collection(SciFactSet set, Path folder) {
    Path file = folder.resolve("scifact.jsonl");
    try {
      Files.createDirectories(folder);
      try (BufferedWriter lines = Files.newBufferedWriter(file)) {
        for (SciFactSet.Abstract one : set.abstracts().values()) {
          lines.write(PassageLine.of(passage(one)));
          lines.write('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare the abstracts in " + folder, e);
    }
    return PassageCollection.of("scifact", file);
  }

  private static SourcePassage passage(SciFactSet.Abstract one) {
    Reference reference =
        new Reference(
            one.id(),
            one.title(),
            one.id(),
            List.of(),
            "",
            null,
            StudyDesign.OTHER,
            Certainty.NOT_STATED,
            Verification.PRIMARY,
            false);
    return SourcePassage.ofSentences(reference, one.sentences(), "", List.of(), List.of());
  }

  @Override
  public void close() {
    index.close();
  }
}
