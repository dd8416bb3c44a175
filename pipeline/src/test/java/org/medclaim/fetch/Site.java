package org.medclaim.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A site on loopback whose pages a test writes, and which remembers what it was asked. */
final class Site implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** How a page is answered. */
  interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** One request: its path with the query, and its headers. */
  record Asked(String path, Headers headers) {}

  Site() {
    this("127.0.0.1");
  }

  Site(String address) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(new Asked(exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
    Page page = pages.get(exchange.getRequestURI().toString());
    if (page == null) {
      send(exchange, 404, "text/plain", "no such page".getBytes(UTF_8));
    } else {
      page.answer(exchange);
    }
  }

  String address(String path) {
    String host = server.getAddress().getAddress().getHostAddress();
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  String name(String path) {
    return address(path).replace("http://", "").replaceFirst(":(\\d+)", "~$1");
  }

  Site page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  Site html(String path, String sentence) {
    return page(path, exchange -> send(exchange, 200, "text/html; charset=utf-8", html(sentence)));
  }

  Site text(String path, String type, String body) {
    return page(path, exchange -> send(exchange, 200, type, body.getBytes(UTF_8)));
  }

  Site status(String path, int status, String... headers) {
    return page(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  Site redirect(String from, String to) {
    return status(from, 302, "Location", to);
  }

  Site without(String path) {
    pages.remove(path);
    return this;
  }

  /** The paths that were asked for, in order, robots.txt left out. */
  List<String> asked() {
    return asked.stream().map(Asked::path).filter(path -> !path.equals("/robots.txt")).toList();
  }

  Headers lastAsked(String path) {
    return asked.stream()
        .filter(one -> one.path().equals(path))
        .reduce((a, b) -> b)
        .orElseThrow()
        .headers();
  }

  static byte[] html(String sentence) {
    return ("<!doctype html><html><head><title>A page</title></head><body><article><h1>A"
            + " page</h1><p>"
            + sentence
            + "</p></article></body></html>")
        .getBytes(UTF_8);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
