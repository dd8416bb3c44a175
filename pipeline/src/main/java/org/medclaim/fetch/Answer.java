package org.medclaim.fetch;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered to one request, as it came: {@code body} is still packed where the server
 * packed it.
 */
record Answer(
    WebAddress address,
    Instant at,
    @Nullable InetAddress server,
    int status,
    String message,
    List<Header> headers,
    byte[] body,
    List<Header> asked) {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  Answer {
    headers = List.copyOf(headers);
    asked = List.copyOf(asked);
  }

  Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  boolean isRedirect() {
    return REDIRECTS.contains(status);
  }

  /** The declared media type without parameters, in lower case; empty where none is declared. */
  String mediaType() {
    String type = header("Content-Type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The status as people know it: {@code 404 Not Found}. */
  String told() {
    return message.isBlank() ? String.valueOf(status) : status + " " + message;
  }
}
