package org.medclaim.retrieve;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.Version;

/**
 * What an index says of itself: by which program, and from what it was built.
 *
 * <p>It stands in the user data of the Lucene commit, so that it cannot part from the index. {@code
 * vectors} is the digest of the model that encoded the passages, {@value #NO_VECTORS} where none
 * did.
 */
public record IndexStamp(
    int format, String settings, String corpusDigest, int records, int passages, String vectors) {
  /** Raised whenever the fields change, so that old indexes rebuild themselves. */
  static final int FORMAT = 3;

  /** In place of a model's digest. */
  static final String NO_VECTORS = "none";

  private static final String SETTINGS =
      "Lucene " + Version.LATEST + ", English analyser, BM25 k1 0.9 b 0.4";

  /** The stamp of an index that this program builds from the sources. */
  static IndexStamp of(IndexSources sources, int passages, String vectors) {
    return new IndexStamp(
        FORMAT, SETTINGS, sources.digest(), sources.base().records().size(), passages, vectors);
  }

  /** True where passages can be searched by vectors too. */
  public boolean hasVectors() {
    return !vectors.equals(NO_VECTORS);
  }

  /** Reads a commit's user data; empty where some of it is missing or is no number. */
  static Optional<IndexStamp> fromUserData(Map<String, String> data) {
    Integer format = Ints.tryParse(data.getOrDefault("format", ""));
    Integer records = Ints.tryParse(data.getOrDefault("records", ""));
    Integer passages = Ints.tryParse(data.getOrDefault("passages", "0"));
    String settings = data.get("settings");
    String digest = data.get("corpus-digest");
    String vectors = data.getOrDefault("vectors", NO_VECTORS);
    return format == null
            || records == null
            || passages == null
            || settings == null
            || digest == null
        ? Optional.empty()
        : Optional.of(new IndexStamp(format, settings, digest, records, passages, vectors));
  }

  ImmutableMap<String, String> toUserData() {
    return ImmutableMap.of(
        "format",
        String.valueOf(format),
        "settings",
        settings,
        "corpus-digest",
        corpusDigest,
        "records",
        String.valueOf(records),
        "passages",
        String.valueOf(passages),
        "vectors",
        vectors);
  }
}
