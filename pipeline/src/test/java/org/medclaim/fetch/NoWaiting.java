package org.medclaim.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes at once, and remembers how long was waited. */
final class NoWaiting implements Waiting {
  private final List<Duration> pauses = new ArrayList<>();
  private long nanos;
  private int pausesToGo = Integer.MAX_VALUE;

  /** Time that tells the run to end at its n-th pause. */
  static NoWaiting endingAtPause(int n) {
    NoWaiting waiting = new NoWaiting();
    waiting.pausesToGo = n;
    return waiting;
  }

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized boolean pause(Duration time) {
    pausesToGo--;
    pauses.add(time);
    nanos += time.toNanos();
    return !isStopped();
  }

  @Override
  public synchronized boolean isStopped() {
    return pausesToGo <= 0;
  }

  synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
