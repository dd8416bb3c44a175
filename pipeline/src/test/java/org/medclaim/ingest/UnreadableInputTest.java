package org.medclaim.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Bytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.model.InputFile;

class UnreadableInputTest {
  @TempDir Path folder;

  static Stream<Arguments> badFiles() {
    return Stream.of(
        Arguments.of("x.txt", "", "The file is empty (0 bytes)."),
        Arguments.of("x.txt", " \n\t", "The file holds no text: not a single letter."),
        Arguments.of("x.txt", "12 % 34", "The file holds no text: not a single letter."),
        Arguments.of(
            "x.html",
            "<html><nav>Menu</nav><script>x</script></html>",
            "The page holds no text once hidden parts, menus and scripts are left out."),
        Arguments.of(
            "x.txt",
            "text\0more",
            "The file holds NUL bytes, so it is no text; it is a binary file or damaged."),
        Arguments.of(
            "x",
            "\u0001\u0002\u0003abc",
            "The file is no text: 50% of its characters are control characters or cannot be decoded."),
        Arguments.of(
            "x.txt",
            "{\\rtf1 text}",
            "The file is an RTF document; save it as .docx, .pdf or .txt."),
        Arguments.of("x", "\u0089PNG\r\n", "The file is a PNG image."),
        Arguments.of("x.txt", "\u001F\u008B..", "The file is a gzip archive; unpack it first."),
        Arguments.of(
            "x.doc",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1....",
            "The file is in the old Office format (.doc); save it as .docx or .pdf."),
        Arguments.of(
            "x.docx",
            "no zip",
            "The file is named like a Word document but does not start like one; it is damaged or misnamed."));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void saysWhatIsWrongWithAFile(String name, String latin1, String reason) throws Exception {
    assertEquals(reason, reasonFor(new ArticleReader(), name, latin1.getBytes(ISO_8859_1)));
  }

  @Test
  void keepsToTheLimitOfSize() throws Exception {
    ArticleReader reader = new ArticleReader(10, Duration.ofSeconds(10));
    assertEquals(
        "The file is larger than 10 bytes, the limit for one article.",
        reasonFor(reader, "x.txt", "12345 letters".getBytes(UTF_8)));
    Path file = Files.writeString(folder.resolve("y.txt"), "ten bytes!");
    assertEquals("ten bytes!", reader.read(new InputFile("y.txt", file.toString())).text());
  }

  @Test
  void keepsToTheLimitOfTime() throws Exception {
    ArticleReader reader = new ArticleReader(1 << 20, Duration.ofMillis(1));
    byte[] page = ("<!doctype html>" + "<div><p>word</p>".repeat(50_000)).getBytes(UTF_8);
    assertEquals(
        "Reading the file took longer than 0.001 seconds.", reasonFor(reader, "x.html", page));
  }

  @Test
  void aFileThatIsGoneHasAReasonWithoutItsPlace() {
    InputFile gone = new InputFile("a/gone.txt", folder.resolve("gone.txt").toString());
    String reason =
        assertThrows(UnreadableInputException.class, () -> new ArticleReader().read(gone)).reason();
    assertEquals("The file is no longer there.", reason);
  }

  @Test
  void rubbishIsRejectedOrReadButNeverBreaksTheReader() throws Exception {
    Random random = new Random(20260101);
    List<byte[]> heads =
        List.of(
            new byte[0],
            "%PDF-1.7\n".getBytes(UTF_8),
            "PK\u0003\u0004word/".getBytes(UTF_8),
            "<html><body><p>".getBytes(UTF_8),
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    List<String> names = List.of("x.txt", "x.md", "x.html", "x.pdf", "x.docx", "x");
    ArticleReader reader = new ArticleReader();
    int rejected = 0;
    for (int i = 0; i < 300; i++) {
      byte[] tail = new byte[random.nextInt(i % 10 == 0 ? 20_000 : 300)];
      random.nextBytes(tail);
      byte[] content = Bytes.concat(heads.get(i % heads.size()), tail);
      String name = names.get(random.nextInt(names.size()));
      Path file = Files.write(folder.resolve(name), content);
      try {
        reader.read(new InputFile(name, file.toString()));
      } catch (UnreadableInputException e) {
        rejected++;
        assertTrue(e.reason().endsWith("."), e::reason);
        assertFalse(e.reason().contains(folder.toString()), e::reason);
      }
    }
    assertTrue(rejected > 200, "only " + rejected + " of 300 were rejected");
  }

  @Test
  void parsersLogNothing() throws Exception {
    List<String> logged = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged.add(entry.getLoggerName() + ": " + entry.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    root.addHandler(handler);
    root.setLevel(Level.ALL);
    try {
      reasonFor(new ArticleReader(), "x.pdf", "%PDF-1.4\n1 0 obj\n<< broken".getBytes(UTF_8));
      reasonFor(new ArticleReader(), "x.docx", "PK\u0003\u0004word/broken".getBytes(UTF_8));
    } finally {
      root.removeHandler(handler);
      root.setLevel(before);
    }
    assertEquals(List.of(), logged.stream().filter(l -> l.startsWith("org.apache")).toList());
    // Without a provider, log4j itself complains on stderr as soon as POI is loaded.
    assertEquals(
        "org.apache.logging.slf4j.SLF4JLoggerContextFactory",
        LogManager.getFactory().getClass().getName());
  }

  private String reasonFor(ArticleReader reader, String name, byte[] content) throws Exception {
    Path file = Files.write(folder.resolve(name), content);
    return assertThrows(
            UnreadableInputException.class, () -> reader.read(new InputFile(name, file.toString())))
        .reason();
  }
}
