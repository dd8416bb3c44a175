package org.medclaim.yaml;

/**
 * A file that people write is wrong at a known place.
 *
 * <p>The message is {@code path:line:col: what was seen; what would be right}, complete as it
 * stands, so that a caller prints it and adds nothing.
 */
public final class YamlFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A complaint about one place; line and column count from 1. */
  public YamlFileException(String path, int line, int column, String complaint) {
    super(path + ":" + line + ":" + column + ": " + complaint);
  }

  /** A complaint about the file as a whole. */
  public YamlFileException(String path, String complaint) {
    super(path + ": " + complaint);
  }
}
