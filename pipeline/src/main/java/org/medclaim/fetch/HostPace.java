package org.medclaim.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps requests to one host apart, from however many threads, and leaves hosts alone that ask for
 * it.
 */
final class HostPace {
  private final Politeness politeness;
  private final Waiting waiting;
  private final Map<String, Long> nextNanos = new ConcurrentHashMap<>();
  private final Map<String, Duration> pauses = new ConcurrentHashMap<>();
  private final Set<String> resting = ConcurrentHashMap.newKeySet();

  HostPace(Politeness politeness, Waiting waiting) {
    this.politeness = politeness;
    this.waiting = waiting;
  }

  /** Waits until this host may be asked; false where the run is told to end before that. */
  boolean await(String host) {
    long now = waiting.nanos();
    long pause = pauses.getOrDefault(host, politeness.pause()).toNanos();
    long next =
        nextNanos.merge(
            host, now + pause, (known, unused) -> (known - now > 0 ? known : now) + pause);
    long wait = next - pause - now;
    return wait <= 0 || waiting.pause(Duration.ofNanos(wait));
  }

  /** A longer pause that the host's robots.txt asks for; false where it is longer than we wait. */
  boolean atLeast(String host, Duration pause) {
    if (pause.compareTo(politeness.longestWait()) > 0) {
      return false;
    }
    if (pause.compareTo(politeness.pause()) > 0) {
      pauses.merge(host, pause, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
    return true;
  }

  /**
   * The host asks to be left alone for so long; waits for it, or, where that is too long, leaves it
   * alone for the rest of the run and returns false.
   */
  boolean waitFor(String host, Optional<Duration> asked) {
    Duration time = asked.orElse(politeness.pause().multipliedBy(10));
    if (time.compareTo(politeness.longestWait()) > 0) {
      rest(host);
      return false;
    }
    return waiting.pause(time);
  }

  /** Leaves the host alone for the rest of the run. */
  void rest(String host) {
    resting.add(host);
  }

  /** True where the host is left alone for the rest of the run. */
  boolean isResting(String host) {
    return resting.contains(host);
  }
}
