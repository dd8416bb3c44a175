package org.medclaim.audit;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/** The form of paths in a manifest: relative, so that they are the same on every machine. */
final class Paths {
  private Paths() {}

  static void checkRelative(String path) {
    checkArgument(
        !path.isBlank() && !path.startsWith("/") && !path.matches("(?s)[A-Za-z]:[\\\\/].*"),
        "'%s' is no relative path; a manifest must not tell where a machine keeps its files",
        path);
  }

  static void checkSorted(String what, List<String> paths) {
    for (int i = 1; i < paths.size(); i++) {
      checkArgument(
          paths.get(i - 1).compareTo(paths.get(i)) < 0,
          "%s must be sorted by path without repeats: '%s' before '%s'",
          what,
          paths.get(i - 1),
          paths.get(i));
    }
  }
}
