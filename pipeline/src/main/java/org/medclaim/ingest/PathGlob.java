package org.medclaim.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A glob that the shell has not expanded: a folder without wildcards and a pattern below it.
 *
 * <p>Matches what a shell with {@code globstar} would match: hidden names never, and {@code **} any
 * number of folders, none included (which Java's own {@code glob:} leaves out).
 */
final class PathGlob {
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  private final Path base;
  private final List<PathMatcher> matchers;
  private final String argument;
  private final int depth;

  private PathGlob(Path base, List<PathMatcher> matchers, String argument, int depth) {
    this.base = base;
    this.matchers = matchers;
    this.argument = argument;
    this.depth = depth;
  }

  static boolean isGlob(String argument) {
    return WILDCARD.matcher(argument).find();
  }

  /**
   * Reads a glob.
   *
   * @throws InputException where the pattern itself is broken
   */
  static PathGlob of(String argument) {
    int slash = 0;
    var wildcard = WILDCARD.matcher(argument);
    if (wildcard.find()) {
      slash = argument.lastIndexOf('/', wildcard.start());
    }
    String folder = slash < 0 ? "" : slash == 0 ? "/" : argument.substring(0, slash);
    String rest = argument.substring(slash + 1);
    Path base = Path.of(folder);
    try {
      List<PathMatcher> matchers = new ArrayList<>();
      for (String pattern : withoutFolders(rest)) {
        matchers.add(base.getFileSystem().getPathMatcher("glob:" + pattern));
      }
      int depth =
          rest.contains("**")
              ? Integer.MAX_VALUE
              : (int) rest.chars().filter(c -> c == '/').count() + 1;
      return new PathGlob(base, matchers, argument, depth);
    } catch (PatternSyntaxException e) {
      throw new InputException(
          argument,
          "not a glob: " + e.getDescription() + "; close every bracket and brace, or quote it");
    }
  }

  /** The pattern and every form of it in which a {@code **}{@code /} stands for no folder. */
  private static Set<String> withoutFolders(String pattern) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(pattern);
    int at = pattern.indexOf("**/");
    if (at >= 0) {
      String head = pattern.substring(0, at);
      for (String tail : withoutFolders(pattern.substring(at + 3))) {
        forms.add(head + tail);
        forms.add(head + "**/" + tail);
      }
    }
    return forms;
  }

  /** The folder below which it looks, as the user wrote it. */
  String base() {
    String shown = base.toString();
    return shown.isEmpty() ? "." : shown;
  }

  /** The files and folders that match, in no particular order. */
  List<Path> matches() {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(base)) {
      return found;
    }
    try {
      Files.walkFileTree(
          base, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new Collector(found));
    } catch (IOException e) {
      throw new InputException(
          argument,
          "a folder below '"
              + base()
              + "' cannot be listed ("
              + e.getClass().getSimpleName()
              + "); it must be readable for the user who runs Medclaim");
    }
    return found;
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> found;

    Collector(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      if (dir.equals(base)) {
        return FileVisitResult.CONTINUE;
      }
      if (InputFinder.isHidden(dir)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      collect(dir);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!InputFinder.isHidden(file)) {
        collect(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }

    private void collect(Path path) {
      Path relative = base.toString().isEmpty() ? path : base.relativize(path);
      boolean isArticleOrFolder = Files.isRegularFile(path) || Files.isDirectory(path);
      if (isArticleOrFolder && matchers.stream().anyMatch(m -> m.matches(relative))) {
        found.add(path);
      }
    }
  }
}
