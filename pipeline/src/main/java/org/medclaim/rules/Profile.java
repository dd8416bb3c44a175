package org.medclaim.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How articles below some paths are to be read: which packs, for whom, and whether they advertise.
 *
 * <p>No packs and no audience means those of the run.
 */
record Profile(
    String name,
    List<PathPattern> paths,
    List<String> packs,
    @Nullable Audience audience,
    Purpose purpose) {
  /** Keeps its own copies. */
  Profile {
    paths = List.copyOf(paths);
    packs = List.copyOf(packs);
  }

  boolean covers(String path) {
    return paths.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
