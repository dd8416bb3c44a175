package org.medclaim.retrieve;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** An attempt to open an index: it is fit for use, or it is told why not. */
sealed interface IndexOpening {

  /** The index is what it should be; whoever holds this closes both. */
  record Fit(Directory directory, DirectoryReader reader, IndexStamp stamp)
      implements IndexOpening {}

  /** The index has to be built; {@code why} is a clause for the user. */
  record Unfit(Fault fault, String why) implements IndexOpening {}

  /** Why an index has to be built. */
  enum Fault {
    /** There is none. */
    MISSING,
    /** It was built from another state of the corpus. */
    STALE,
    /** It was built by another version of the program. */
    OTHER_FORMAT,
    /** Files are truncated, altered or gone. */
    DAMAGED
  }

  /**
   * What the index in a folder says of itself, fit or not; empty where it cannot say.
   *
   * <p>Reads the commit only, not the index.
   */
  static Optional<IndexStamp> stamp(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(folder)) {
      return IndexStamp.fromUserData(SegmentInfos.readLatestCommit(directory).getUserData());
    } catch (IndexFormatTooOldException
        | IndexFormatTooNewException
        | CorruptIndexException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Opens the index that stands in a folder, if it is the wanted one in every byte. */
  static IndexOpening of(Path folder, IndexStamp wanted, IndexVectors vectors) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new Unfit(Fault.DAMAGED, "its folder " + folder.getFileName() + " is gone");
    }
    Directory directory = FSDirectory.open(folder);
    IndexOpening opening = new Unfit(Fault.DAMAGED, "it could not be opened");
    try {
      opening = open(directory, wanted, vectors);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      opening = new Unfit(Fault.OTHER_FORMAT, "it was written by another version of Lucene");
    } catch (CorruptIndexException | EOFException | FileNotFoundException | NoSuchFileException e) {
      opening = new Unfit(Fault.DAMAGED, "it is truncated or corrupt: " + e.getMessage());
    } finally {
      if (opening instanceof Unfit) {
        directory.close();
      }
    }
    return opening;
  }

  private static IndexOpening open(Directory directory, IndexStamp wanted, IndexVectors vectors)
      throws IOException {
    SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
    Optional<IndexStamp> stamp = IndexStamp.fromUserData(commit.getUserData());
    if (stamp.isEmpty()) {
      return new Unfit(Fault.OTHER_FORMAT, "it does not say what it was built from");
    }
    Optional<Unfit> difference = difference(stamp.get(), wanted, vectors);
    if (difference.isPresent()) {
      return difference.get();
    }
    DirectoryReader reader = DirectoryReader.open(directory);
    IndexOpening opening = new Unfit(Fault.DAMAGED, "it could not be read");
    try {
      opening = checked(directory, reader, stamp.get());
    } finally {
      if (opening instanceof Unfit) {
        reader.close();
      }
    }
    return opening;
  }

  private static Optional<Unfit> difference(
      IndexStamp stamp, IndexStamp wanted, IndexVectors vectors) {
    if (stamp.format() != wanted.format()) {
      return Optional.of(
          new Unfit(
              Fault.OTHER_FORMAT,
              "it is of format " + stamp.format() + ", this program's is " + wanted.format()));
    }
    if (!stamp.settings().equals(wanted.settings())) {
      return Optional.of(
          new Unfit(
              Fault.OTHER_FORMAT,
              "it was built with " + stamp.settings() + ", now " + wanted.settings()));
    }
    if (!stamp.corpusDigest().equals(wanted.corpusDigest())) {
      return Optional.of(
          new Unfit(
              Fault.STALE,
              "the corpus has changed since it was built ("
                  + shortened(stamp.corpusDigest())
                  + " then, "
                  + shortened(wanted.corpusDigest())
                  + " now)"));
    }
    boolean fits =
        switch (vectors) {
          case AS_BUILT -> true;
          case REQUIRED -> stamp.hasVectors() || stamp.passages() == 0;
          case NONE -> !stamp.hasVectors();
        };
    return fits
        ? Optional.empty()
        : Optional.of(
            new Unfit(
                Fault.STALE,
                stamp.hasVectors() ? "it has vectors" : "it has no vectors, and now should"));
  }

  /** Reads every byte: a damaged index that still opens would silently find less. */
  private static IndexOpening checked(Directory directory, DirectoryReader reader, IndexStamp stamp)
      throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
    int documents = stamp.records() + stamp.passages();
    return reader.numDocs() == documents
        ? new Fit(directory, reader, stamp)
        : new Unfit(
            Fault.DAMAGED, "it holds " + reader.numDocs() + " records instead of " + documents);
  }

  private static String shortened(String digest) {
    return digest.length() <= 12 ? digest : digest.substring(0, 12);
  }
}
