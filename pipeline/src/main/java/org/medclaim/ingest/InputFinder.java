package org.medclaim.ingest;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.InputFile;

/**
 * Turns what a user names (files, folders, globs) into the list of files to check.
 *
 * <p><b>What is taken.</b> A file that is named, or that a glob matches, is always taken: whether
 * it can be read is for {@link ArticleReader} to say, so that nothing a user asked for gets lost. A
 * folder is searched to any depth, following links; of its files those are taken whose extension is
 * one that is read or that is known to hold articles (such as {@code .doc}), and those without an
 * extension. Hidden files and folders (name starting with a dot) and everything else, such as
 * images and style sheets, are passed over.
 *
 * <p><b>WARC files</b>, named or in a folder, are read for the articles in them: of each address
 * the newest answer, over all the files together. Such an article is named by its address, see
 * {@link WebName}.
 *
 * <p><b>Globs.</b> {@code *}, {@code ?}, {@code [abc]}, {@code {a,b}} and {@code **} work also
 * where the shell has not expanded them, and then exactly as if it had. {@code **} crosses any
 * number of folders, none included. A name that exists is never taken for a glob.
 *
 * <p><b>Names.</b> {@link InputFile#path()} depends on the argument and the tree below it, never on
 * the working folder or on what lies above: see {@link DisplayPaths}. Each file comes once, in code
 * point order of its path.
 */
public final class InputFinder {

  /**
   * Every file that the arguments name, at least one.
   *
   * @throws InputException for an argument that is missing, unreadable or without an article
   */
  public List<InputFile> find(List<String> patterns) {
    if (patterns.isEmpty()) {
      throw new InputException(
          "no input was given; name at least one file, folder or glob, such as articles or"
              + " 'articles/**/*.html'");
    }
    Found found = new Found(new DisplayPaths(), new WarcCaptures());
    for (String pattern : patterns) {
      addArgument(pattern, found);
    }
    return WarcCaptures.merged(found.files().inOrder(), found.captures().articles());
  }

  /** What was found: files that are articles, and WARC files that hold some. */
  private record Found(DisplayPaths files, WarcCaptures captures) {
    /** Takes a file; false where it is a WARC file without an article. */
    boolean add(Path argument, Path file) {
      if (!WarcCaptures.isWarc(nameOf(file))) {
        files.add(argument, file);
        return true;
      }
      try {
        return captures.add(file);
      } catch (IOException e) {
        // What stands before the damage was taken; the file itself is for the reader to reject.
        files.add(argument, file);
        return true;
      }
    }
  }

  private static void addArgument(String argument, Found found) {
    if (argument.isBlank()) {
      throw new InputException("an empty argument was given; name a file, a folder or a glob");
    }
    Path path = path(argument);
    if (path == null || !Files.exists(path)) {
      if (!PathGlob.isGlob(argument)) {
        throw missing(argument, path);
      }
      PathGlob glob = PathGlob.of(argument);
      List<Path> matches = glob.matches();
      if (matches.isEmpty()) {
        throw new InputException(
            argument, "no file matches this glob below '" + glob.base() + "'; check the pattern");
      }
      boolean any = false;
      for (Path match : matches) {
        any |= addPath(argument, match, found);
      }
      if (!any) {
        throw new InputException(
            argument, "the glob matches only folders without an article; " + whatIsRead());
      }
    } else if (!addPath(argument, path, found)) {
      throw new InputException(
          argument,
          Files.isDirectory(path)
              ? "no article in this folder; saw " + Listing.of(path) + " in it; " + whatIsRead()
              : "no article in this WARC file; an article is an answer with status 200 and a type"
                  + " that is read: HTML, plain text, Markdown, PDF or DOCX");
    }
  }

  /** A path that this file system cannot even express is a glob or a mistake, not a file. */
  private static @Nullable Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean addPath(String argument, Path path, Found found) {
    if (Files.isDirectory(path)) {
      boolean any = false;
      for (Path file : articlesIn(argument, path)) {
        any |= found.add(path, file);
      }
      return any;
    }
    if (!Files.isRegularFile(path)) {
      throw new InputException(
          argument, "neither a file nor a folder; name a regular file, a folder or a glob");
    }
    return found.add(path, path);
  }

  private static List<Path> articlesIn(String argument, Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return !dir.equals(folder) && isHidden(dir)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()
                  && !isHidden(file)
                  && (InputFormat.mayBeArticle(nameOf(file))
                      || WarcCaptures.isWarc(nameOf(file)))) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof FileSystemLoopException) {
                return FileVisitResult.CONTINUE; // a link back up: its files are seen already
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw new InputException(
          argument,
          "this folder or one below it cannot be listed ("
              + e.getClass().getSimpleName()
              + "); it must be readable for the user who runs Medclaim");
    }
    return found;
  }

  private static InputException missing(String argument, @Nullable Path path) {
    Path parent = path == null ? null : path.getParent();
    while (parent != null && !Files.isDirectory(parent)) {
      parent = parent.getParent();
    }
    String seen =
        parent == null
            ? "nothing of this name in the working folder"
            : "'" + parent + "' exists, and holds " + Listing.of(parent);
    return new InputException(
        argument, "no such file or folder; " + seen + "; name a file, a folder or a glob");
  }

  private static String whatIsRead() {
    return "Medclaim reads "
        + InputFormat.readExtensions()
        + ", text files without an extension, and WARC files";
  }

  static boolean isHidden(Path path) {
    String name = nameOf(path);
    return name.startsWith(".") && !name.equals(".") && !name.equals("..");
  }

  static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** What a folder holds, in few words: {@code 3 files (.css 1, .png 2) and 1 folder}. */
  private static final class Listing {
    private Listing() {}

    static String of(Path folder) {
      int folders = 0;
      Map<String, Integer> byExtension = new TreeMap<>();
      try (var entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          if (Files.isDirectory(entry)) {
            folders++;
          } else {
            String extension = InputFormat.extension(nameOf(entry));
            byExtension.merge(extension.isEmpty() ? "none" : "." + extension, 1, Integer::sum);
          }
        }
      } catch (IOException e) {
        return "what cannot be listed";
      }
      int files = byExtension.values().stream().mapToInt(Integer::intValue).sum();
      if (files + folders == 0) {
        return "nothing";
      }
      String kinds =
          byExtension.entrySet().stream()
              .sorted(
                  comparing(Map.Entry<String, Integer>::getValue, Comparator.reverseOrder())
                      .thenComparing(Map.Entry::getKey))
              .limit(5)
              .map(e -> e.getKey() + " " + e.getValue())
              .collect(Collectors.joining(", "));
      return files
          + (files == 1 ? " file" : " files")
          + (files == 0 ? "" : " (" + kinds + ")")
          + " and "
          + folders
          + (folders == 1 ? " folder" : " folders");
    }
  }
}
