package org.medclaim.fetch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Real time, with a signal that ends a run from another thread, such as that of SIGTERM. */
public final class StopSignal implements Waiting {
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Tells the run to end. */
  public void stop() {
    stopped.countDown();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public boolean pause(Duration time) {
    try {
      return !stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
      return false;
    }
  }

  @Override
  public boolean isStopped() {
    return stopped.getCount() == 0;
  }
}
