package org.medclaim.cli;

import java.io.PrintStream;

/**
 * Tells how far a long run is: nothing in the first two seconds and before the first article is
 * through, then a line every few seconds.
 *
 * <p>Lines, not a moving bar, so that logs of scheduled runs stay readable.
 */
final class Progress {
  private static final long QUIET_NANOS = 2_000_000_000L;
  private static final long BETWEEN_NANOS = 5_000_000_000L;

  private final PrintStream messages;
  private final long total;
  private final long started = System.nanoTime();
  private long last = started - BETWEEN_NANOS + QUIET_NANOS;

  Progress(PrintStream messages, long total) {
    this.messages = messages;
    this.total = total;
  }

  /** Called by whichever thread is through with an article. */
  synchronized void done(long count) {
    long now = System.nanoTime();
    if (count > 0 && count < total && now - last >= BETWEEN_NANOS) {
      last = now;
      messages.println("medclaim: " + count + " of " + total + " articles");
    }
  }
}
