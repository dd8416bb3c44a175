package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir Path folder;

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesIntoAFolderThatIsNotThereYet() throws IOException {
    Path file = folder.resolve("articles/a.html");
    ReportFiles.write(file, "größer");
    assertEquals("größer", Files.readString(file));
    assertEquals(List.of("a.html"), names(file.getParent()));
  }

  @Test
  void writingAgainReplacesAndLeavesNothingBehind() throws IOException {
    Path file = folder.resolve("a.html");
    ReportFiles.write(file, "first");
    ReportFiles.write(file, "second");
    assertEquals("second", Files.readString(file));
    assertEquals(List.of("a.html"), names(folder));
  }

  @Test
  void failingLeavesNothingBehind() throws IOException {
    Path taken = folder.resolve("a.html");
    Files.createDirectories(taken.resolve("not-empty"));
    assertThrows(IOException.class, () -> ReportFiles.write(taken, "page"));
    assertEquals(List.of("a.html"), names(folder));
  }

  @Test
  void writersAtTheSameTimeDoNotMixTheirBytes() throws Exception {
    Path file = folder.resolve("a.html");
    String page = "x".repeat(200_000);
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> writes =
          IntStream.range(0, 16)
              .<Future<?>>mapToObj(
                  i ->
                      workers.submit(
                          () -> {
                            ReportFiles.write(file, page);
                            return null;
                          }))
              .toList();
      for (Future<?> write : writes) {
        write.get();
      }
    } finally {
      workers.shutdown();
    }
    assertEquals(page, Files.readString(file));
    assertEquals(List.of("a.html"), names(folder));
  }
}
