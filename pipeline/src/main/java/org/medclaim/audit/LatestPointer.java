package org.medclaim.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Points {@code OUT/latest} at a run.
 *
 * <p>A relative symbolic link, replaced in one step, so that the reports can be moved as a whole.
 * Where the system has no links (Windows without the right to make them), a folder with a page that
 * leads on to the run.
 */
public final class LatestPointer {
  static final String NAME = "latest";
  private static final String MARK = "<meta name=\"generator\" content=\"medclaim latest run\">";

  private final Linker linker;

  /** Makes a symbolic link. */
  interface Linker {
    Path link(Path link, Path target) throws IOException;
  }

  /** A pointer that links where the system can. */
  public LatestPointer() {
    this(Files::createSymbolicLink);
  }

  LatestPointer(Linker linker) {
    this.linker = linker;
  }

  /**
   * Points {@code out/latest} at the run's folder beside it.
   *
   * @throws UncheckedIOException where that cannot be done, or something else stands there
   */
  public void point(Path out, RunId run) {
    Path latest = out.resolve(NAME);
    try {
      refuseForeign(latest);
      Path next = out.resolve("." + NAME + "-" + run);
      Files.deleteIfExists(next);
      if (linked(next, Path.of(run.value()))) {
        removePage(latest);
        replace(next, latest);
      } else {
        writePage(latest, run);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot point " + latest + " at " + run, e);
    }
  }

  /** Never removes what somebody else put there. */
  private static void refuseForeign(Path latest) throws IOException {
    boolean there = Files.exists(latest, LinkOption.NOFOLLOW_LINKS);
    if (there && !Files.isSymbolicLink(latest) && !isPage(latest)) {
      throw new FileAlreadyExistsException(
          latest.toString(), null, "neither a link nor a page of this program; move it away");
    }
  }

  private boolean linked(Path link, Path target) throws IOException {
    try {
      linker.link(link, target);
      return true;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // No links here, or no right to make them; whether anything can be written at all shows when
      // the page is written instead.
      return false;
    }
  }

  private static void writePage(Path latest, RunId run) throws IOException {
    if (Files.isSymbolicLink(latest)) {
      Files.delete(latest);
    }
    Files.createDirectories(latest);
    Path next = latest.resolve("index.html.part");
    Files.writeString(next, page(run));
    replace(next, latest.resolve("index.html"));
  }

  private static String page(RunId run) {
    String target = "../" + run + "/index.html";
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        %s
        <meta http-equiv="refresh" content="0; url=%s">
        <title>Latest run</title>
        </head>
        <body><p>The latest run is <a href="%s">%s</a>.</p></body>
        </html>
        """
        .formatted(MARK, target, target, run);
  }

  private static boolean isPage(Path latest) throws IOException {
    Path page = latest.resolve("index.html");
    return Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(page)
        && Files.readString(page).contains(MARK);
  }

  private static void removePage(Path latest) throws IOException {
    if (Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(latest.resolve("index.html"));
      Files.delete(latest);
    }
  }

  private static void replace(Path next, Path target) throws IOException {
    Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
