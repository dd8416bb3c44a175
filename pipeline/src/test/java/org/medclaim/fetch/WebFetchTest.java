package org.medclaim.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.model.Rejected;

/** Fetches from a well-behaved site on loopback, and reads what was kept as articles. */
class WebFetchTest {
  private static final String ASPIRIN = "Aspirin lowers the risk of stroke by 22%.";
  private static final String LUPUS = "Lupus cannot be cured.";

  @TempDir private Path folder;
  private Site site;
  private Fetching fetching;

  @BeforeEach
  void start() {
    site = new Site().html("/a", ASPIRIN).html("/b.html?page=2", LUPUS);
    fetching = new Fetching(folder);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void keepsThePagesOfAListUnderTheNamesOfTheirAddresses() throws IOException {
    Path list = folder.resolveSibling(folder.getFileName() + "-list.txt");
    Files.writeString(
        list, "# two pages\n" + site.address("/a") + "\n\n" + site.address("/b.html?page=2#x"));
    FetchReport report = fetching.run("list:" + list);
    assertEquals(new FetchReport.Pages(2, 2, 0, 0, 0, 0, 0), report.pages());
    assertEquals(
        Map.of(
            site.name("/a"), "A page\n" + ASPIRIN, site.name("/b.html?page=2"), "A page\n" + LUPUS),
        fetching.articles());
    assertTrue(
        site.lastAsked("/a").getFirst("User-Agent").startsWith("medclaim/1.0 (checks health"));
    Files.delete(list);
  }

  @Test
  void readsRssAndAtomWithLinksOfTheirOwn() {
    site.text(
            "/rss",
            "application/rss+xml",
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>t</title><link>x</link>
            <description>d</description><item><title>A</title><link>%s</link></item>
            <item><title>no link at all</title></item></channel></rss>\
            """
                .formatted(site.address("/a")))
        .text(
            "/atom",
            "application/atom+xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:1</id>
            <updated>2026-01-01T00:00:00Z</updated><entry><title>B</title><id>urn:2</id>
            <updated>2026-01-01T00:00:00Z</updated><link href="/b.html?page=2"/></entry></feed>\
            """);
    FetchReport report =
        fetching.run("feed:" + site.address("/rss"), "feed:" + site.address("/atom"));
    assertEquals(2, report.sourcesRead());
    assertEquals(
        Set.of(site.name("/a"), site.name("/b.html?page=2")), fetching.articles().keySet());
  }

  @Test
  void readsAnIndexOfSitemapsPlainAndPacked() {
    String urlset =
        "<urlset"
            + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>%s</loc></url></urlset>";
    site.text(
            "/index.xml",
            "application/xml",
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap>
            <sitemap><loc>%s</loc></sitemap></sitemapindex>\
            """
                .formatted(
                    site.address("/one.xml"),
                    site.address("/two.xml.gz"),
                    site.address("/missing.xml")))
        .text("/one.xml", "text/xml", urlset.formatted(site.address("/a")))
        .page(
            "/two.xml.gz",
            exchange ->
                Site.send(
                    exchange,
                    200,
                    "application/gzip",
                    Site.gzip(urlset.formatted(site.address("/b.html?page=2")).getBytes(UTF_8))));
    FetchReport report = fetching.run("sitemap:" + site.address("/index.xml"));
    assertEquals(2, report.pages().fresh());
    assertEquals(
        List.of(
            new Rejected(site.address("/missing.xml"), "source", "the server said 404 Not Found")),
        report.failedSources());
  }

  @Test
  void doesNotAskForWhatTheSitemapSaysIsUnchanged() {
    String dated =
        "<urlset"
            + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>%s</loc><lastmod>%s</lastmod></url></urlset>";
    site.text("/map.xml", "text/xml", dated.formatted(site.address("/a"), "2026-02-01"));
    assertEquals(1, fetching.run("sitemap:" + site.address("/map.xml")).pages().fresh());
    assertEquals(1, fetching.run("sitemap:" + site.address("/map.xml")).pages().unchanged());
    assertEquals(List.of("/map.xml", "/a", "/map.xml"), site.asked());
    site.text("/map.xml", "text/xml", dated.formatted(site.address("/a"), "2026-03-05"));
    site.html("/a", "Aspirin does nothing.");
    assertEquals(1, fetching.run("sitemap:" + site.address("/map.xml")).pages().changed());
  }

  @Test
  void asksOnTheConditionsThatTheServerGaveAndKeepsWhatStillStands() {
    site.page(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.getResponseHeaders().set("Last-Modified", "Sun, 01 Feb 2026 00:00:00 GMT");
          boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          Site.send(
              exchange, known ? 304 : 200, "text/html", known ? new byte[0] : Site.html(ASPIRIN));
        });
    assertEquals(1, fetching.run(site.address("/a")).pages().fresh());
    assertEquals(1, fetching.run(site.address("/a")).pages().unchanged());
    assertEquals(
        "Sun, 01 Feb 2026 00:00:00 GMT", site.lastAsked("/a").getFirst("If-Modified-Since"));
    assertEquals(Map.of(site.name("/a"), "A page\n" + ASPIRIN), fetching.articles());
  }

  @Test
  void tellsTheSamePageByItsBytesAndTheNewestFormCounts() {
    fetching.run(site.address("/a"));
    assertEquals(1, fetching.run(site.address("/a")).pages().unchanged());
    site.html("/a", "Aspirin raises the risk of bleeding.");
    assertEquals(1, fetching.run(site.address("/a")).pages().changed());
    assertEquals(
        Map.of(site.name("/a"), "A page\nAspirin raises the risk of bleeding."),
        fetching.articles());
  }

  @Test
  void aPageThatIsGoneCountsNoLonger() {
    fetching.run(site.address("/a"), site.address("/b.html?page=2"));
    site.without("/a");
    FetchReport report = fetching.run(site.address("/a"), site.address("/b.html?page=2"));
    assertEquals(
        List.of(new Rejected(site.address("/a"), "fetch", "the server said 404 Not Found")),
        report.rejected());
    assertEquals(Set.of(site.name("/b.html?page=2")), fetching.articles().keySet());
  }

  @Test
  void aPageWhoseFileWasTakenAwayIsFetchedAnew() throws IOException {
    Files.delete(fetching.run(site.address("/a")).warc().orElseThrow());
    assertEquals(1, fetching.run(site.address("/a")).pages().fresh());
  }

  @Test
  void followsRedirectsAndNamesThePageByWhereItStands() {
    site.redirect("/old", "/older").redirect("/older", site.address("/a"));
    assertEquals(1, fetching.run(site.address("/old")).pages().fresh());
    assertEquals(Set.of(site.name("/a")), fetching.articles().keySet());
  }

  @Test
  void obeysRobots() {
    site.text("/robots.txt", "text/plain", "User-agent: Medclaim\nDisallow: /a\nCrawl-delay: 7\n")
        .html("/c", LUPUS);
    NoWaiting waiting = new NoWaiting();
    FetchReport report =
        fetching
            .waiting(waiting)
            .run(site.address("/a"), site.address("/b.html?page=2"), site.address("/c"));
    assertEquals(
        List.of(
            new Rejected(
                site.address("/a"),
                "robots",
                "the site's robots.txt forbids this page to medclaim")),
        report.rejected());
    assertEquals(List.of("/b.html?page=2", "/c"), site.asked());
    assertTrue(waiting.pauses().contains(Duration.ofSeconds(7)), waiting.pauses()::toString);
  }

  @Test
  void fetchesNothingWhereTheRulesCannotBeHad() {
    site.status("/robots.txt", 500);
    assertEquals(
        "robots: the site's robots.txt cannot be had: 500 Internal Server Error",
        fetching.rejection(site.address("/a")));
    assertEquals(List.of(), site.asked());
  }

  @Test
  void keepsRequestsToOneHostApart() {
    NoWaiting waiting = new NoWaiting();
    fetching.waiting(waiting).run(site.address("/a"), site.address("/b.html?page=2"));
    // robots.txt goes at once, each page a second after what went before it.
    assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), waiting.pauses());
  }

  @Test
  void comesBackWhenTheServerAsksForALittleTime() {
    site.page(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "8");
          boolean second = site.asked().size() > 1;
          Site.send(exchange, second ? 200 : 429, "text/html", Site.html(ASPIRIN));
        });
    NoWaiting waiting = new NoWaiting();
    assertEquals(1, fetching.waiting(waiting).run(site.address("/a")).pages().fresh());
    assertTrue(waiting.pauses().contains(Duration.ofSeconds(8)), waiting.pauses()::toString);
  }

  @Test
  void leavesAHostAloneThatAsksForALongTimeAndComesBackNextRun() {
    site.status("/a", 429, "Retry-After", "3600");
    FetchReport report = fetching.run(site.address("/a"), site.address("/b.html?page=2"));
    assertEquals(new FetchReport.Pages(2, 0, 0, 0, 1, 1, 0), report.pages());
    assertEquals(
        "the server said 429; asks to wait 3600 seconds", report.rejected().get(0).reason());
    site.html("/a", ASPIRIN);
    // No source names the page any more; it failed for a reason that passes, so that it is tried.
    assertEquals(2, fetching.run(site.address("/b.html?page=2")).pages().fresh());
  }

  @Test
  void takesNoMoreThanItMayAndGoesOnWithTheRestNextTime() {
    String[] both = {site.address("/a"), site.address("/b.html?page=2")};
    assertEquals(1, fetching.most(1).run(both).pages().left());
    FetchReport second = fetching.run(both);
    assertEquals(new FetchReport.Pages(2, 1, 0, 0, 0, 1, 0), second.pages());
    assertEquals(2, fetching.articles().size());
  }

  @Test
  void passesOverWhatTheGlobsDoNotLetThrough() {
    FetchReport report =
        fetching.only("*/b*").run(site.address("/a"), site.address("/b.html?page=2"));
    assertEquals(new FetchReport.Pages(1, 1, 0, 0, 0, 0, 1), report.pages());
  }

  @Test
  void endsCleanlyWhenToldToAndGoesOnWhereItStood() {
    String[] both = {site.address("/a"), site.address("/b.html?page=2")};
    FetchReport ended = fetching.waiting(NoWaiting.endingAtPause(2)).run(both);
    assertEquals(2, ended.pages().left() + ended.pages().rejected() + ended.pages().fresh());
    fetching.waiting(new NoWaiting()).run(both);
    assertEquals(2, fetching.articles().size());
  }

  @Test
  void dropsWhatAKilledRunLeft() throws IOException {
    Files.writeString(folder.resolve("medclaim-20260101T000000Z.warc.gz.open"), "half");
    fetching.run(site.address("/a"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(".fetch-lock", "fetched.jsonl", "medclaim-20260301T060000Z.warc.gz"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void removesOldFilesThatHoldNothingButWhatIsReplaced() throws IOException {
    Path first =
        fetching.run(site.address("/a"), site.address("/b.html?page=2")).warc().orElseThrow();
    site.html("/a", "Aspirin raises the risk of bleeding.");
    Path second = fetching.run(site.address("/a")).warc().orElseThrow();
    site.without("/a");
    Path third = fetching.run(site.address("/a")).warc().orElseThrow();
    Map<String, String> before = fetching.articles();
    Instant later = Instant.now().plus(Duration.ofDays(1));
    // The first still holds b; were the third removed, a would stand up again.
    assertEquals(0, SupersededPages.remove(folder, later));
    site.html("/b.html?page=2", "Lupus can be treated.");
    Path fourth = fetching.run(site.address("/b.html?page=2")).warc().orElseThrow();
    assertEquals(0, SupersededPages.remove(folder, Instant.EPOCH));
    assertEquals(3, SupersededPages.remove(folder, later));
    assertEquals(
        List.of(false, false, false, true),
        Stream.of(first, second, third, fourth).map(Files::exists).toList());
    assertEquals(before.keySet(), fetching.articles().keySet());
  }

  @Test
  void refusesASecondFetchIntoTheSameFolder() throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(".fetch-lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      SourceException e =
          assertThrows(SourceException.class, () -> fetching.run(site.address("/a")));
      assertTrue(e.getMessage().contains("another fetch is writing into this folder"));
    }
  }

  @Test
  void saysWhichLineOfItsMemoryIsDamaged() throws IOException {
    fetching.run(site.address("/a"));
    Path memory = folder.resolve("fetched.jsonl");
    Files.writeString(memory, Files.readString(memory) + "{\"address\": \n");
    SourceException e = assertThrows(SourceException.class, () -> fetching.run(site.address("/a")));
    assertTrue(e.getMessage().startsWith(memory + ":2: damaged; remove the file"), e.getMessage());
  }
}
