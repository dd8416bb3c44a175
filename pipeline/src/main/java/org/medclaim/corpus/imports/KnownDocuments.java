package org.medclaim.corpus.imports;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * Which documents are there, each in which version: 16 bytes a document, so that all of MEDLINE
 * fits in a heap of a few gigabytes.
 *
 * <p>Ids are held as 64-bit digests: of 37 million documents two coincide with a chance of 1 in
 * 27,000, and then one of the two counts as a new version of the other.
 */
final class KnownDocuments {
  /** No document in the table; a digest that happens to be 0 is taken for 1. */
  private static final long FREE = 0;

  private long[] ids = new long[1 << 10];
  private long[] digests = new long[1 << 10];
  private int size;

  /** How many documents have been put, with those that were taken off again. */
  int size() {
    return size;
  }

  /** The version that is there; empty (0) where the document is not, or was taken off. */
  long digest(String document) {
    return digests[slot(ids, key(document))];
  }

  /** Whether the document is there in exactly this version. */
  boolean has(DocumentLines.Key key) {
    return digest(key.document()) == version(key.digest());
  }

  /** Puts a version in the place of the one before. */
  void put(DocumentLines.Key key) {
    set(key.document(), version(key.digest()));
  }

  /** Takes a document off. */
  void remove(String document) {
    if (digest(document) != FREE) {
      set(document, FREE);
    }
  }

  private void set(String document, long digest) {
    long id = key(document);
    int slot = slot(ids, id);
    if (ids[slot] == FREE) {
      ids[slot] = id;
      size++;
    }
    digests[slot] = digest;
    if (size > ids.length / 5 * 3) {
      grow();
    }
  }

  private void grow() {
    long[] largerIds = new long[Math.multiplyExact(ids.length, 2)];
    long[] largerDigests = new long[largerIds.length];
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != FREE) {
        int slot = slot(largerIds, ids[i]);
        largerIds[slot] = ids[i];
        largerDigests[slot] = digests[i];
      }
    }
    ids = largerIds;
    digests = largerDigests;
  }

  private static int slot(long[] table, long id) {
    int slot = (int) (id >>> 20) & table.length - 1;
    while (table[slot] != FREE && table[slot] != id) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  private static long key(String document) {
    return version(Hashing.sha256().hashString(document, StandardCharsets.UTF_8).asLong());
  }

  private static long version(long digest) {
    return digest == FREE ? 1 : digest;
  }
}
