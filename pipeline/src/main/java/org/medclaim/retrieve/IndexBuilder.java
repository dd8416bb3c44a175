package org.medclaim.retrieve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.medclaim.corpus.EvidenceRecord;
import org.medclaim.corpus.PassageCollection;
import org.medclaim.corpus.SourcePassage;
import org.medclaim.neural.EncoderUnavailableException;
import org.medclaim.neural.TextEncoder;

/**
 * Writes the index of some sources into a folder of its own and makes it the current one.
 *
 * <p>Curated records come first, in order of their ids, then the passages in order of their files;
 * merging keeps that order. Memory is bounded, however many passages there are: the writer's
 * buffer, {@value #BATCH} passages, and the graph of one segment of at most {@value
 * #MOST_IN_SEGMENT}.
 */
final class IndexBuilder {
  private static final int BATCH = 64;
  private static final double BUFFER_MEGABYTES = 96;

  /** A graph of neighbours takes some 300 bytes of memory a passage while a segment is merged. */
  private static final int MOST_IN_SEGMENT = 1_000_000;

  private final IndexSources sources;
  private final IndexFolder place;
  private final Consumer<String> progress;

  IndexBuilder(IndexSources sources, IndexFolder place, Consumer<String> progress) {
    this.sources = sources;
    this.place = place;
    this.progress = progress;
  }

  /** Builds; to be called under the lock of the folder. */
  Path build() throws IOException {
    Path index = place.createNext(sources.digest());
    IndexProgress told = new IndexProgress(progress, System::nanoTime);
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, writerConfig())) {
      addRecords(writer, told);
      IndexStamp stamp = addPassages(writer, told);
      if (stamp.passages() <= MOST_IN_SEGMENT) {
        writer.forceMerge(1);
      }
      writer.setLiveCommitData(stamp.toUserData().entrySet());
      writer.commit();
    }
    place.makeCurrent(index);
    place.removeOthers(index, progress);
    return index;
  }

  private void addRecords(IndexWriter writer, IndexProgress told) throws IOException {
    EvidenceDocument document = new EvidenceDocument(sources.terminology());
    int done = 0;
    for (EvidenceRecord record : EvidenceIndex.byId(sources.base()).values()) {
      writer.addDocument(document.of(record));
      told.reached(++done, sources.base().records().size());
    }
  }

  private IndexStamp addPassages(IndexWriter writer, IndexProgress told) throws IOException {
    if (sources.collections().isEmpty() || sources.vectors() == IndexVectors.NONE) {
      return addPassages(writer, told, PassageVectors.none());
    }
    try (TextEncoder encoder = TextEncoder.load();
        VectorCache cache =
            VectorCache.open(
                place.vectors(encoder.digest()), encoder.digest(), encoder.dimensions());
        PassageVectors vectors = PassageVectors.by(encoder, cache)) {
      return addPassages(writer, told, vectors);
    } catch (EncoderUnavailableException e) {
      if (sources.vectors() == IndexVectors.REQUIRED) {
        throw new IOException("vectors cannot be made here: " + e.getMessage(), e);
      }
      progress.accept(
          "evidence index: without vectors, searched by words alone: " + e.getMessage());
      return addPassages(writer, told, PassageVectors.none());
    }
  }

  private IndexStamp addPassages(IndexWriter writer, IndexProgress told, PassageVectors vectors)
      throws IOException {
    PassageDocument document = new PassageDocument(sources.terminology());
    List<SourcePassage> batch = new ArrayList<>(BATCH);
    int[] done = {0};
    for (PassageCollection collection : sources.collections()) {
      collection.read(
          passage -> {
            batch.add(sources.retractions().applied(passage));
            if (batch.size() == BATCH) {
              done[0] += add(batch, document, writer, vectors);
              told.passages(done[0], vectors.encoded());
            }
          });
    }
    done[0] += add(batch, document, writer, vectors);
    return IndexStamp.of(sources, done[0], vectors.model());
  }

  /** Adds the batch, empties it, and says how many there were. */
  private static int add(
      List<SourcePassage> batch,
      PassageDocument document,
      IndexWriter writer,
      PassageVectors vectors)
      throws IOException {
    List<float[]> made = vectors.of(batch.stream().map(SourcePassage::searched).toList());
    int count = batch.size();
    for (int i = 0; i < count; i++) {
      writer.addDocument(
          made.isEmpty() ? document.of(batch.get(i)) : document.of(batch.get(i), made.get(i)));
    }
    batch.clear();
    return count;
  }

  /** Segments are merged with their neighbours only, so that documents keep their order. */
  private static IndexWriterConfig writerConfig() {
    LogDocMergePolicy inOrder = new LogDocMergePolicy();
    inOrder.setNoCFSRatio(1); // a compound file, whatever the size: fewer files to lose
    inOrder.setMaxMergeDocs(MOST_IN_SEGMENT);
    return new IndexWriterConfig(IndexFields.analyzer())
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setSimilarity(IndexFields.similarity())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCodec(new QuantisedCodec())
        .setMergePolicy(inOrder)
        .setMergeScheduler(new SerialMergeScheduler());
  }

  /** Lucene's own codec, with vectors in seven bits for the search beside the full ones. */
  private static final class QuantisedCodec extends Lucene912Codec {
    private final KnnVectorsFormat vectors = new Lucene99HnswScalarQuantizedVectorsFormat();

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return vectors;
    }
  }
}
