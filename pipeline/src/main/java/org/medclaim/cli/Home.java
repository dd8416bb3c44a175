package org.medclaim.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the installation's own corpus, rules and index are. */
final class Home {
  private Home() {}

  /** The folder that the launcher named; the working folder where it named none. */
  static Path folder() {
    return Path.of(System.getProperty("medclaim.home", ".")).normalize();
  }

  /**
   * The corpus or rules folder: as given, or the installation's.
   *
   * @throws UsageException where there is no such folder
   */
  static Path content(@org.jspecify.annotations.Nullable Path given, String name) {
    Path folder = given == null ? folder().resolve(name) : given;
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          folder + ": no such folder; --" + name + " must name the folder with the " + name);
    }
    return folder;
  }

  /** Where the index goes when nobody says: beside the installation, or in the user's cache. */
  static Path index(@org.jspecify.annotations.Nullable Path given) {
    if (given != null) {
      return given;
    }
    Path home = folder();
    if (Files.isWritable(home)) {
      return home.resolve(".medclaim").resolve("index");
    }
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home", ".")).resolve(".cache")
            : Path.of(cache);
    return base.resolve("medclaim").resolve("index");
  }
}
