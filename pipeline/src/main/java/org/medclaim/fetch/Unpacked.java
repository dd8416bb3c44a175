package org.medclaim.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Unpacks what a server packed, up to a limit: a gzip bomb is a thousand times its size. */
final class Unpacked {
  private Unpacked() {}

  /**
   * The body of an answer without its Content-Encoding.
   *
   * @throws FetchException where it is packed otherwise than by gzip or deflate, damaged, or larger
   *     than the limit
   */
  static byte[] body(Answer answer, long most) throws FetchException {
    String encoding =
        answer.header("Content-Encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "", "identity", "none" -> answer.body();
      case "gzip", "x-gzip" -> gunzip(answer.body(), most);
      case "deflate" ->
          read(new InflaterInputStream(new ByteArrayInputStream(answer.body())), most);
      default ->
          throw FetchException.lasting(
              FetchException.FETCH, "packed as '" + encoding + "', which was not asked for");
    };
  }

  /** True for bytes that begin as gzip does. */
  static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
  }

  static byte[] gunzip(byte[] bytes, long most) throws FetchException {
    try {
      return read(new GZIPInputStream(new ByteArrayInputStream(bytes)), most);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static byte[] read(InputStream packed, long most) throws FetchException {
    try (packed) {
      byte[] bytes = packed.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw FetchException.lasting(
            FetchException.FETCH, "larger than " + size(most) + " once it is unpacked");
      }
      return bytes;
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static FetchException damaged(IOException e) {
    return FetchException.passing(
        FetchException.FETCH, "cannot be unpacked: " + e.getMessage() + "; packed wrongly or cut");
  }

  static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }
}
