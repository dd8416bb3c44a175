package org.medclaim.fetch;

import org.medclaim.model.Rejected;

/**
 * One address cannot be fetched; the run goes on without it.
 *
 * <p>{@code passing} tells what another day may mend, such as a timeout, from what stays, such as a
 * page that is gone.
 */
final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  /** {@code robots.txt} forbids it, or could not be read. */
  static final String ROBOTS = "robots";

  /** The page could not be fetched. */
  static final String FETCH = "fetch";

  /** A feed, sitemap or list could not be read. */
  static final String SOURCE = "source";

  private final String stage;
  private final boolean passing;

  private FetchException(String stage, String reason, boolean passing) {
    super(reason);
    this.stage = stage;
    this.passing = passing;
  }

  /** What stays as it is until somebody changes something. */
  static FetchException lasting(String stage, String reason) {
    return new FetchException(stage, reason, false);
  }

  /** What another day may mend. */
  static FetchException passing(String stage, String reason) {
    return new FetchException(stage, reason, true);
  }

  boolean isPassing() {
    return passing;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  Rejected rejected(String address) {
    return new Rejected(address, stage, reason());
  }
}
