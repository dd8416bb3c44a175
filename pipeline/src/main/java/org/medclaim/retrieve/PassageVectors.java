package org.medclaim.retrieve;

import com.google.common.hash.HashCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.medclaim.neural.TextEncoder;

/**
 * Makes the vectors of texts, from the cache where they were made before.
 *
 * <p>Half of the processors encode, a text each. Everything encoded is in the cache before it is
 * returned, so that a build that is broken off loses one batch at most.
 */
final class PassageVectors implements AutoCloseable {
  private final @Nullable TextEncoder encoder;
  private final @Nullable VectorCache cache;
  private final ExecutorService threads;
  private int encoded;

  private PassageVectors(@Nullable TextEncoder encoder, @Nullable VectorCache cache) {
    this.encoder = encoder;
    this.cache = cache;
    this.threads =
        Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            work -> {
              Thread thread = new Thread(work, "medclaim-encoder");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Makes none. */
  static PassageVectors none() {
    return new PassageVectors(null, null);
  }

  /** Makes them by this encoder; the caller closes both. */
  static PassageVectors by(TextEncoder encoder, VectorCache cache) {
    return new PassageVectors(encoder, cache);
  }

  /** The digest of the model, or {@link IndexStamp#NO_VECTORS}. */
  String model() {
    return encoder == null ? IndexStamp.NO_VECTORS : encoder.digest();
  }

  /** How many texts were encoded anew. */
  int encoded() {
    return encoded;
  }

  /** A vector for each text in their order; an empty list where none are made. */
  List<float[]> of(List<String> texts) throws IOException {
    if (encoder == null || cache == null) {
      return List.of();
    }
    TextEncoder by = encoder;
    List<HashCode> keys = texts.stream().map(VectorCache::key).toList();
    List<Optional<float[]>> known = new ArrayList<>();
    List<Optional<Future<float[]>>> made = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String text = texts.get(i);
      known.add(cache.find(keys.get(i)));
      made.add(
          known.get(i).isPresent()
              ? Optional.empty()
              : Optional.of(threads.submit(() -> by.document(text))));
    }
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (made.get(i).isPresent()) {
        float[] vector = result(made.get(i).get());
        cache.add(keys.get(i), vector);
        encoded++;
        vectors.add(vector);
      } else {
        vectors.add(known.get(i).orElseThrow());
      }
    }
    return vectors;
  }

  private static float[] result(Future<float[]> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while passages were encoded", e);
    } catch (ExecutionException e) {
      throw new IOException("a passage could not be encoded", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
