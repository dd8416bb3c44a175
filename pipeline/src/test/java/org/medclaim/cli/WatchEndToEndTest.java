package org.medclaim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.audit.RunLock;

/** Nights of a watched site on loopback, from its feed to the numbers for Prometheus. */
class WatchEndToEndTest {
  @TempDir private Path temporary;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;

  @BeforeEach
  void aSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] bytes = page == null ? new byte[0] : page.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(
              page == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    write("/lymphoma", "CAR-T cures 83% of lymphoma patients.");
    write("/lupus", "Nine in ten patients with lupus are women.");
    feed("/lymphoma", "/lupus", "/nowhere");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void write(String path, String sentence) {
    pages.put(
        path,
        "<!doctype html><title>News</title><article><h1>News</h1><p>"
            + sentence
            + "</p></article>");
  }

  private void feed(String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items.append("<item><title>x</title><link>").append(address(path)).append("</link></item>");
    }
    pages.put(
        "/feed",
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title><link>l</link>"
            + "<description>d</description>"
            + items
            + "</channel></rss>");
  }

  private CommandRun watch() throws IOException {
    Path config =
        Files.writeString(
            temporary.resolve("watch.yaml"),
            """
            sources: [{feed: '%s'}]
            fetch: {pause: 0, allow-private: true}
            check: {packs: [core, us], fail-on: warning, formats: [html, jsonl]}
            out: reports
            state: state
            metrics: metrics/medclaim.prom
            keep: {runs: 2}
            """
                .formatted(address("/feed")));
    return CommandRun.of(
        "watch", "--once", config.toString(), "--index", TestInstallation.index().toString());
  }

  private double metric(String name) throws IOException {
    return Files.readAllLines(temporary.resolve("metrics/medclaim.prom")).stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + name));
  }

  @Test
  void nightsOfAWatchedSite() throws IOException {
    CommandRun first = watch();
    assertEquals(1, first.code(), first::message);
    assertTrue(
        first
            .results()
            .get(0)
            .startsWith("3 pages named: 2 new, 0 changed, 0 unchanged, 1 rejected"),
        first.results()::toString);
    assertTrue(
        first.message().contains(address("/nowhere") + ": fetch: the server said 404 Not Found"),
        first::message);
    assertEquals(2, metric("medclaim_run_articles{outcome=\"reported\"}"));
    assertEquals(2, metric("medclaim_run_pages{outcome=\"new\"}"));
    assertEquals(1, metric("medclaim_run_success"));
    assertTrue(metric("medclaim_run_findings{severity=\"warning\"}") > 0);
    assertTrue(metric("medclaim_run_stage_seconds{stage=\"check\"}") > 0);

    CommandRun second = watch();
    assertTrue(
        second.results().get(0).startsWith("3 pages named: 0 new, 0 changed, 2 unchanged"),
        second.results()::toString);
    assertEquals(2, metric("medclaim_run_articles_remembered"));

    write("/lymphoma", "Aspirin is a painkiller.");
    CommandRun third = watch();
    assertEquals(0, third.code(), third::message);
    assertEquals(1, metric("medclaim_run_pages{outcome=\"changed\"}"));
    assertEquals(1, metric("medclaim_run_articles_remembered"));
    assertTrue(third.results().stream().anyMatch(line -> line.startsWith("1 run expired")));
    CommandRun verified = CommandRun.of("audit", "verify", temporary.resolve("reports").toString());
    assertEquals(0, verified.code(), verified.results()::toString);
    assertTrue(verified.message().contains("expired at "), verified::message);
  }

  @Test
  void saysThatNotOneSourceCouldBeReadAndChecksWhatIsKept() throws IOException {
    watch();
    pages.remove("/feed");
    CommandRun cut = watch();
    assertEquals(2, cut.code());
    assertTrue(cut.message().contains("not one source could be read"), cut::message);
    assertEquals(2, metric("medclaim_run_articles{outcome=\"reported\"}"));
  }

  @Test
  void aSecondWatchOfTheSameFolderDoesNotStart() throws IOException {
    try (RunLock lock = RunLock.take(temporary.resolve("reports/.watch"))) {
      lock.check();
      CommandRun second = watch();
      assertEquals(2, second.code());
      assertTrue(second.message().contains("another run is writing there"), second::message);
      assertFalse(Files.exists(temporary.resolve("reports/pages")));
    }
  }

  @Test
  void nothingToCheckIsNoFailure() throws IOException {
    feed();
    CommandRun run = watch();
    assertEquals(0, run.code(), run::message);
    assertEquals(
        List.of(
            "0 pages named: 0 new, 0 changed, 0 unchanged, 0 rejected, 0 left for the next time"),
        run.results());
    assertTrue(run.message().contains("nothing to check yet"), run::message);
  }
}
