package org.medclaim.rules;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/**
 * Which paths are meant, as the shell writes it: {@code *} within a name, {@code **} across
 * folders.
 *
 * <p>It may begin at any folder of a path: {@code clinics/*.html} means those files in every folder
 * of that name, {@code *.html} such files anywhere.
 */
final class PathPattern {
  private final String written;
  private final PathMatcher fromTheTop;
  private final PathMatcher fromAnyFolder;

  /**
   * A pattern as written.
   *
   * @throws java.util.regex.PatternSyntaxException where it cannot be read
   */
  PathPattern(String written) {
    this.written = written;
    this.fromTheTop = FileSystems.getDefault().getPathMatcher("glob:" + written);
    this.fromAnyFolder = FileSystems.getDefault().getPathMatcher("glob:**/" + written);
  }

  /** True for paths that are meant. */
  boolean matches(String path) {
    Path place = Path.of(path);
    return fromTheTop.matches(place) || fromAnyFolder.matches(place);
  }

  @Override
  public String toString() {
    return written;
  }
}
