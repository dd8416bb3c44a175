package org.medclaim.ingest;

import static java.util.Comparator.comparing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.medclaim.model.InputFile;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Finds the articles in WARC files: of each page the newest answer, where that is an article.
 *
 * <p>An address that was answered by a redirect or with "gone" later holds no article any more;
 * that a server failed once takes nothing away. Images, scripts, feeds and {@code robots.txt} are
 * passed over, as they are in folders. Records of other kinds than {@code response} are not looked
 * at; a {@code revisit} says that the answer before still stands.
 */
final class WarcCaptures {
  private static final Set<Integer> GONE = Set.of(301, 302, 303, 307, 308, 404, 410);
  private static final int FOUND = 200;

  /** A record of more bytes cannot be read as an article. */
  private static final int MOST_BYTES = 64 << 20;

  private final Map<String, Capture> newest = new HashMap<>();

  /** One answer of a server. */
  private record Capture(String address, Instant date, Path warc, long position, boolean article) {
    boolean isOlderThan(Capture other) {
      int byDate = date.compareTo(other.date);
      int byFile = byDate == 0 ? warc.compareTo(other.warc) : byDate;
      return byFile < 0 || (byFile == 0 && position < other.position);
    }
  }

  /** True for a file that is named like a WARC file. */
  static boolean isWarc(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".warc") || name.endsWith(".warc.gz");
  }

  /**
   * Reads what a WARC file holds.
   *
   * @return false where it holds no article at all
   * @throws IOException where it is damaged or no WARC file
   */
  boolean add(Path warc) throws IOException {
    boolean any = false;
    try (WarcReader reader = new WarcReader(warc)) {
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof WarcResponse response && isOfTheWeb(response)) {
          any |= add(response, warc, reader.position());
        }
      }
    } catch (IllegalArgumentException | NoSuchElementException e) {
      // How jwarc answers a date, a media type or a header that is none or not there.
      throw new IOException("a record's header is wrong", e);
    }
    return any;
  }

  private boolean add(WarcResponse response, Path warc, long position) throws IOException {
    HttpResponse http = response.http();
    boolean article =
        http.status() == FOUND
            && mayBeArticle(response.target(), http.headers().first("Content-Type").orElse(""));
    if (!article && !GONE.contains(http.status())) {
      return false;
    }
    Capture capture = new Capture(response.target(), response.date(), warc, position, article);
    newest.merge(capture.address(), capture, (a, b) -> a.isOlderThan(b) ? b : a);
    return article;
  }

  private static boolean isOfTheWeb(WarcResponse response) {
    return response.headers().first("Content-Type").orElse("").startsWith("application/http")
        && response.headers().first("WARC-Target-URI").isPresent()
        && WebName.has(response.target());
  }

  private static boolean mayBeArticle(String address, String contentType) {
    String name = WebName.of(address);
    if (name.endsWith("/robots.txt")) {
      return false;
    }
    String type = mediaType(contentType);
    return InputFormat.byMediaType(type).isPresent()
        || (InputFormat.tellsNothing(type) && InputFormat.mayBeArticle(lastPart(name)));
  }

  private static String lastPart(String name) {
    String path = name.contains("?") ? name.substring(0, name.indexOf('?')) : name;
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The type alone, without parameters, in lower case. */
  static String mediaType(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The newest article of each address, named, in code point order of the names. */
  List<InputFile> articles() {
    List<Capture> captures =
        newest.values().stream()
            .filter(Capture::article)
            .sorted(comparing(Capture::address, DisplayPaths.CODE_POINTS))
            .toList();
    Map<String, List<Capture>> byName = new HashMap<>();
    captures.forEach(
        one -> byName.computeIfAbsent(WebName.of(one.address()), n -> new ArrayList<>()).add(one));
    List<InputFile> inputs = new ArrayList<>();
    byName.forEach(
        (name, sharing) -> {
          for (int i = 0; i < sharing.size(); i++) {
            Capture one = sharing.get(i);
            inputs.add(
                new InputFile(
                    i == 0 ? name : name + "~" + (i + 1),
                    InputBytes.location(one.warc(), one.position())));
          }
        });
    inputs.sort(comparing(InputFile::path, DisplayPaths.CODE_POINTS));
    return inputs;
  }

  /** The inputs of these WARC files and those found otherwise, in order of their names. */
  static List<InputFile> merged(Collection<InputFile> files, Collection<InputFile> captures) {
    List<InputFile> all = new ArrayList<>(files);
    Set<String> taken = new HashSet<>();
    files.forEach(file -> taken.add(file.path()));
    for (InputFile capture : captures) {
      String path = capture.path();
      for (int n = 2; !taken.add(path); n++) {
        path = capture.path() + "~" + n;
      }
      all.add(new InputFile(path, capture.location()));
    }
    all.sort(comparing(InputFile::path, DisplayPaths.CODE_POINTS));
    return all;
  }

  /**
   * The record at this position, as a WARC file of its own.
   *
   * @throws IOException where there is none, or it is larger than an article may be
   */
  static byte[] record(Path warc, long position) throws IOException {
    try (WarcReader reader = new WarcReader(warc)) {
      reader.position(position);
      WarcRecord record =
          reader.next().orElseThrow(() -> new IOException("no record at " + position));
      if (record.body().size() > MOST_BYTES) {
        throw new IOException("the record at " + position + " is larger than an article may be");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (WarcWriter writer = new WarcWriter(bytes)) {
        writer.write(record);
      }
      return bytes.toByteArray();
    }
  }
}
