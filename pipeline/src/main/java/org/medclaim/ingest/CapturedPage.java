package org.medclaim.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What a server answered, taken from a WARC record: the page itself and what was said of it.
 *
 * <p>{@code charset} is what the server declared; servers err, so that it is a hint and no more.
 */
record CapturedPage(byte[] body, Optional<InputFormat> format, Optional<String> charset) {
  private static final byte[] MAGIC = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)");
  private static final Set<String> READ =
      Set.of("", "identity", "none", "gzip", "x-gzip", "deflate");

  /** True for bytes that begin as a WARC file does. */
  static boolean isRecord(byte[] bytes) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (bytes.length <= i || bytes[i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads the first record.
   *
   * @throws UnreadableInputException where it holds no page, or one of more than so many bytes once
   *     it is unpacked
   */
  static CapturedPage read(byte[] bytes, long mostBytes) throws UnreadableInputException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
      Optional<WarcRecord> record = reader.next();
      if (record.isEmpty() || !(record.get() instanceof WarcResponse)) {
        throw new UnreadableInputException("The WARC record holds no answer of a server.");
      }
      HttpResponse http = ((WarcResponse) record.get()).http();
      String type = http.headers().first("Content-Type").orElse("");
      Matcher charset = CHARSET.matcher(type);
      byte[] body = unpacked(http, mostBytes);
      if (reader.next().isPresent()) {
        throw damaged();
      }
      return new CapturedPage(
          body,
          InputFormat.byMediaType(WarcCaptures.mediaType(type)),
          charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
    } catch (IOException e) {
      throw new UnreadableInputException(
          "The WARC record is damaged: " + e.getClass().getSimpleName() + ".", e);
    }
  }

  /** What to say of a WARC file as a whole: of a sound one the records are the inputs. */
  static UnreadableInputException damaged() {
    return new UnreadableInputException(
        "The WARC file is damaged; the pages before the damage were taken, what follows is lost.");
  }

  private static byte[] unpacked(HttpResponse http, long most)
      throws IOException, UnreadableInputException {
    String encoding =
        String.join(", ", http.headers().all("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
    if (!READ.contains(encoding)) {
      throw new UnreadableInputException(
          "The page is packed as '" + encoding + "', which is not read; gzip and deflate are.");
    }
    try (InputStream body = http.bodyDecoded().stream()) {
      byte[] read = body.readNBytes((int) most + 1);
      if (read.length > most) {
        throw new UnreadableInputException(
            "The page is larger than " + (most >> 20) + " MB once it is unpacked.");
      }
      return read;
    }
  }
}
