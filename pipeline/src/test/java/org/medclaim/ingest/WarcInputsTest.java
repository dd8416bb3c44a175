package org.medclaim.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.model.Article;
import org.medclaim.model.InputFile;

/** WARC files as other programs write them, byte by byte. */
class WarcInputsTest {
  private static final String PAGE = "<!doctype html><article><h1>%s</h1><p>%s</p></article>";

  @TempDir private Path folder;

  private static byte[] record(String type, String address, String date, String http) {
    byte[] block = http.replace("\n", "\r\n").getBytes(UTF_8);
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + address
            + "\r\nWARC-Date: "
            + date
            + "\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-1234567890ab>\r\n"
            + "Content-Type: application/http; msgtype="
            + type
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return Bytes.concat(header.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
  }

  private static byte[] answer(String address, String date, int status, String type, String body) {
    return record(
        "response",
        address,
        date,
        "HTTP/1.1 " + status + " As it is\nContent-Type: " + type + "\n\n" + body);
  }

  private static byte[] page(String address, String date, String sentence) {
    return answer(address, date, 200, "text/html", PAGE.formatted("T", sentence));
  }

  private static byte[] gzipped(byte[]... records) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      try (GZIPOutputStream member = new GZIPOutputStream(all)) {
        member.write(record);
      }
    }
    return all.toByteArray();
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private Map<String, String> read(Path... arguments) {
    Map<String, String> texts = new TreeMap<>();
    List<String> names = Arrays.stream(arguments).map(Path::toString).toList();
    for (InputFile input : new InputFinder().find(names)) {
      try {
        texts.put(input.path(), new ArticleReader().read(input).text());
      } catch (UnreadableInputException e) {
        texts.put(input.path(), e.reason());
      }
    }
    return texts;
  }

  @Test
  void takesTheNewestAnswerOfEachAddressOverAllFiles() throws IOException {
    file(
        "2.warc.gz",
        gzipped(
            page("https://example.org/a", "2026-02-02T00:00:00Z", "Newer."),
            page("https://example.org/b", "2026-02-01T00:00:00Z", "Still there.")));
    file("1.warc", page("https://example.org/a", "2026-01-01T00:00:00Z", "Older."));
    assertEquals(
        Map.of("example.org/a", "T\nNewer.", "example.org/b", "T\nStill there."), read(folder));
  }

  @Test
  void goneOrMovedPagesCountNoLongerButAFailureTakesNothingAway() throws IOException {
    Path warc =
        file(
            "a.warc",
            Bytes.concat(
                page("https://example.org/gone", "2026-01-01T00:00:00Z", "Gone."),
                page("https://example.org/moved", "2026-01-01T00:00:00Z", "Moved."),
                page("https://example.org/down", "2026-01-01T00:00:00Z", "Down."),
                answer("https://example.org/gone", "2026-01-02T00:00:00Z", 410, "text/html", "x"),
                answer("https://example.org/moved", "2026-01-02T00:00:00Z", 301, "text/html", "x"),
                answer("https://example.org/down", "2026-01-02T00:00:00Z", 500, "text/html", "x")));
    assertEquals(Map.of("example.org/down", "T\nDown."), read(warc));
  }

  @Test
  void passesOverWhatIsNoArticle() throws IOException {
    Path warc =
        file(
            "a.warc",
            Bytes.concat(
                answer("https://example.org/i.png", "2026-01-01T00:00:00Z", 200, "image/png", "x"),
                answer(
                    "https://example.org/robots.txt",
                    "2026-01-01T00:00:00Z",
                    200,
                    "text/plain",
                    "x"),
                answer(
                    "https://example.org/feed",
                    "2026-01-01T00:00:00Z",
                    200,
                    "application/rss+xml",
                    "x"),
                record(
                    "request",
                    "https://example.org/a",
                    "2026-01-01T00:00:00Z",
                    "GET /a HTTP/1.1\n\n"),
                answer(
                    "https://example.org/t",
                    "2026-01-01T00:00:00Z",
                    200,
                    "text/plain",
                    "Plain words.")));
    assertEquals(Map.of("example.org/t", "Plain words."), read(warc));
  }

  @Test
  void joinsChunksAndKeepsTheServersOwnBytes() throws IOException {
    String chunked =
        "HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\n6\nAspiri\n8\nn helps.\n0\n\n";
    Path warc =
        file(
            "a.warc", record("response", "https://example.org/a", "2026-01-01T00:00:00Z", chunked));
    assertEquals(Map.of("example.org/a", "Aspirin helps."), read(warc));
  }

  @Test
  void aCopyOfARecordReadsAsTheRecordDoes() throws Exception {
    Path warc =
        file(
            "a.warc.gz",
            gzipped(
                page("https://example.org/a", "2026-01-01T00:00:00Z", "First."),
                page("https://example.org/b", "2026-01-01T00:00:00Z", "Second.")));
    for (InputFile input : new InputFinder().find(List.of(warc.toString()))) {
      Path copy = folder.resolve("copy");
      try (var in = InputBytes.open(input)) {
        Files.write(copy, in.readAllBytes());
      }
      Article original = new ArticleReader().read(input);
      assertEquals(
          original, new ArticleReader().read(new InputFile(input.path(), copy.toString())));
      assertEquals(Files.size(copy), original.source().bytes());
    }
  }

  @Test
  void takesWhatStandsBeforeTheDamageAndRejectsTheFile() throws IOException {
    byte[] whole =
        gzipped(
            page("https://example.org/a", "2026-01-01T00:00:00Z", "First."),
            page("https://example.org/b", "2026-01-01T00:00:00Z", "Second."));
    file("cut.warc.gz", Arrays.copyOf(whole, whole.length - 30));
    file("none.warc", "no WARC file at all".getBytes(UTF_8));
    Map<String, String> texts = read(folder);
    String damaged =
        "The WARC file is damaged; the pages before the damage were taken, what follows is lost.";
    String name = folder.getFileName().toString();
    assertEquals(
        Map.of(
            "example.org/a",
            "T\nFirst.",
            name + "/cut.warc.gz",
            damaged,
            name + "/none.warc",
            damaged),
        texts);
  }

  @Test
  void aRecordThatIsCutIsRejectedUnderItsOwnName() throws IOException {
    byte[] whole =
        Bytes.concat(
            page("https://example.org/a", "2026-01-01T00:00:00Z", "First."),
            page("https://example.org/b", "2026-01-01T00:00:00Z", "Second."));
    Path cut = file("cut.warc", Arrays.copyOf(whole, whole.length - 30));
    assertEquals(
        Map.of("example.org/a", "T\nFirst.", "example.org/b", "The file breaks off in the middle."),
        read(cut));
  }

  @Test
  void saysWhatAFileWithoutAnArticleLacks() throws IOException {
    Path warc =
        file(
            "a.warc",
            answer("https://example.org/i.png", "2026-01-01T00:00:00Z", 200, "image/png", "x"));
    InputException e =
        assertThrows(InputException.class, () -> new InputFinder().find(List.of(warc.toString())));
    assertTrue(e.getMessage().contains("no article in this WARC file"), e.getMessage());
  }
}
