package org.medclaim.fetch;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How much of one page is waited for and taken.
 *
 * <p>{@code time} holds for one exchange with a server, from the look-up of its name to the last
 * byte. {@code bytes} holds for what comes over the wire and, again, for what it unpacks to.
 */
public record PageLimits(Duration time, long bytes, int redirects) {
  /** Thirty seconds, 20 MB, five redirects. */
  public static final PageLimits USUAL = new PageLimits(Duration.ofSeconds(30), 20L << 20, 5);

  public PageLimits {
    checkArgument(time.compareTo(Duration.ZERO) > 0, "no time limit: %s", time);
    checkArgument(bytes > 0 && bytes <= 50L << 20, "size limit not in 1 to 50 MB: %s", bytes);
    checkArgument(redirects >= 0 && redirects <= 20, "not 0 to 20 redirects: %s", redirects);
  }
}
