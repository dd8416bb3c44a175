package org.medclaim.fetch;

import com.google.common.hash.Hashing;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes what servers answered into one WARC file, each answer with its request.
 *
 * <p>The file is made when there is something to write, and has its name only once it is whole;
 * until then it ends in {@code .open}. Bodies are kept as they came, packed or not, but without the
 * chunks of their transfer. Safe for any number of threads.
 */
final class PageArchive implements Closeable {
  private static final String OPEN = ".open";
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String name;
  private final String agent;
  private @Nullable FileChannel channel;
  private @Nullable WarcWriter writer;

  /** An archive in this folder, named by the time. */
  PageArchive(Path folder, Instant now, String agent) {
    this.folder = folder;
    this.agent = agent;
    String base = "medclaim-" + SECOND.format(now);
    String free = base;
    for (int n = 2; Files.exists(folder.resolve(free + ".warc.gz")); n++) {
      free = base + "-" + n;
    }
    this.name = free + ".warc.gz";
  }

  /** Removes what runs left that were ended from outside; under the folder's lock. */
  static void removeLeftovers(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(OPEN)).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove what an ended run left in " + folder, e);
    }
  }

  /** The file's name, whether there is something in it or not. */
  String name() {
    return name;
  }

  /** Keeps answers, with the requests that they answer. */
  synchronized void keep(List<Answer> answers) {
    try {
      for (Answer answer : answers) {
        UUID id = UUID.randomUUID();
        WarcResponse.Builder response =
            new WarcResponse.Builder(answer.address().value())
                .recordId(id)
                .date(answer.at())
                .payloadDigest("sha256", Hashing.sha256().hashBytes(answer.body()).toString());
        if (answer.server() != null) {
          response.ipAddress(answer.server());
        }
        open().write(response.body(http(answer)).build());
        request(answer, id);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Notes that a page still stands as it was kept before. */
  synchronized void unchanged(Answer answer, Known before) {
    try {
      boolean said = answer.status() == 304;
      URI profile =
          said ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
      UUID id = UUID.randomUUID();
      WarcRevisit.Builder revisit =
          new WarcRevisit.Builder(answer.address().value(), profile)
              .recordId(id)
              .date(answer.at())
              .setHeader("WARC-Refers-To-Target-URI", before.address());
      Instant captured = before.captured();
      if (captured != null) {
        revisit.setHeader("WARC-Refers-To-Date", captured.toString());
      }
      if (answer.server() != null) {
        revisit.ipAddress(answer.server());
      }
      HttpResponse.Builder http = new HttpResponse.Builder(answer.status(), answer.message());
      headers(answer.headers(), http::addHeader);
      open().write(revisit.body(http.build()).build());
      request(answer, id);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void request(Answer answer, UUID response) throws IOException {
    okhttp3.HttpUrl url = answer.address().url();
    String query = url.encodedQuery();
    HttpRequest.Builder http =
        new HttpRequest.Builder("GET", url.encodedPath() + (query == null ? "" : "?" + query));
    answer.asked().forEach(header -> http.addHeader(header.name(), header.value()));
    open()
        .write(
            new WarcRequest.Builder(answer.address().value())
                .date(answer.at())
                .concurrentTo(URI.create("urn:uuid:" + response))
                .body(http.build())
                .build());
  }

  private static HttpResponse http(Answer answer) {
    HttpResponse.Builder http = new HttpResponse.Builder(answer.status(), answer.message());
    headers(answer.headers(), http::addHeader);
    return http.body((MediaType) null, answer.body()).build();
  }

  /** All but those that speak of the transfer: the body is kept without its chunks. */
  private static void headers(
      List<Header> headers, java.util.function.BiConsumer<String, String> into) {
    for (Header header : headers) {
      if (!header.name().equalsIgnoreCase("Transfer-Encoding")
          && !header.name().equalsIgnoreCase("Content-Length")) {
        into.accept(header.name(), header.value());
      }
    }
  }

  private WarcWriter open() throws IOException {
    WarcWriter known = writer;
    if (known != null) {
      return known;
    }
    FileChannel file =
        FileChannel.open(
            folder.resolve(name + OPEN), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel = file;
    WarcWriter fresh = new WarcWriter(file, WarcCompression.GZIP);
    fresh.write(
        new Warcinfo.Builder()
            .filename(name)
            .fields(
                Map.of(
                    "software", List.of(agent),
                    "format", List.of("WARC File Format 1.1"),
                    "robots", List.of("obey")))
            .build());
    writer = fresh;
    return fresh;
  }

  /**
   * Brings everything to the disk and gives the file its name; its path, if there is one.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  synchronized Optional<Path> complete() {
    if (channel == null || writer == null) {
      return Optional.empty();
    }
    try {
      channel.force(true);
      close();
      return Optional.of(
          Files.move(
              folder.resolve(name + OPEN), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private UncheckedIOException unwritable(IOException e) {
    return new UncheckedIOException("cannot write " + folder.resolve(name), e);
  }

  @Override
  public synchronized void close() throws IOException {
    if (writer != null) {
      writer.close();
      writer = null;
    }
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
