package org.medclaim.pipeline;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The version of the running program. */
public final class ProgramVersion {
  private static final String COMMIT = "Git-Commit";
  private static final String DIRTY = "Git-Dirty";

  private ProgramVersion() {}

  /** The version in the jar's manifest; {@code development} where it runs from classes. */
  public static String current() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * The commit that the jar was built from, with {@code -dirty} behind it where the tree held
   * changes; empty where it was not built from a repository or runs from classes.
   */
  public static Optional<String> commit() {
    try (JarFile jar = new JarFile(location().toFile())) {
      Manifest manifest = jar.getManifest();
      if (manifest == null) {
        return Optional.empty();
      }
      boolean dirty = !"false".equals(manifest.getMainAttributes().getValue(DIRTY));
      // Built outside a repository, the entry holds the name of what was to be filled in.
      return Optional.ofNullable(manifest.getMainAttributes().getValue(COMMIT))
          .filter(text -> text.matches("[0-9a-f]{40}"))
          .map(text -> dirty ? text + "-dirty" : text);
    } catch (IOException e) {
      // Classes in a folder are no jar, and have no manifest that could tell.
      return Optional.empty();
    }
  }

  /** The jar or the folder of classes that the program runs from. */
  static Path location() {
    try {
      CodeSource source = ProgramVersion.class.getProtectionDomain().getCodeSource();
      return Path.of(
          requireNonNull(source, "the program runs from a jar or a folder").getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no path", e);
    }
  }
}
