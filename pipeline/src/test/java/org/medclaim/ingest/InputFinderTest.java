package org.medclaim.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.model.InputFile;

class InputFinderTest {
  @TempDir Path root;

  @BeforeEach
  void makeTree() throws IOException {
    for (String file :
        List.of(
            "articles/b.txt",
            "articles/a.html",
            "articles/README",
            "articles/old.doc",
            "articles/picture.png",
            "articles/style.css",
            "articles/.hidden.txt",
            "articles/.git/config",
            "articles/deep/er/c.md",
            "articles/deep/d.PDF",
            "other/articles/b.txt",
            "pictures/x.png",
            "odd/report [1].txt")) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file);
    }
    Files.createDirectory(root.resolve("empty"));
  }

  static Stream<Arguments> argumentsAndPaths() {
    return Stream.of(
        Arguments.of(
            List.of("articles"),
            List.of(
                "articles/README",
                "articles/a.html",
                "articles/b.txt",
                "articles/deep/d.PDF",
                "articles/deep/er/c.md",
                "articles/old.doc")),
        Arguments.of(List.of("articles/deep"), List.of("deep/d.PDF", "deep/er/c.md")),
        Arguments.of(List.of("articles/deep/"), List.of("deep/d.PDF", "deep/er/c.md")),
        Arguments.of(List.of("articles/./deep/../deep"), List.of("deep/d.PDF", "deep/er/c.md")),
        Arguments.of(List.of("articles/b.txt"), List.of("articles/b.txt")),
        Arguments.of(List.of("articles/deep/er/c.md"), List.of("er/c.md")),
        Arguments.of(List.of("articles/picture.png"), List.of("articles/picture.png")),
        Arguments.of(List.of("articles/*.txt"), List.of("articles/b.txt")),
        Arguments.of(
            List.of("articles/?.{txt,html}"), List.of("articles/a.html", "articles/b.txt")),
        Arguments.of(List.of("articles/[ab].*"), List.of("articles/a.html", "articles/b.txt")),
        Arguments.of(List.of("articles/**/*.md"), List.of("er/c.md")),
        Arguments.of(List.of("articles/**/*.txt"), List.of("articles/b.txt")),
        Arguments.of(List.of("art*/deep/*.PDF"), List.of("deep/d.PDF")),
        Arguments.of(List.of("articles/de*"), List.of("deep/d.PDF", "deep/er/c.md")),
        Arguments.of(List.of("odd/report [1].txt"), List.of("odd/report [1].txt")),
        Arguments.of(List.of("articles/b.txt", "articles/b.txt"), List.of("articles/b.txt")),
        Arguments.of(
            List.of("articles/deep/er/c.md", "articles/deep"),
            List.of("deep/d.PDF", "deep/er/c.md")));
  }

  @ParameterizedTest
  @MethodSource("argumentsAndPaths")
  void namesFilesByTheLastFolderOfTheArgument(List<String> arguments, List<String> paths) {
    assertEquals(paths, pathsOf(find(arguments)));
  }

  @Test
  void givesBothMoreFoldersWhereTwoNamesCollide() {
    List<InputFile> found = find(List.of("articles/b.txt", "other/articles/b.txt"));
    assertEquals(2, found.size());
    List<String> paths = pathsOf(found);
    assertTrue(paths.contains("other/articles/b.txt"), paths::toString);
    assertTrue(paths.stream().anyMatch(p -> p.endsWith("/articles/b.txt")), paths::toString);
  }

  @Test
  void numbersNamesThatNoFolderTellsApart() {
    DisplayPaths paths = new DisplayPaths();
    Path here = Path.of("");
    paths.add(here, Path.of("x.txt"));
    paths.add(Path.of(".."), Path.of("../x.txt"));
    paths.add(Path.of("../.."), Path.of("../../x.txt"));
    assertEquals(List.of("x.txt", "x~2.txt", "x~3.txt"), pathsOf(paths.inOrder()));
  }

  @Test
  void theOrderOfArgumentsDoesNotMatter() {
    List<String> arguments = List.of("articles", "other/articles", "odd/*", "articles/deep");
    List<String> reversed = new ArrayList<>(arguments);
    java.util.Collections.reverse(reversed);
    assertEquals(find(arguments), find(reversed));
  }

  @Test
  void theSameTreeElsewhereHasTheSameNames(@TempDir Path elsewhere) throws IOException {
    Path copy = elsewhere.resolve("far/away/articles");
    Files.createDirectories(copy);
    Files.writeString(copy.resolve("b.txt"), "b");
    assertEquals(
        List.of("articles/b.txt"), pathsOf(new InputFinder().find(List.of(copy.toString()))));
  }

  @Test
  void sortsByCodePointNotByUtf16() throws IOException {
    Path folder = Files.createDirectory(root.resolve("order"));
    String astral = new String(Character.toChars(0x1F9EC));
    for (String name : List.of("\uFF21.txt", astral + ".txt", "Z.txt", "a.txt")) {
      Files.writeString(folder.resolve(name), name);
    }
    assertEquals(
        List.of("order/Z.txt", "order/a.txt", "order/\uFF21.txt", "order/" + astral + ".txt"),
        pathsOf(find(List.of("order"))));
  }

  @Test
  void aFileReachedThroughALinkComesOnce() throws IOException {
    Files.createSymbolicLink(root.resolve("articles/again.txt"), root.resolve("articles/b.txt"));
    Files.createSymbolicLink(root.resolve("articles/deep/loop"), root.resolve("articles"));
    long texts = find(List.of("articles")).stream().filter(f -> f.path().endsWith(".txt")).count();
    assertEquals(1, texts);
  }

  static Stream<Arguments> wrongArguments() {
    return Stream.of(
        Arguments.of("nowhere.txt", "no such file or folder; '"),
        Arguments.of("articles/nowhere.txt", "no such file or folder; '"),
        Arguments.of("empty", "no article in this folder; saw nothing in it; Medclaim reads .txt,"),
        Arguments.of("pictures", "saw 1 file (.png 1) and 0 folders in it"),
        Arguments.of("articles/*.epub", "no file matches this glob below '"),
        Arguments.of("nowhere/*.txt", "no file matches this glob below '"),
        Arguments.of("pict*", "the glob matches only folders without an article"),
        Arguments.of("articles/[ab.txt", "not a glob: "));
  }

  @ParameterizedTest
  @MethodSource("wrongArguments")
  void saysWhatIsWrongWithAnArgument(String argument, String complaint) {
    InputException e = assertThrows(InputException.class, () -> find(List.of(argument)));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(root.resolve(argument) + ": "), message);
    assertTrue(message.contains(complaint), message);
  }

  @Test
  void noArgumentIsAMistake() {
    InputException e = assertThrows(InputException.class, () -> new InputFinder().find(List.of()));
    assertTrue(String.valueOf(e.getMessage()).startsWith("no input was given; name at least"));
    assertThrows(InputException.class, () -> new InputFinder().find(List.of(" ")));
  }

  private List<InputFile> find(List<String> arguments) {
    return new InputFinder().find(arguments.stream().map(a -> root + "/" + a).toList());
  }

  private static List<String> pathsOf(List<InputFile> files) {
    return files.stream().map(InputFile::path).toList();
  }
}
