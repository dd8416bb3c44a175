package org.medclaim.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds output against a file that a reviewer has seen.
 *
 * <p>Rewritten only with {@code -Dgolden.update=true}; a difference is shown by path and first
 * differing line.
 */
final class GoldenFile {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("medclaim.home", ".."), "pipeline/src/test/resources/golden/report");

  private GoldenFile() {}

  static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual, UTF_8);
      return;
    }
    String expected = Files.readString(file, UTF_8);
    if (!expected.equals(actual)) {
      fail(firstDifference(name, expected, actual));
    }
  }

  static String firstDifference(String name, String expected, String actual) {
    List<String> was = Splitter.on('\n').splitToList(expected);
    List<String> is = Splitter.on('\n').splitToList(actual);
    int line = 0;
    while (line < was.size() && line < is.size() && was.get(line).equals(is.get(line))) {
      line++;
    }
    return "golden/report/"
        + name
        + ":"
        + (line + 1)
        + ": expected <"
        + (line < was.size() ? was.get(line) : "end of file")
        + "> but was <"
        + (line < is.size() ? is.get(line) : "end of file")
        + ">";
  }
}
