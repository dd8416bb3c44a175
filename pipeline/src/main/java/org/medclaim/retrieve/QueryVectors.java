package org.medclaim.retrieve;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import org.medclaim.neural.TextEncoder;

/**
 * The vectors of what is searched for; the last thousand are kept, since pages repeat each other.
 *
 * <p>Safe for any number of threads.
 */
final class QueryVectors implements AutoCloseable {
  private static final int KEPT = 1_000;

  private final TextEncoder encoder;
  private final LoadingCache<String, float[]> vectors;

  /** Vectors by this encoder, which is closed with them. */
  QueryVectors(TextEncoder encoder) {
    this.encoder = encoder;
    this.vectors =
        CacheBuilder.newBuilder().maximumSize(KEPT).build(CacheLoader.from(encoder::query));
  }

  /** The vector of a text; not to be changed. */
  float[] of(String text) {
    return vectors.getUnchecked(text);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
