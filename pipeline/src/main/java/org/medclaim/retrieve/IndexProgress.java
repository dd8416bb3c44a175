package org.medclaim.retrieve;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells how far long work has come: nothing within the first two seconds, then every two. */
final class IndexProgress {
  private static final long EVERY_NANOS = 2_000_000_000L;

  private final Consumer<String> listener;
  private final LongSupplier nanoTime;
  private long lastTold;

  IndexProgress(Consumer<String> listener, LongSupplier nanoTime) {
    this.listener = listener;
    this.nanoTime = nanoTime;
    this.lastTold = nanoTime.getAsLong();
  }

  void reached(int done, int total) {
    long now = nanoTime.getAsLong();
    if (now - lastTold > EVERY_NANOS) {
      lastTold = now;
      listener.accept("evidence index: " + done + " of " + total + " records");
    }
  }
}
