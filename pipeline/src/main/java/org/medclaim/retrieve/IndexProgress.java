package org.medclaim.retrieve;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

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
    tell(() -> done + " of " + total + " records");
  }

  /** A stream of passages has no end before it is read; what was encoded anew takes the time. */
  void passages(int done, int encoded) {
    tell(() -> done + " passages" + (encoded == 0 ? "" : ", " + encoded + " encoded anew"));
  }

  private void tell(Supplier<String> state) {
    long now = nanoTime.getAsLong();
    if (now - lastTold > EVERY_NANOS) {
      lastTold = now;
      listener.accept("evidence index: " + state.get());
    }
  }
}
