package org.medclaim.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an address between runs.
 *
 * <p>{@code checked} is when the page was last found as it is kept, null where it never was; {@code
 * sha256} is of the unpacked page, {@code warc} the file that holds it, both null for an address
 * that only led on to another. {@code failures} counts the runs since that could not fetch it.
 */
record Known(
    String address,
    @Nullable Instant checked,
    @Nullable Instant captured,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String sha256,
    @Nullable String warc,
    int failures) {

  static Known failed(String address) {
    return new Known(address, null, null, null, null, null, null, 1);
  }

  static Known page(Answer answer, String sha256, String warc) {
    return new Known(
        answer.address().value(),
        answer.at(),
        answer.at(),
        answer.header("ETag").orElse(null),
        answer.header("Last-Modified").orElse(null),
        sha256,
        warc,
        0);
  }

  static Known leadingOn(WebAddress address, Instant checked) {
    return new Known(address.value(), checked, null, null, null, null, null, 0);
  }

  /** The page was found as it was; what the server tells it by may be new. */
  Known seenAgain(Answer answer) {
    return new Known(
        address,
        answer.at(),
        captured,
        answer.header("ETag").orElse(etag),
        answer.header("Last-Modified").orElse(lastModified),
        sha256,
        warc,
        0);
  }

  Known failedAgain() {
    return new Known(address, checked, captured, etag, lastModified, sha256, warc, failures + 1);
  }

  boolean isKept() {
    return warc != null && sha256 != null;
  }
}
