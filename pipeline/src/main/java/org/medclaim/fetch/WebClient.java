package org.medclaim.fetch;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server once: no redirects, no cookies, no cache, no proxy, nothing unpacked.
 *
 * <p>OkHttp, since it lets its sockets be made by us, which the JDK's client does not: the address
 * that is connected to can be looked at, not only the one that a name was resolved to before. It
 * also has one time limit for all of an exchange. HTTP/1.1 alone, so that what is kept is what was
 * sent.
 */
final class WebClient implements Closeable {
  private static final String READ =
      "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, text/markdown;q=0.9,"
          + " application/rss+xml;q=0.8, application/atom+xml;q=0.8, application/xml;q=0.7,"
          + " */*;q=0.1";

  private final OkHttpClient client;
  private final FetchSettings settings;
  private final Clock clock;

  WebClient(FetchSettings settings, Clock clock, Predicate<InetAddress> allowed) {
    this.settings = settings;
    this.clock = clock;
    this.client =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .proxy(Proxy.NO_PROXY)
            .protocols(List.of(Protocol.HTTP_1_1))
            .fastFallback(false)
            .callTimeout(settings.limits().time())
            .connectTimeout(settings.limits().time())
            .readTimeout(settings.limits().time())
            .socketFactory(new GuardedSockets(allowed))
            .addNetworkInterceptor(WebClient::look)
            .build();
  }

  /** What is only known while a request is under way. */
  private static final class Seen {
    private @Nullable InetAddress server;
    private Headers asked = Headers.of();
  }

  private static Response look(Interceptor.Chain chain) throws IOException {
    Seen seen = chain.request().tag(Seen.class);
    Connection connection = chain.connection();
    if (seen != null && connection != null) {
      seen.server = connection.socket().getInetAddress();
      seen.asked = chain.request().headers();
    }
    return chain.proceed(chain.request());
  }

  /**
   * One request and its answer, whatever its status.
   *
   * @throws FetchException where there is no answer, or one that breaks a limit
   */
  Answer get(WebAddress address, List<Header> more) throws FetchException {
    Seen seen = new Seen();
    Request.Builder request =
        new Request.Builder()
            .url(address.url())
            .header("User-Agent", settings.agent())
            .header("Accept", READ)
            .header("Accept-Encoding", "gzip")
            .tag(Seen.class, seen);
    more.forEach(header -> request.header(header.name(), header.value()));
    Instant at = clock.instant();
    Call call = client.newCall(request.build());
    try (Response response = call.execute()) {
      byte[] body = body(call, response);
      return new Answer(
          address,
          at,
          seen.server,
          response.code(),
          response.message(),
          listed(response.headers()),
          body,
          listed(seen.asked));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private byte[] body(Call call, Response response) throws IOException, FetchException {
    long most = settings.limits().bytes();
    if (response.body().contentLength() > most) {
      call.cancel();
      throw tooLarge();
    }
    try (InputStream in = response.body().byteStream()) {
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        // Closing would read on for a while; an endless body has to be hung up on.
        call.cancel();
        throw tooLarge();
      }
      return bytes;
    }
  }

  private FetchException tooLarge() {
    return FetchException.lasting(
        FetchException.FETCH, "larger than " + Unpacked.size(settings.limits().bytes()));
  }

  private static List<Header> listed(Headers headers) {
    List<Header> list = new ArrayList<>();
    headers.forEach(pair -> list.add(new Header(pair.getFirst(), pair.getSecond())));
    return list;
  }

  private FetchException failure(IOException e) {
    Optional<GuardedSockets.RefusedException> refused = refused(e);
    if (refused.isPresent()) {
      return FetchException.lasting(
          FetchException.FETCH,
          "leads to "
              + refused.get().getMessage()
              + ", which is no public address; --allow-private lets it through");
    }
    return FetchException.passing(FetchException.FETCH, reason(e));
  }

  private String reason(IOException e) {
    if (e instanceof InterruptedIOException) {
      return "no full answer within " + settings.limits().time().toMillis() / 1000.0 + " seconds";
    }
    if (e instanceof UnknownHostException) {
      return "no server of this name is known";
    }
    if (e instanceof ConnectException) {
      return "nobody answers at this address";
    }
    if (e instanceof SSLException) {
      return "no safe connection: " + e.getMessage();
    }
    if (e instanceof EOFException || e instanceof ProtocolException) {
      return "the answer breaks off or is no HTTP: " + e.getMessage();
    }
    return "the connection failed: " + e.getMessage();
  }

  private static Optional<GuardedSockets.RefusedException> refused(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof GuardedSockets.RefusedException refused) {
        return Optional.of(refused);
      }
    }
    for (Throwable other : e.getSuppressed()) {
      Optional<GuardedSockets.RefusedException> refused = refused(other);
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
