package org.medclaim.retrieve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.corpus.EvidenceRecord;
import org.medclaim.corpus.PassageCollection;
import org.medclaim.neural.EncoderUnavailableException;
import org.medclaim.neural.TextEncoder;
import org.medclaim.retrieve.IndexOpening.Fault;
import org.medclaim.retrieve.IndexOpening.Fit;
import org.medclaim.retrieve.IndexOpening.Unfit;
import org.medclaim.terms.Terminology;

/**
 * An open index with the evidence base that it was built from.
 *
 * <p>Safe for any number of threads. It stays usable while another thread or process replaces the
 * index on disk.
 */
public final class EvidenceIndex implements AutoCloseable {
  private final IndexSources sources;
  private final ImmutableList<EvidenceRecord> records;
  private final Fit opened;
  private final Optional<QueryVectors> queries;

  private EvidenceIndex(IndexSources sources, Fit opened, Consumer<String> progress)
      throws IOException {
    this.sources = sources;
    this.opened = opened;
    this.queries = queries(opened.stamp(), progress);
    this.records = inOrderOfDocuments(sources.base(), opened.reader());
  }

  /**
   * Builds the index of a base in a folder, whatever stands there, and makes it the current one.
   *
   * <p>{@code progress} hears of it only where it takes more than two seconds.
   *
   * @throws UncheckedIOException where the folder cannot be written
   */
  public static void build(
      EvidenceBase base, Terminology terminology, Path folder, Consumer<String> progress) {
    IndexFolder place = new IndexFolder(folder);
    IndexSources sources = IndexSources.of(base, terminology);
    try {
      place.locked(() -> new IndexBuilder(sources, place, progress).build());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot build the evidence index in " + place, e);
    }
  }

  /**
   * Opens the index of a corpus folder, and builds it first where it is missing, stale, of another
   * format, or damaged; {@code progress} hears which.
   *
   * @throws org.medclaim.yaml.YamlFileException where the corpus is wrong
   * @throws UncheckedIOException where the index folder cannot be read or written
   */
  public static EvidenceIndex openOrBuild(Path corpus, Path folder, Consumer<String> progress) {
    return openOrBuild(IndexSources.of(corpus, IndexVectors.AS_BUILT), folder, progress);
  }

  /** As below, of a base that was read already and without passages. */
  public static EvidenceIndex openOrBuild(
      EvidenceBase base, Terminology terminology, Path folder, Consumer<String> progress) {
    return openOrBuild(IndexSources.of(base, terminology), folder, progress);
  }

  /**
   * Opens the index of these sources, building it first where it has to be.
   *
   * <p>A current index is opened without a lock and without writing anything. Of several processes
   * that find it unfit, one builds and the others wait for it.
   *
   * @throws UncheckedIOException where the index folder cannot be read or written
   * @throws org.medclaim.corpus.PassageFileException where a passage is wrong
   */
  public static EvidenceIndex openOrBuild(
      IndexSources sources, Path folder, Consumer<String> progress) {
    IndexFolder place = new IndexFolder(folder);
    try {
      IndexOpening first = open(sources, place);
      Fit fit =
          first instanceof Fit found
              ? found
              : place.locked(() -> openOrBuildLocked(sources, place, progress));
      return new EvidenceIndex(sources, fit, progress);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the evidence index in " + place, e);
    }
  }

  /** The evidence base that the index was built from. */
  public EvidenceBase base() {
    return sources.base();
  }

  /** The terminology that the base was read with. */
  public Terminology terminology() {
    return sources.terminology();
  }

  /** What the index says of itself. */
  public IndexStamp stamp() {
    return opened.stamp();
  }

  @Override
  public void close() {
    try {
      try {
        queries.ifPresent(QueryVectors::close);
        opened.reader().close();
      } finally {
        opened.directory().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the evidence index", e);
    }
  }

  DirectoryReader reader() {
    return opened.reader();
  }

  /** A searcher of the passages; it works while this index is open. */
  public PassageSearcher passages() {
    return new PassageSearcher(opened.reader(), queries);
  }

  /** What encodes queries as the passages were encoded; empty, and said, where nothing can. */
  private static Optional<QueryVectors> queries(IndexStamp stamp, Consumer<String> progress) {
    if (!stamp.hasVectors()) {
      return Optional.empty();
    }
    String why;
    try {
      TextEncoder encoder = TextEncoder.load();
      if (encoder.digest().equals(stamp.vectors())) {
        return Optional.of(new QueryVectors(encoder));
      }
      encoder.close();
      why = "the index was made with another model than " + encoder.name();
    } catch (EncoderUnavailableException e) {
      why = e.getMessage();
    }
    progress.accept("evidence index: passages are searched by words alone, since " + why);
    return Optional.empty();
  }

  /** The record that a document stands for. */
  EvidenceRecord record(int document) {
    return records.get(document);
  }

  /**
   * The curated records come first. Reads their ids once: a search that reads them for each
   * candidate spends its time on that.
   */
  private static ImmutableList<EvidenceRecord> inOrderOfDocuments(
      EvidenceBase base, DirectoryReader reader) throws IOException {
    ImmutableSortedMap<String, EvidenceRecord> byId = byId(base);
    StoredFields stored = reader.storedFields();
    ImmutableList.Builder<EvidenceRecord> records = ImmutableList.builder();
    for (int document = 0; document < base.records().size(); document++) {
      String id = stored.document(document).get(IndexFields.ID);
      EvidenceRecord record = byId.get(id);
      if (record == null) {
        // The digests agree, so that this cannot happen; finding less in silence would be worse.
        throw new IllegalStateException("the index has a record '" + id + "', the base has not");
      }
      records.add(record);
    }
    return records.build();
  }

  /** The records in order of their ids, which is the order of their documents. */
  static ImmutableSortedMap<String, EvidenceRecord> byId(EvidenceBase base) {
    return base.records().stream()
        .collect(
            ImmutableSortedMap.toImmutableSortedMap(
                String::compareTo, record -> record.content().id(), record -> record));
  }

  private static IndexOpening open(IndexSources sources, IndexFolder place) throws IOException {
    Optional<String> name = place.currentName();
    if (name.isEmpty()) {
      return new Unfit(Fault.MISSING, "there is none yet");
    }
    Optional<Path> index = place.indexNamed(name.get());
    return index.isEmpty()
        ? new Unfit(Fault.DAMAGED, "its file 'current' names no index")
        : IndexOpening.of(
            index.get(), IndexStamp.of(sources, 0, IndexStamp.NO_VECTORS), sources.vectors());
  }

  private static Fit openOrBuildLocked(
      IndexSources sources, IndexFolder place, Consumer<String> progress) throws IOException {
    // Asked again: another process may have built it while this one waited for the lock.
    IndexOpening opening = open(sources, place);
    if (opening instanceof Unfit unfit) {
      progress.accept(
          "evidence index: building it from "
              + sources.base().records().size()
              + " records"
              + (sources.collections().isEmpty()
                  ? ""
                  : " and the passages of " + names(sources.collections()))
              + ", since "
              + unfit.why());
      Path built = new IndexBuilder(asBefore(sources, place), place, progress).build();
      opening =
          IndexOpening.of(
              built, IndexStamp.of(sources, 0, IndexStamp.NO_VECTORS), IndexVectors.AS_BUILT);
    }
    if (opening instanceof Fit fit) {
      return fit;
    }
    throw new IOException("the index that was just built cannot be used: " + opening);
  }

  /** Somebody who built without vectors is not to wait an hour for them when the corpus changes. */
  private static IndexSources asBefore(IndexSources sources, IndexFolder place) throws IOException {
    Optional<Path> index = place.currentName().flatMap(place::indexNamed);
    Optional<IndexStamp> before =
        index.isEmpty() ? Optional.empty() : IndexOpening.stamp(index.get());
    boolean without =
        before.filter(stamp -> stamp.passages() > 0 && !stamp.hasVectors()).isPresent();
    return without && sources.vectors() == IndexVectors.AS_BUILT
        ? sources.with(IndexVectors.NONE)
        : sources;
  }

  private static String names(List<PassageCollection> collections) {
    return String.join(", ", collections.stream().map(PassageCollection::name).toList());
  }
}
