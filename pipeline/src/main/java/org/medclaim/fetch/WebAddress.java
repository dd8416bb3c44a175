package org.medclaim.fetch;

import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * An address of http or https, in the one form that everything is compared by: as browsers read it,
 * without fragment.
 */
public record WebAddress(String value) {
  public WebAddress {
    HttpUrl parsed = HttpUrl.parse(value);
    if (parsed == null || !plain(parsed).equals(value)) {
      throw new IllegalArgumentException("'" + value + "' is no address in its plain form");
    }
  }

  /** What somebody wrote; empty where it is no address of http or https, or holds a password. */
  public static Optional<WebAddress> parse(String written) {
    return usable(HttpUrl.parse(written.strip()));
  }

  /** Where a link on this page leads; empty where it leads out of the web. */
  Optional<WebAddress> resolve(String link) {
    return usable(url().resolve(link.strip()));
  }

  private static Optional<WebAddress> usable(@org.jspecify.annotations.Nullable HttpUrl url) {
    return url == null || !url.username().isEmpty() || !url.password().isEmpty()
        ? Optional.empty()
        : Optional.of(new WebAddress(plain(url)));
  }

  private static String plain(HttpUrl url) {
    return url.newBuilder().fragment(null).build().toString();
  }

  /** Scheme, host and port: what one {@code robots.txt} speaks for. */
  String origin() {
    HttpUrl url = url();
    return url.newBuilder().encodedPath("/").query(null).build().toString();
  }

  WebAddress robots() {
    return new WebAddress(origin() + "robots.txt");
  }

  /** The host alone, since politeness is owed to a machine, not to a port. */
  String host() {
    return url().host();
  }

  HttpUrl url() {
    return HttpUrl.get(value);
  }

  /** The address itself. */
  @Override
  public String toString() {
    return value;
  }
}
