package org.medclaim.audit;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The name of a run and of its folder: the second that it began in, in UTC.
 *
 * <p>Ids sort by time. A run that begins in the same second as another gets -2, -3 and so on.
 */
public record RunId(@JsonValue String value) {
  private static final String FORM = "\\d{4}-\\d{2}-\\d{2}T\\d{6}Z(-[1-9]\\d*)?";
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** An id of the form {@code 2026-01-31T093000Z}, with or without a suffix. */
  @JsonCreator
  public RunId {
    checkArgument(value.matches(FORM), "'%s' is no run id; expected 2026-01-31T093000Z", value);
  }

  /**
   * Gives a new run its id by making its folder, so that no two runs can have the same.
   *
   * @throws UncheckedIOException where the folder cannot be made
   */
  public static RunId create(Clock clock, Path out) {
    String second = SECOND.format(clock.instant());
    try {
      Files.createDirectories(out);
      for (int number = 1; ; number++) {
        RunId id = new RunId(number == 1 ? second : second + "-" + number);
        if (makeFolder(out.resolve(id.value))) {
          return id;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for the run in " + out, e);
    }
  }

  /** Whether a folder's name is that of a run. */
  static boolean isId(String name) {
    return name.matches(FORM);
  }

  /** Sorts -10 behind -9; the plain second before -2. */
  static String sortKey(String name) {
    int suffix = name.indexOf("Z-");
    return suffix < 0
        ? name + "0000000001"
        : name.substring(0, suffix + 1)
            + "0".repeat(Math.max(0, 10 - (name.length() - suffix - 2)))
            + name.substring(suffix + 2);
  }

  private static boolean makeFolder(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** The id itself. */
  @Override
  public String toString() {
    return value;
  }
}
