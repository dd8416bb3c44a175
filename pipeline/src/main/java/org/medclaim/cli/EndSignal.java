package org.medclaim.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.medclaim.fetch.StopSignal;

/**
 * Ends work cleanly where the process is told to end (SIGTERM, Ctrl-C): what is under way is
 * finished and written, nothing more is begun.
 *
 * <p>The process then ends with the signal's own code, 143 or 130. After the time of grace it ends
 * all the same; what it was writing is then dropped by the next run.
 */
final class EndSignal implements AutoCloseable {
  /** Less than what systemd and Kubernetes are told to wait before they kill. */
  private static final Duration GRACE = Duration.ofSeconds(75);

  /**
   * Saying what came of it takes a moment after the work is finished; the process waits for that.
   */
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private static final CountDownLatch SAID = new CountDownLatch(1);

  private final StopSignal signal = new StopSignal();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  /** With time enough for the articles that are being checked. */
  EndSignal(Console console) {
    this(console, GRACE);
  }

  /** With a time of grace of its own. */
  EndSignal(Console console, Duration grace) {
    this.hook = new Thread(() -> end(console, grace), "medclaim-end");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(Console console, Duration grace) {
    if (finished.getCount() == 0) {
      return;
    }
    console.message("told to end; finishing what is under way");
    signal.stop();
    try {
      if (!finished.await(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        console.message(
            "not finished within " + grace.toSeconds() + " seconds; ended all the same");
      } else if (!SAID.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        console.message("ended without another word");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All has been said that is to be said: a process that is ending need not wait any more. */
  static void allIsSaid() {
    SAID.countDown();
  }

  /** The signal that the work looks at. */
  StopSignal signal() {
    return signal;
  }

  /** The work is finished, whatever came of it. */
  @Override
  public void close() {
    finished.countDown();
    try {
      boolean removed = Runtime.getRuntime().removeShutdownHook(hook);
      assert removed : "a hook is removed once";
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook has been told.
      return;
    }
  }
}
