package org.medclaim.judge;

import com.google.common.base.Function;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;

/**
 * Keeps what a pure function reads in a text, for the texts that were read last.
 *
 * <p>Every claim is held against dozens of records, and every record against thousands of claims:
 * the same few thousand sentences are read again and again. Safe for any number of threads.
 */
final class ReadOnce<T> {
  private static final int MOST = 5_000;

  private final LoadingCache<String, T> kept;

  /** The function must depend on the text alone and give something that nobody changes. */
  ReadOnce(Function<String, T> reader) {
    this.kept = CacheBuilder.newBuilder().maximumSize(MOST).build(CacheLoader.from(reader));
  }

  /** What the function reads in the text. */
  T of(String text) {
    return kept.getUnchecked(text);
  }
}
