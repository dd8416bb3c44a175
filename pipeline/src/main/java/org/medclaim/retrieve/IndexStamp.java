package org.medclaim.retrieve;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.Version;
import org.medclaim.corpus.EvidenceBase;

/**
 * What an index says of itself: by which program, and from what it was built.
 *
 * <p>It stands in the user data of the Lucene commit, so that it cannot part from the index.
 */
public record IndexStamp(int format, String settings, String corpusDigest, int records) {
  /** Raised whenever the fields change, so that old indexes rebuild themselves. */
  static final int FORMAT = 1;

  private static final String SETTINGS =
      "Lucene " + Version.LATEST + ", English analyser, BM25 k1 0.9 b 0.4";

  /** The stamp of an index that this program builds from the base. */
  static IndexStamp of(EvidenceBase base) {
    return new IndexStamp(FORMAT, SETTINGS, base.digest(), base.records().size());
  }

  /** Reads a commit's user data; empty where some of it is missing or is no number. */
  static Optional<IndexStamp> fromUserData(Map<String, String> data) {
    Integer format = Ints.tryParse(data.getOrDefault("format", ""));
    Integer records = Ints.tryParse(data.getOrDefault("records", ""));
    String settings = data.get("settings");
    String digest = data.get("corpus-digest");
    return format == null || records == null || settings == null || digest == null
        ? Optional.empty()
        : Optional.of(new IndexStamp(format, settings, digest, records));
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
        String.valueOf(records));
  }
}
