package org.medclaim.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of a file of JSON lines that is only ever appended to.
 *
 * <p>Each line ends with two fields: {@code previous}, the SHA-256 of the whole line before, and
 * {@code digest}, the SHA-256 of the line's own text up to that field. A line that was altered no
 * longer fits its own digest, one that was removed, added or moved no longer fits its neighbour.
 * What was cut off at the end shows only in what wrote down how long the file was: the manifests.
 *
 * <p>Anybody can compute digests anew. Against that stands a signature over a manifest, not this.
 */
public final class ChainedLines {
  /** What stands as {@code previous} in the first line. */
  public static final String START = "0".repeat(64);

  private static final String PREVIOUS = "\"previous\":\"";
  private static final String DIGEST = ",\"digest\":\"";
  private static final int SEAL = DIGEST.length() + 64 + 2;

  private ChainedLines() {}

  /** The line's text with both fields; {@code previous} is the digest of the line before. */
  public static String seal(ObjectNode line, String previous) {
    Digests.check(previous);
    String text = line.put("previous", previous).toString();
    String body = text.substring(0, text.length() - 1);
    return body + seal(body);
  }

  private static String seal(String body) {
    return DIGEST + of(body) + "\"}";
  }

  /** The digest by which the next line names this one. */
  public static String of(String line) {
    return Hashing.sha256().hashString(line, UTF_8).toString();
  }

  /** The digest that a line behind these has to name. */
  public static String head(List<String> lines) {
    return lines.isEmpty() ? START : of(lines.get(lines.size() - 1));
  }

  /**
   * What is wrong with a file, a sentence each with the line's number; none where it is as it was
   * written, or is not there.
   *
   * <p>Lines at the beginning that have neither field are of a version that did not write them yet;
   * the first line behind them holds the last one's digest.
   */
  public static List<String> faults(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    byte[] bytes = bytes(file);
    String text = new String(bytes, UTF_8);
    List<String> faults = new ArrayList<>();
    if (!java.util.Arrays.equals(text.getBytes(UTF_8), bytes)) {
      faults.add("altered: it holds bytes that are no UTF-8");
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      faults.add("altered: the last line breaks off");
    }
    List<String> lines = split(text);
    boolean sealed = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String before = i == 0 ? START : of(lines.get(i - 1));
      if (!sealed && !line.contains(PREVIOUS) && !line.contains(DIGEST)) {
        continue;
      }
      sealed = true;
      int body = Math.max(0, line.length() - SEAL);
      if (!line.substring(body).equals(seal(line.substring(0, body)))) {
        faults.add("line " + (i + 1) + " has been altered");
      } else if (!line.substring(0, body).endsWith(PREVIOUS + before + "\"")) {
        faults.add(
            i == 0
                ? "lines before line 1 have been removed"
                : "between line " + i + " and line " + (i + 1) + ": altered, added or removed");
      }
    }
    return faults;
  }

  /**
   * Seals a line and puts it behind the others, down to the disk.
   *
   * <p>What broke off behind the last whole line, where the program was killed, is written over.
   */
  static void append(Path file, ObjectNode line) throws IOException {
    List<String> lines = lines(file);
    boolean torn = !lines.isEmpty() && !Files.readString(file, UTF_8).endsWith("\n");
    List<String> whole = torn ? lines.subList(0, lines.size() - 1) : lines;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(whole.stream().mapToLong(one -> one.getBytes(UTF_8).length + 1L).sum());
      channel.position(channel.size());
      ByteBuffer bytes = UTF_8.encode(seal(line, head(whole)) + "\n");
      while (bytes.hasRemaining()) {
        if (channel.write(bytes) < 0) {
          throw new IOException(file + " takes no more");
        }
      }
      channel.force(true);
    }
  }

  /** The lines of a file; none where there is no file. */
  public static List<String> lines(Path file) {
    return Files.exists(file) ? split(new String(bytes(file), UTF_8)) : List.of();
  }

  // Only a line feed ends a line here: String.lines would also take a carriage return for an end.
  private static List<String> split(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return List.of(whole.split("\n", -1));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
