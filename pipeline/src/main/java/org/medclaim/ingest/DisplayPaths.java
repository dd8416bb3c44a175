package org.medclaim.ingest;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import com.google.common.base.Joiner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.medclaim.model.InputFile;

/**
 * Gives every file the name that it has in all outputs.
 *
 * <p>The name is the last folder that the argument names, and what lies below it:
 *
 * <pre>
 * argument                   file                            name
 * reports/sample/articles    reports/sample/articles/a/x.txt articles/a/x.txt
 * /data/articles             /data/articles/x.txt            articles/x.txt
 * reports/x.txt              reports/x.txt                   reports/x.txt
 * x.txt                      x.txt                           x.txt
 * . or ..                    a/x.txt                         a/x.txt
 * </pre>
 *
 * <p>Where two files would get the same name, both get one more folder of their arguments in front,
 * until they differ; where the arguments have no more folders, all but the first in order of the
 * arguments' text get {@code ~2}, {@code ~3} before the extension. A file that several arguments
 * reach comes once, under the longest of its names.
 */
final class DisplayPaths {
  /** Code point order, which is the order of the names' UTF-8 bytes; not that of UTF-16. */
  static final Comparator<String> CODE_POINTS =
      (a, b) -> {
        int i = 0;
        while (i < a.length() && i < b.length()) {
          int left = a.codePointAt(i);
          int right = b.codePointAt(i);
          if (left != right) {
            return Integer.compare(left, right);
          }
          i += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
      };

  private final Map<Path, Named> byRealPath = new HashMap<>();

  /** One way to a file: all names of its argument and of what lies below, and how many to show. */
  private record Named(List<String> names, int shown, String location) {
    String path() {
      return Joiner.on('/').join(names.subList(names.size() - shown, names.size()));
    }

    String whole() {
      return Joiner.on('/').join(names);
    }

    Named wider() {
      return new Named(names, Math.min(shown + 1, names.size()), location);
    }
  }

  private static final Comparator<Named> BEST_FIRST =
      comparingInt((Named n) -> -n.shown())
          .thenComparing(Named::path, CODE_POINTS)
          .thenComparing(Named::whole, CODE_POINTS);

  /** A file that was found below (or is) an argument. */
  void add(Path argument, Path file) {
    List<String> above = names(argument.normalize());
    List<String> below = argument.equals(file) ? List.of() : names(argument.relativize(file));
    List<String> all = new ArrayList<>(above);
    all.addAll(below);
    int shown = Math.min(all.size(), below.isEmpty() ? 2 : below.size() + 1);
    Named named = new Named(List.copyOf(all), shown, file.toAbsolutePath().normalize().toString());
    byRealPath.merge(realPath(file), named, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
  }

  /** The files with their names, each once. */
  List<InputFile> inOrder() {
    List<Named> files = new ArrayList<>(byRealPath.values());
    widenUntilUnique(files);
    files.sort(
        comparing(Named::path, CODE_POINTS)
            .thenComparing(Named::whole, CODE_POINTS)
            .thenComparing(Named::location, CODE_POINTS));
    Set<String> taken = new HashSet<>();
    files.forEach(file -> taken.add(file.path()));
    List<InputFile> result = new ArrayList<>();
    Set<String> given = new HashSet<>();
    for (Named file : files) {
      String path = file.path();
      for (int n = 2; !given.add(path); n++) {
        String numbered = numbered(file.path(), n);
        path = taken.contains(numbered) ? path : numbered;
      }
      result.add(new InputFile(path, file.location()));
    }
    result.sort(comparing(InputFile::path, CODE_POINTS));
    return result;
  }

  private static void widenUntilUnique(List<Named> files) {
    for (boolean widened = true; widened; ) {
      Map<String, List<Integer>> byPath = new TreeMap<>();
      for (int i = 0; i < files.size(); i++) {
        byPath.computeIfAbsent(files.get(i).path(), p -> new ArrayList<>()).add(i);
      }
      widened = false;
      for (List<Integer> sharing : byPath.values()) {
        if (sharing.size() > 1) {
          for (int i : sharing) {
            Named wider = files.get(i).wider();
            widened |= wider.shown() > files.get(i).shown();
            files.set(i, wider);
          }
        }
      }
    }
  }

  private static String numbered(String path, int n) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') + 1
        ? path + "~" + n
        : path.substring(0, dot) + "~" + n + path.substring(dot);
  }

  private static List<String> names(Path path) {
    List<String> names = new ArrayList<>();
    for (Path part : path) {
      String name = part.toString();
      if (!name.isEmpty() && !name.equals("..") && !name.equals(".")) {
        names.add(name);
      }
    }
    return names;
  }

  private static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      // It was listed a moment ago and is gone: reading it will say so, under this name.
      return file.toAbsolutePath().normalize();
    }
  }
}
