package org.medclaim.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Serves the pages of one run to a reviewer and records decisions as they are made.
 *
 * <p>Built on the JDK's own HTTP server: a few files and one small form of request for one person
 * need no library more, and this one is mended with the JDK. There is no encryption, so it listens
 * on the loopback address unless told otherwise. {@link Doorkeeper} says who comes in.
 */
public final class ReviewServer implements AutoCloseable {
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Doorkeeper door;
  private final Path log;

  private ReviewServer(HttpServer server, ExecutorService threads, Doorkeeper door, Path log) {
    this.server = server;
    this.threads = threads;
    this.door = door;
    this.log = log;
  }

  /**
   * Starts serving a finished run.
   *
   * @param by who decides; null where the page is to ask
   * @throws ReviewException where the folder is no finished run
   */
  public static ReviewServer start(
      Path run, InetSocketAddress address, @Nullable String by, Clock clock) throws IOException {
    Path folder = run.toRealPath();
    RunFindings findings = RunFindings.read(folder);
    Path log = folder.resolveSibling(DecisionLog.NAME);
    HttpServer server = HttpServer.create(address, 0);
    Doorkeeper door = Doorkeeper.of(server.getAddress());
    ServedPages pages = new ServedPages(folder, door.formToken(), by);
    ServedDecisions decisions = new ServedDecisions(findings, new DecisionLog(log), by, clock);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, ReviewServer::thread);
    server.setExecutor(threads);
    server.createContext(
        "/", exchange -> answer(exchange, door, () -> reply(exchange, door, pages, decisions)));
    server.start();
    return new ReviewServer(server, threads, door, log);
  }

  // Ctrl+C ends the program whatever a request is at.
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "review-server");
    thread.setDaemon(true);
    return thread;
  }

  /** What makes an answer. */
  @FunctionalInterface
  private interface Answering {
    Answer answer() throws IOException;
  }

  private static void answer(HttpExchange exchange, Doorkeeper door, Answering work)
      throws IOException {
    try (exchange) {
      Answer refused = door.refusal(exchange);
      send(exchange, refused == null ? work.answer() : refused);
    }
  }

  private static Answer reply(
      HttpExchange exchange, Doorkeeper door, ServedPages pages, ServedDecisions decisions)
      throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean read = exchange.getRequestMethod().equals("GET");
    if (path.equals(ServedDecisions.PATH)) {
      if (read) {
        return decisions.list();
      }
      Answer refused = door.writeRefusal(exchange);
      return refused == null ? decisions.record(exchange.getRequestBody()) : refused;
    }
    return read ? pages.page(path) : Answer.text(405, "Only GET is answered here.");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
    exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    if (answer.body().length > 0) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  /** The address to open, with the token that lets a browser in. */
  public String address() {
    return door.address();
  }

  /** Where decisions go. */
  public Path log() {
    return log;
  }

  /** Ends the server; a request that is being answered is broken off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** An answer to a request. */
  record Answer(int status, Map<String, String> headers, byte[] body) {
    static Answer text(int status, String text) {
      return new Answer(
          status,
          Map.of("Content-Type", "text/plain; charset=utf-8"),
          (text + "\n").getBytes(UTF_8));
    }

    static Answer json(int status, String json) {
      return new Answer(
          status, Map.of("Content-Type", "application/json; charset=utf-8"), json.getBytes(UTF_8));
    }
  }
}
