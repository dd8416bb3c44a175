package org.medclaim.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.io.BaseEncoding;
import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medclaim.review.ReviewServer.Answer;

/**
 * Says who may ask a server of reviews.
 *
 * <p>Three things are asked of every request: that it names this server as its host (else a page of
 * another site could reach it under a name of its own, DNS rebinding), and that it carries the
 * session that the printed address gave out (else every program and user of the machine could). A
 * request that records must also come from a page of this server and carry that page's token (else
 * another site could make the browser send it).
 */
final class Doorkeeper {
  private static final int TOKEN_BYTES = 24;
  private static final String TOKEN = "token=";
  static final String FORM_TOKEN_HEADER = "X-Medclaim-Token";

  private final String host;
  private final int port;
  private final Set<String> hosts;
  private final String session = token();
  private final String form = token();

  private Doorkeeper(String host, int port, Set<String> hosts) {
    this.host = host;
    this.port = port;
    this.hosts = hosts;
  }

  static Doorkeeper of(InetSocketAddress address) {
    InetAddress at = address.getAddress();
    String literal = at.getHostAddress();
    int zone = literal.indexOf('%');
    literal = zone < 0 ? literal : literal.substring(0, zone);
    String host = literal.contains(":") ? "[" + literal + "]" : literal;
    Set<String> hosts = new LinkedHashSet<>();
    hosts.add(host + ":" + address.getPort());
    if (at.isLoopbackAddress()) {
      hosts.add("localhost:" + address.getPort());
      hosts.add("127.0.0.1:" + address.getPort());
      hosts.add("[::1]:" + address.getPort());
    }
    return new Doorkeeper(host, address.getPort(), hosts);
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return BaseEncoding.base64Url().omitPadding().encode(bytes);
  }

  /** The address that lets a browser in. */
  String address() {
    return "http://" + host + ":" + port + "/?" + TOKEN + session;
  }

  /** The token that pages of this server carry. */
  String formToken() {
    return form;
  }

  /** Why the request is not answered, or the way in; null where it may go on. */
  @Nullable Answer refusal(HttpExchange exchange) {
    String named = exchange.getRequestHeaders().getFirst("Host");
    if (named == null || !hosts.contains(named.toLowerCase(Locale.ROOT))) {
      return Answer.text(421, "This server does not go by that name.");
    }
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null
        && query.startsWith(TOKEN)
        && same(query.substring(TOKEN.length()), session)) {
      // On to an address without the token, so that it is in no history and no bookmark.
      return new Answer(
          303,
          Map.of(
              "Location",
              "/index.html",
              "Set-Cookie",
              cookie() + "=" + session + "; Path=/; HttpOnly; SameSite=Strict"),
          new byte[0]);
    }
    if (!hasSession(exchange)) {
      return Answer.text(
          403, "Open the address that 'medclaim review serve' printed; it holds the way in.");
    }
    return null;
  }

  /** Why a request may not record; null where it may. */
  @Nullable Answer writeRefusal(HttpExchange exchange) {
    if (!exchange.getRequestMethod().equals("POST")) {
      return Answer.text(405, "Only GET and POST are answered here.");
    }
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    String named = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    if (origin == null || !origin.equalsIgnoreCase("http://" + named)) {
      return Answer.text(403, "Decisions are taken from this server's own pages only.");
    }
    String given = exchange.getRequestHeaders().getFirst(FORM_TOKEN_HEADER);
    if (given == null || !same(given, form)) {
      return Answer.text(403, "The page is of an earlier server; load it again.");
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      return Answer.text(415, "A decision is sent as application/json.");
    }
    return null;
  }

  // Cookies are shared by all ports of a host: the name tells two servers apart.
  private String cookie() {
    return "medclaim-" + port;
  }

  private boolean hasSession(HttpExchange exchange) {
    String cookies = exchange.getRequestHeaders().getFirst("Cookie");
    if (cookies == null) {
      return false;
    }
    for (String cookie : Splitter.on(';').trimResults().split(cookies)) {
      if (cookie.startsWith(cookie() + "=")
          && same(cookie.substring(cookie().length() + 1), session)) {
        return true;
      }
    }
    return false;
  }

  // In a time that does not tell how much was right.
  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
  }
}
