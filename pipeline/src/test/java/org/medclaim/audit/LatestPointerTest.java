package org.medclaim.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestPointerTest {
  private static final RunId FIRST = new RunId("2026-01-31T093000Z");
  private static final RunId SECOND = new RunId("2026-01-31T093000Z-2");
  private static final LatestPointer LINKING = new LatestPointer();

  /** As on a file system that knows no links. */
  private static final LatestPointer WITHOUT_LINKS =
      new LatestPointer(
          (link, target) -> {
            throw new UnsupportedOperationException("no links here");
          });

  @TempDir Path out;
  private Path latest;

  @BeforeEach
  void makeRuns() throws IOException {
    latest = out.resolve("latest");
    for (RunId run : List.of(FIRST, SECOND)) {
      Files.createDirectory(out.resolve(run.value()));
      Files.writeString(out.resolve(run.value()).resolve("index.html"), "report of " + run);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void linksRelativelySoThatTheReportsCanMove() throws IOException {
    LINKING.point(out, FIRST);
    assertEquals(Path.of(FIRST.value()), Files.readSymbolicLink(latest));
    assertEquals("report of " + FIRST, Files.readString(latest.resolve("index.html")));
  }

  @Test
  void replacesItsOwnLinkAndLeavesNothingBehind() throws IOException {
    LINKING.point(out, FIRST);
    LINKING.point(out, SECOND);
    LINKING.point(out, SECOND);
    assertEquals("report of " + SECOND, Files.readString(latest.resolve("index.html")));
    assertEquals(List.of(FIRST.value(), SECOND.value(), "latest"), names());
  }

  @Test
  void leadsOnByAPageWhereThereAreNoLinks() throws IOException {
    WITHOUT_LINKS.point(out, FIRST);
    WITHOUT_LINKS.point(out, SECOND);
    String page = Files.readString(latest.resolve("index.html"));
    assertTrue(page.contains("content=\"0; url=../" + SECOND + "/index.html\""), page);
    assertTrue(page.contains("<a href=\"../" + SECOND + "/index.html\">" + SECOND + "</a>"), page);
    assertFalse(page.contains(FIRST + "/"), page);
  }

  @Test
  void takesAMissingRightToLinkAsNoLinks() throws IOException {
    new LatestPointer(
            (link, target) -> {
              throw new AccessDeniedException(link.toString());
            })
        .point(out, FIRST);
    assertTrue(Files.isRegularFile(latest.resolve("index.html")));
    assertFalse(Files.isSymbolicLink(latest));
  }

  @Test
  void replacesAPageByALinkAndALinkByAPage() throws IOException {
    WITHOUT_LINKS.point(out, FIRST);
    LINKING.point(out, SECOND);
    assertTrue(Files.isSymbolicLink(latest));
    WITHOUT_LINKS.point(out, FIRST);
    assertFalse(Files.isSymbolicLink(latest));
    assertEquals("report of " + SECOND, Files.readString(out.resolve(SECOND + "/index.html")));
  }

  @Test
  void neverTouchesWhatSomebodyElsePutThere() throws IOException {
    Files.createDirectory(latest);
    Files.writeString(latest.resolve("index.html"), "my own page");
    UncheckedIOException complaint =
        assertThrows(UncheckedIOException.class, () -> LINKING.point(out, FIRST));
    assertEquals(
        latest + ": neither a link nor a page of this program; move it away",
        complaint.getCause().getMessage());
    assertEquals("my own page", Files.readString(latest.resolve("index.html")));
  }

  @Test
  void survivesALinkThatABrokenOffRunLeft() throws IOException {
    Files.createSymbolicLink(out.resolve(".latest-" + FIRST), Path.of("nowhere"));
    LINKING.point(out, FIRST);
    assertEquals(List.of(FIRST.value(), SECOND.value(), "latest"), names());
  }
}
