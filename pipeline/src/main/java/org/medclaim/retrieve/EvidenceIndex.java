package org.medclaim.retrieve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.corpus.EvidenceRecord;
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
  private final EvidenceBase base;
  private final Terminology terminology;
  private final ImmutableList<EvidenceRecord> records;
  private final Fit opened;

  private EvidenceIndex(EvidenceBase base, Terminology terminology, Fit opened) throws IOException {
    this.base = base;
    this.terminology = terminology;
    this.opened = opened;
    this.records = inOrderOfDocuments(base, opened.reader());
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
    try {
      place.locked(() -> buildLocked(base, terminology, place, progress));
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
    Terminology terminology = Terminology.load(corpus);
    return openOrBuild(EvidenceBase.load(corpus, terminology), terminology, folder, progress);
  }

  /**
   * Opens the index of a base that was read already, building it first where it has to be.
   *
   * <p>A current index is opened without a lock and without writing anything. Of several processes
   * that find it unfit, one builds and the others wait for it.
   *
   * @throws UncheckedIOException where the index folder cannot be read or written
   */
  public static EvidenceIndex openOrBuild(
      EvidenceBase base, Terminology terminology, Path folder, Consumer<String> progress) {
    IndexFolder place = new IndexFolder(folder);
    try {
      IndexOpening first = open(base, place);
      Fit fit =
          first instanceof Fit found
              ? found
              : place.locked(() -> openOrBuildLocked(base, terminology, place, progress));
      return new EvidenceIndex(base, terminology, fit);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the evidence index in " + place, e);
    }
  }

  /** The evidence base that the index was built from. */
  public EvidenceBase base() {
    return base;
  }

  /** The terminology that the base was read with. */
  public Terminology terminology() {
    return terminology;
  }

  /** What the index says of itself. */
  public IndexStamp stamp() {
    return opened.stamp();
  }

  @Override
  public void close() {
    try {
      try {
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

  /** The record that a document stands for. */
  EvidenceRecord record(int document) {
    return records.get(document);
  }

  /** Reads the ids once: a search that reads them for each candidate spends its time on that. */
  private static ImmutableList<EvidenceRecord> inOrderOfDocuments(
      EvidenceBase base, DirectoryReader reader) throws IOException {
    ImmutableSortedMap<String, EvidenceRecord> byId = byId(base);
    StoredFields stored = reader.storedFields();
    ImmutableList.Builder<EvidenceRecord> records = ImmutableList.builder();
    for (int document = 0; document < reader.maxDoc(); document++) {
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

  private static ImmutableSortedMap<String, EvidenceRecord> byId(EvidenceBase base) {
    return base.records().stream()
        .collect(
            ImmutableSortedMap.toImmutableSortedMap(
                String::compareTo, record -> record.content().id(), record -> record));
  }

  private static IndexOpening open(EvidenceBase base, IndexFolder place) throws IOException {
    Optional<String> name = place.currentName();
    if (name.isEmpty()) {
      return new Unfit(Fault.MISSING, "there is none yet");
    }
    Optional<Path> index = place.indexNamed(name.get());
    return index.isEmpty()
        ? new Unfit(Fault.DAMAGED, "its file 'current' names no index")
        : IndexOpening.of(index.get(), IndexStamp.of(base));
  }

  private static Fit openOrBuildLocked(
      EvidenceBase base, Terminology terminology, IndexFolder place, Consumer<String> progress)
      throws IOException {
    // Asked again: another process may have built it while this one waited for the lock.
    IndexOpening opening = open(base, place);
    if (opening instanceof Unfit unfit) {
      progress.accept(
          "evidence index: building it from "
              + base.records().size()
              + " records, since "
              + unfit.why());
      buildLocked(base, terminology, place, progress);
      opening = open(base, place);
    }
    if (opening instanceof Fit fit) {
      return fit;
    }
    throw new IOException("the index that was just built cannot be used: " + opening);
  }

  private static Path buildLocked(
      EvidenceBase base, Terminology terminology, IndexFolder place, Consumer<String> progress)
      throws IOException {
    Path index = place.createNext(base.digest());
    IndexProgress told = new IndexProgress(progress, System::nanoTime);
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, writerConfig())) {
      EvidenceDocument document = new EvidenceDocument(terminology);
      int done = 0;
      for (EvidenceRecord record : byId(base).values()) {
        writer.addDocument(document.of(record));
        told.reached(++done, base.records().size());
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(IndexStamp.of(base).toUserData().entrySet());
      writer.commit();
    }
    place.makeCurrent(index);
    place.removeOthers(index, progress);
    return index;
  }

  /** One segment with its documents in order of their ids, so that equal scores keep that order. */
  private static IndexWriterConfig writerConfig() {
    LogDocMergePolicy inOrder = new LogDocMergePolicy();
    inOrder.setNoCFSRatio(1); // a compound file, whatever the size: fewer files to lose
    return new IndexWriterConfig(IndexFields.analyzer())
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setSimilarity(IndexFields.similarity())
        .setMergePolicy(inOrder)
        .setMergeScheduler(new SerialMergeScheduler());
  }
}
