package org.medclaim.fetch;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How a host is treated: the pause between two requests, and how long it may ask to be waited for.
 *
 * <p>A host that asks for a longer pause in its {@code robots.txt} gets it. One that asks to be
 * waited for longer than {@code longestWait} is left alone for the rest of the run.
 */
public record Politeness(Duration pause, Duration longestWait) {
  /** One second between requests; up to a minute is waited. */
  public static final Politeness USUAL =
      new Politeness(Duration.ofSeconds(1), Duration.ofSeconds(60));

  public Politeness {
    checkArgument(!pause.isNegative(), "negative pause: %s", pause);
    checkArgument(!longestWait.isNegative(), "negative wait: %s", longestWait);
  }
}
