package org.medclaim.corpus.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.corpus.ImportException;

class PassageImportTest {
  @TempDir Path folder;

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static String line(String id, String text) {
    return "{\"_id\": \"" + id + "\", \"title\": \"\", \"text\": \"" + text + "\"}";
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    Path file = write("a.jsonl", line("1", "one"), line("2", "two"));
    Path into = folder.resolve("into");
    Imported.of(SourceFormat.BEIR, into, List.of(file));
    byte[] before = Files.readAllBytes(into.resolve("passages.jsonl"));
    Imported again = Imported.of(SourceFormat.BEIR, into, List.of(file));
    assertEquals(2, again.result().thereAlready());
    assertEquals(0, again.result().added());
    assertTrue(Arrays.equals(before, Files.readAllBytes(into.resolve("passages.jsonl"))));
    assertFalse(Files.exists(into.resolve("passages.jsonl.part")));
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOld() throws IOException {
    Path into = folder.resolve("into");
    Imported.of(
        SourceFormat.BEIR, into, List.of(write("a.jsonl", line("1", "old"), line("2", "two"))));
    Imported imported =
        Imported.of(
            SourceFormat.BEIR, into, List.of(write("b.jsonl", line("1", "new"), line("3", "x"))));
    assertEquals(1, imported.result().replaced());
    assertEquals(List.of("2", "1", "3"), imported.ids());
    assertEquals("new", imported.text("1"));
  }

  @Test
  void aVersionThatComesBackStandsThereOnce() throws IOException {
    Path file = write("a.jsonl", line("1", "a"), line("1", "b"), line("2", "x"), line("1", "a"));
    Imported imported = Imported.of(SourceFormat.BEIR, folder.resolve("into"), List.of(file));
    assertEquals(List.of("1", "2"), imported.ids());
    assertEquals("a", imported.text("1"));
    assertEquals(2, imported.result().replaced());
  }

  @Test
  void anInterruptedImportIsInvisibleAndIsGoneOnWith() throws IOException {
    Path into = folder.resolve("into");
    Path file = write("a.jsonl", line("1", "one"), line("2", "two"), line("3", "three"));
    Imported.of(SourceFormat.BEIR, into, List.of(file));
    Path passages = into.resolve("passages.jsonl");
    String whole = Files.readString(passages);
    // As if the machine had gone down in the middle of the third line.
    Files.move(passages, into.resolve("passages.jsonl.part"));
    Files.writeString(into.resolve("passages.jsonl.part"), whole.substring(0, whole.length() - 30));
    assertFalse(Files.exists(passages));
    Imported resumed = Imported.of(SourceFormat.BEIR, into, List.of(file));
    assertEquals(2, resumed.result().thereAlready());
    assertEquals(1, resumed.result().added());
    assertEquals(whole, Files.readString(passages));
  }

  @Test
  void twoImportsDoNotWorkOnOneFolder() throws IOException {
    Path into = folder.resolve("into");
    Path file = write("a.jsonl", line("1", "one"));
    try (PassageStore open = PassageStore.open(into)) {
      ImportException refused =
          assertThrows(
              ImportException.class,
              () -> new PassageImport(SourceFormat.BEIR, read -> {}).run(List.of(file), into));
      assertTrue(String.valueOf(refused.getMessage()).contains("another import is at work"));
      open.finish();
    }
  }

  @Test
  void readsGzipAndKeepsWhatStandsBeforeItsDamage() throws IOException {
    Path whole = folder.resolve("whole.xml.gz");
    Path big = folder.resolve("big.xml");
    long records = MedlineWriter.write(big, Long.MAX_VALUE, 300, 1);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      Files.copy(big, out);
    }
    Imported imported = Imported.of(SourceFormat.PUBMED, folder.resolve("whole"), List.of(whole));
    assertEquals(records, imported.result().read());
    assertEquals(270, imported.result().added());
    Path cut = folder.resolve("cut.xml.gz");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    Imported part = Imported.of(SourceFormat.PUBMED, folder.resolve("cut"), List.of(cut));
    assertEquals(1, part.result().brokenFiles());
    assertTrue(part.result().added() > 50 && part.result().added() < 200);
  }

  @Test
  void readsTheFilesOfAFolderInOrderOfTheirNames() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source/deeper"));
    Files.writeString(source.resolve("b.jsonl"), line("2", "two"));
    Files.writeString(source.resolveSibling("a.jsonl"), line("1", "one"));
    Files.writeString(source.resolve("notes.txt"), "not a collection");
    Imported imported =
        Imported.of(SourceFormat.BEIR, folder.resolve("into"), List.of(folder.resolve("source")));
    assertEquals(List.of("1", "2"), imported.ids());
    assertEquals(2, imported.result().files());
  }

  @Test
  void refusesAFolderWithoutFilesAndACollectionThatNoImportWrote() throws IOException {
    Path nothing = Files.createDirectories(folder.resolve("nothing"));
    PassageImport beir = new PassageImport(SourceFormat.BEIR, read -> {});
    assertEquals(
        nothing + ": no file for beir in this folder; their names end with .jsonl, gzipped or not",
        assertThrows(ImportException.class, () -> beir.run(List.of(nothing), folder)).getMessage());
    Path into = Files.createDirectories(folder.resolve("foreign"));
    Files.writeString(into.resolve("passages.jsonl"), line("1", "by hand") + "\n");
    Path file = write("a.jsonl", line("1", "one"));
    assertTrue(
        String.valueOf(
                assertThrows(ImportException.class, () -> beir.run(List.of(file), into))
                    .getMessage())
            .contains("passages.jsonl:1: not a line that an import wrote"));
  }

  @Test
  void knowsManyDocumentsApart() {
    KnownDocuments known = new KnownDocuments();
    for (int i = 0; i < 50_000; i++) {
      known.put(new DocumentLines.Key("PMID:" + i, i));
    }
    known.remove("PMID:7");
    assertEquals(0, known.digest("PMID:7"));
    assertEquals(0, known.digest("PMID:50000"));
    for (int i = 8; i < 50_000; i++) {
      assertTrue(known.has(new DocumentLines.Key("PMID:" + i, i)));
      assertFalse(known.has(new DocumentLines.Key("PMID:" + i, i + 1)));
    }
  }

  @Test
  void aLongSectionIsCutBetweenParagraphsIntoPassagesOfTheirOwnNames() {
    String paragraph = "word ".repeat(200).strip();
    List<ImportedPassage> passages =
        ImportedPassage.ofSection("s1", "Results", List.of(paragraph, paragraph, paragraph));
    assertEquals(List.of("s1", "s1:2"), passages.stream().map(ImportedPassage::name).toList());
    assertEquals(paragraph + "\n" + paragraph, passages.get(0).text());
  }
}
