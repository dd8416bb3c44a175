package org.medclaim.retrieve;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The open indexes of this JVM, each with the number of its holders.
 *
 * <p>Beam makes several instances of a DoFn; an index is too big to be opened by each.
 */
final class SharedIndexes {
  private static final Map<Key, Shared> OPEN = new HashMap<>();

  private SharedIndexes() {}

  /** The folders of an index and its corpus, absolute. */
  record Key(Path folder, Path corpus) {}

  private record Shared(EvidenceIndex index, int holders) {}

  static Key key(Path folder, Path corpus) {
    return new Key(folder.toAbsolutePath().normalize(), corpus.toAbsolutePath().normalize());
  }

  static synchronized EvidenceIndex acquire(Key key, Consumer<String> progress) {
    Shared open = OPEN.get(key);
    EvidenceIndex index =
        open == null
            ? EvidenceIndex.openOrBuild(key.corpus(), key.folder(), progress)
            : open.index();
    OPEN.put(key, new Shared(index, open == null ? 1 : open.holders() + 1));
    return index;
  }

  static synchronized void release(Key key) {
    Shared open = OPEN.get(key);
    if (open == null) {
      throw new IllegalStateException("released more often than acquired: " + key);
    }
    if (open.holders() > 1) {
      OPEN.put(key, new Shared(open.index(), open.holders() - 1));
    } else {
      OPEN.remove(key);
      open.index().close();
    }
  }
}
