package org.medclaim.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.medclaim.fetch.StopSignal;

/**
 * Ends work cleanly where the process is told to end (SIGTERM, Ctrl-C): what is under way is
 * finished and written, nothing more is begun.
 *
 * <p>The process then ends with the signal's own code, 143 or 130. Told a second time, or after the
 * time of grace, it ends at once; what it was writing is then dropped by the next run.
 */
final class EndSignal implements AutoCloseable {
  /** Less than what systemd and Kubernetes are told to wait before they kill. */
  private static final Duration GRACE = Duration.ofSeconds(75);

  private static final AtomicReference<ProcessSignals.@Nullable Kind> TOLD =
      new AtomicReference<>();

  private final StopSignal signal = new StopSignal();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final ProcessSignals signals;

  /** With time enough for the articles that are being checked. */
  EndSignal(Console console) {
    this(console, GRACE);
  }

  /** With a time of grace of its own. */
  EndSignal(Console console, Duration grace) {
    this.signals =
        ProcessSignals.hear(
            List.of(ProcessSignals.Kind.values()), kind -> end(console, grace, kind));
  }

  /** On a thread of its own for each signal, so that a second one is heard while this one waits. */
  private void end(Console console, Duration grace, ProcessSignals.Kind kind) {
    if (!TOLD.compareAndSet(null, kind)) {
      endAtOnce(kind);
    }
    console.message("told to end; finishing what is under way");
    signal.stop();
    try {
      if (!finished.await(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        console.message(
            "not finished within " + grace.toSeconds() + " seconds; ended all the same");
        endAtOnce(kind);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without hooks: native code would be taken down under threads that are still in it. */
  private static void endAtOnce(ProcessSignals.Kind kind) {
    Runtime.getRuntime().halt(kind.exitCode());
  }

  /** The exit code: that of the signal, where one came, or else this. */
  static int codeOr(int code) {
    ProcessSignals.Kind told = TOLD.get();
    return told == null ? code : told.exitCode();
  }

  /** The signal that the work looks at. */
  StopSignal signal() {
    return signal;
  }

  /** The work is finished, whatever came of it. */
  @Override
  public void close() {
    finished.countDown();
    signals.close();
  }
}
