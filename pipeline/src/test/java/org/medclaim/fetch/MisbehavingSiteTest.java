package org.medclaim.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Servers that are slow, broken, lying or hostile: each ends as one reason, and the run goes on.
 */
class MisbehavingSiteTest {
  @TempDir private Path folder;
  private Site site;
  private Fetching fetching;

  @BeforeEach
  void start() {
    site = new Site();
    fetching = new Fetching(folder);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private String rejectionOf(RawServer.Misbehaviour misbehaviour) {
    try (RawServer server = new RawServer(misbehaviour)) {
      return fetching.rejection(server.address());
    }
  }

  @Test
  void givesUpOnAServerThatNeverAnswers() {
    CountDownLatch never = new CountDownLatch(1);
    fetching.limits(Duration.ofMillis(700), 1000);
    assertEquals(
        "fetch: no full answer within 0.7 seconds",
        rejectionOf(
            out -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
            }));
  }

  @Test
  void givesUpOnAnAnswerThatNeverEndsHoweverLittleItSends() {
    fetching.limits(Duration.ofMillis(900), 1 << 20);
    assertEquals(
        "fetch: no full answer within 0.9 seconds",
        rejectionOf(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
              while (true) {
                write(out, "a");
                try {
                  Thread.sleep(20);
                } catch (InterruptedException e) {
                  throw new IOException(e);
                }
              }
            }));
  }

  @Test
  void hangsUpOnAnEndlessBody() {
    fetching.limits(Duration.ofSeconds(60), 10_000);
    assertEquals(
        "fetch: larger than 10000 bytes",
        rejectionOf(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
              while (true) {
                out.write(new byte[4096]);
              }
            }));
  }

  @Test
  void doesNotEvenReadWhatIsDeclaredTooLarge() {
    assertEquals(
        "fetch: larger than 1 MB",
        rejectionOf(out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")));
  }

  @Test
  void seesThatAnAnswerBreaksOff() {
    assertEquals(
        "fetch: the answer breaks off or is no HTTP: unexpected end of stream",
        rejectionOf(
            out ->
                write(
                    out,
                    "HTTP/1.1 200 OK\r\n"
                        + "Content-Type: text/html\r\n"
                        + "Content-Length: 500\r\n\r\n"
                        + "<p>Hi")));
  }

  @Test
  void refusesWhatIsNoHttp() {
    assertTrue(
        rejectionOf(out -> write(out, "SSH-2.0-OpenSSH_9.9\r\n"))
            .startsWith("fetch: the answer breaks off or is no HTTP"));
  }

  @Test
  void refusesAGzipBomb() {
    byte[] bomb = Site.gzip(new byte[8 << 20]);
    assertTrue(bomb.length < 1 << 20);
    site.page(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          Site.send(exchange, 200, "text/html", bomb);
        });
    assertEquals(
        "fetch: larger than 1 MB once it is unpacked", fetching.rejection(site.address("/bomb")));
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, cannot be unpacked: Not in GZIP format; packed wrongly or cut",
    "br, 'packed as ''br'', which was not asked for'"
  })
  void refusesWhatIsNotPackedAsDeclared(String encoding, String reason) {
    site.page(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", encoding);
          Site.send(exchange, 200, "text/html", Site.html("Plain."));
        });
    assertEquals("fetch: " + reason, fetching.rejection(site.address("/a")));
  }

  @Test
  void readsAPackedPage() {
    site.page(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          Site.send(exchange, 200, "text/html", Site.gzip(Site.html("Packed.")));
        });
    fetching.run(site.address("/a"));
    assertEquals(Map.of(site.name("/a"), "A page\nPacked."), fetching.articles());
  }

  @ParameterizedTest(name = "declared {0}, written in {1}")
  @CsvSource({"windows-1251, windows-1251", "iso-8859-1, utf-8", "no-such-charset, utf-8"})
  void readsAPageInItsOwnEncodingWhateverIsDeclared(String declared, String written) {
    String sentence = "Аспирин снижает риск инсульта на 22%.";
    byte[] page = new String(Site.html(sentence), UTF_8).getBytes(Charset.forName(written));
    site.page("/a", exchange -> Site.send(exchange, 200, "text/html; charset=" + declared, page));
    fetching.run(site.address("/a"));
    assertEquals(Map.of(site.name("/a"), "A page\n" + sentence), fetching.articles());
  }

  @Test
  void breaksOutOfACircleOfRedirects() {
    site.redirect("/a", "/b").redirect("/b", "/a");
    assertEquals(
        "fetch: redirects go in a circle, back to " + site.address("/a"),
        fetching.rejection(site.address("/a")));
  }

  @Test
  void followsOnlySoManyRedirects() {
    for (int i = 0; i < 9; i++) {
      site.redirect("/" + i, "/" + (i + 1));
    }
    assertEquals("fetch: more than 3 redirects in a row", fetching.rejection(site.address("/0")));
  }

  @ParameterizedTest
  @CsvSource({"file:///etc/passwd", "ftp://example.org/", "'http://user:pass@example.org/'"})
  void followsNoRedirectOutOfTheWeb(String target) {
    site.redirect("/a", target);
    assertEquals(
        "fetch: a redirect leads to '" + target + "', which is no address of http or https",
        fetching.rejection(site.address("/a")));
  }

  @Test
  void refusesARedirectToAnAddressThatIsNotAllowed() {
    try (Site inside = new Site("127.0.0.2").html("/secret", "Inside.")) {
      site.redirect("/a", inside.address("/secret"));
      fetching.allowing(address -> address.getHostAddress().equals("127.0.0.1"));
      String rejection = fetching.rejection(site.address("/a"));
      assertTrue(rejection.contains("127.0.0.2, which is no public address"), rejection);
      assertEquals(List.of(), inside.asked());
    }
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "[::ffff:127.0.0.1]"})
  void asksNothingOfThisMachineUnlessAllowed(String host) {
    int port = Integer.parseInt(site.address("").replaceFirst(".*:", ""));
    site.html("/a", "Inside.");
    fetching.allowing(AddressGuard::isPublic);
    String rejection = fetching.rejection("http://" + host + ":" + port + "/a");
    assertTrue(rejection.contains("which is no public address"), rejection);
    assertEquals(List.of(), site.asked());
  }

  /** What a name server says is not looked at, only where the connection goes. */
  @Test
  void looksAtTheAddressThatIsConnectedToWhateverItsName() throws IOException {
    InetAddress rebound = InetAddress.getByAddress("example.org", new byte[] {127, 0, 0, 1});
    try (Socket socket = new GuardedSockets(AddressGuard::isPublic).createSocket()) {
      assertThrows(
          GuardedSockets.RefusedException.class,
          () -> socket.connect(new InetSocketAddress(rebound, 80), 1000));
    }
  }

  @Test
  void refusesWhatNoArticleIsReadFrom() {
    site.text("/a", "image/png", "not really");
    assertEquals(
        "fetch: of type image/png, which no article is read from",
        fetching.rejection(site.address("/a")));
  }

  @ParameterizedTest
  @CsvSource({"204", "206", "304", "401", "500"})
  void refusesStatusesThatBringNoPage(int status) {
    site.status("/a", status);
    String rejection = fetching.rejection(site.address("/a"));
    assertTrue(rejection.startsWith("fetch: the server said " + status), rejection);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          feed    | <rss version="2.0"><channel><item><link>http://127.0.0.1:1/  | no feed of RSS or Atom
          feed    | <html><body>moved</body></html>                            | no feed of RSS or Atom
          feed    | <!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><title>&x;</title><item><link>http://127.0.0.1:1/&x;</link></item></channel></rss> | no feed of RSS or Atom
          feed    | <!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss> | no feed of RSS or Atom
          sitemap | <!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://127.0.0.1:1/&x;</loc></url></urlset> | no sitemap
          sitemap | <!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://127.0.0.1:1/&b;</loc></url></urlset> | no sitemap
          sitemap | <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://127.0.0.1:1/a</loc></url><url> | no sitemap
          """)
  void refusesBrokenAndHostileXml(String kind, String xml, String reason) {
    site.text("/source", "application/xml", xml);
    FetchReport report = fetching.run(kind + ":" + site.address("/source"));
    assertEquals(0, report.pages().named(), report::toString);
    assertEquals(0, report.sourcesRead());
    String said = report.failedSources().get(0).reason();
    assertTrue(said.startsWith(reason), said);
  }

  @Test
  void oneBadHostDoesNotKeepOthersBack() {
    site.html("/a", "Good.");
    try (RawServer bad = new RawServer(OutputStream::close)) {
      FetchReport report = fetching.run(bad.address(), site.address("/a"));
      assertEquals(1, report.pages().fresh());
      assertEquals(1, report.pages().rejected());
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  @Test
  void listsLinesThatAreNoAddresses() throws IOException {
    Path list = folder.resolve("list.txt");
    java.nio.file.Files.write(list, Arrays.asList("javascript:alert(1)", site.address("/gone")));
    FetchReport report = fetching.run("list:" + list);
    assertEquals(list + ":1", report.failedSources().get(0).path());
    assertEquals(1, report.pages().rejected());
  }
}
