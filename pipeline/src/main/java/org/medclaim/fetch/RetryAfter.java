package org.medclaim.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a server asks to be left alone: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
  private RetryAfter() {}

  /** The time from {@code now} on; empty where nothing that can be read is asked. */
  static Optional<Duration> of(Answer answer, Instant now) {
    return answer.header("Retry-After").flatMap(text -> read(text.strip(), now));
  }

  private static Optional<Duration> read(String text, Instant now) {
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration time = Duration.between(now, until);
      return Optional.of(time.isNegative() ? Duration.ZERO : time);
    } catch (DateTimeException e) {
      return Optional.empty(); // a header that nobody can read asks for nothing
    }
  }
}
