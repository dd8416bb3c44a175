package org.medclaim.audit;

import static com.google.common.base.Preconditions.checkArgument;

/** The form of digests in a manifest. */
final class Digests {
  private Digests() {}

  static void check(String sha256) {
    checkArgument(sha256.matches("[0-9a-f]{64}"), "not a SHA-256: %s", sha256);
  }
}
