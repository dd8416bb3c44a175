package org.medclaim.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.InputFile;

/**
 * The bytes of an input: those of a file, or of one record of a WARC file.
 *
 * <p>A record's bytes are a WARC file of their own with nothing else in it, uncompressed: what a
 * server sent, with its headers, its address and the time. A copy of them reads like the record
 * itself.
 */
public final class InputBytes {
  private static final Pattern RECORD = Pattern.compile("(?is)(.+\\.warc(?:\\.gz)?)!(\\d+)");

  private InputBytes() {}

  /**
   * Opens an input.
   *
   * @throws IOException where it is not there or cannot be read
   */
  public static InputStream open(InputFile input) throws IOException {
    Matcher record = RECORD.matcher(input.location());
    if (!record.matches() || Files.exists(Path.of(input.location()))) {
      return Files.newInputStream(Path.of(input.location()));
    }
    return new ByteArrayInputStream(
        WarcCaptures.record(Path.of(record.group(1)), Long.parseLong(record.group(2))));
  }

  /** Where the record at this position of a WARC file is found. */
  static String location(Path warc, long position) {
    return warc.toAbsolutePath().normalize() + "!" + position;
  }
}
