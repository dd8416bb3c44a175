package org.medclaim.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.terms.Concept;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Terminology;

class TermImportTest {
  private static final String OBO =
      """
      format-version: 1.2
      ontology: doid

      [Term]
      id: DOID:1
      name: frost disease
      synonym: "Jack's disease" EXACT []
      synonym: "winter trouble" BROAD []
      xref: MESH:D000999
      is_a: DOID:2 ! lupus

      [Term]
      id: DOID:2
      name: Lupus
      synonym: "wolf disease" EXACT [X:1]

      [Term]
      id: DOID:3
      name: old disease
      is_obsolete: true

      [Term]
      id: DOID:4
      name: disease

      [Term]
      id: DOID:5

      [Term]
      id: DOID:6
      name: broken disease
      synonym: "no end EXACT []

      [Typedef]
      id: part_of
      name: part of
      """;

  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void write() throws IOException {
    corpus = folder.resolve("corpus");
    Files.createDirectories(corpus.resolve("terminology"));
    Files.writeString(
        corpus.resolve("terminology/a.yaml"),
        """
        concepts:
          - {id: lupus-disease, kind: condition, name: lupus, synonyms: [SLE]}
          - {id: aspirin, kind: intervention, name: aspirin, ids: ["MESH:D001241"]}
        """);
    Files.writeString(corpus.resolve("measures.yaml"), "measures: []\n");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private TermImport.Result run(TermFormat format, Path source) throws IOException {
    return run(format, source, Optional.empty());
  }

  private TermImport.Result run(TermFormat format, Path source, Optional<ConceptKind> kind)
      throws IOException {
    return new TermImport(Terminology.loadCurated(corpus), kind)
        .run(format, source, corpus.resolve("imported"));
  }

  private List<String> found(String text) {
    return Terminology.load(corpus).find(text).stream()
        .map(match -> match.concept().id() + "=" + match.text())
        .toList();
  }

  @Test
  void countsWhatBecameOfEveryTerm() throws IOException {
    TermImport.Result result = run(TermFormat.OBO, file("My DO.obo", OBO));
    assertEquals(4, result.read());
    assertEquals(1, result.joined());
    assertEquals(1, result.kept());
    assertEquals(
        Map.of("obsolete", 1, "an ordinary word, which would be found everywhere", 1),
        result.skipped());
    assertEquals(
        List.of(
            "My DO.obo:26: term DOID:5 has no name",
            "My DO.obo:32: the synonym is not in quotation marks"),
        result.failed().stream().map(line -> line.substring(line.indexOf("My DO"))).toList());
    assertEquals("my-do.jsonl", String.valueOf(result.file().getFileName()));
  }

  @Test
  void theTerminologyFindsWhatWasImportedAndCuratedConceptsWin() throws IOException {
    TermImport.Result unused = run(TermFormat.OBO, file("do.obo", OBO));
    assertEquals(List.of("doid-1=frost disease"), found("Cells against frost disease"));
    assertEquals(List.of("doid-1=Jack's disease"), found("Cells against Jack's disease"));
    assertEquals(List.of("lupus-disease=wolf disease"), found("a wolf disease"));
    assertEquals(List.of(), found("winter trouble"), unused::toString);
    Terminology terms = Terminology.load(corpus);
    assertTrue(terms.isA("doid-1", "lupus-disease"));
    Concept lupus = terms.concept("lupus-disease").orElseThrow();
    assertEquals(List.of("DOID:2"), lupus.ids());
    assertEquals("lupus", lupus.name());
    assertEquals(List.of("DOID:1", "MESH:D000999"), terms.concept("doid-1").orElseThrow().ids());
  }

  @Test
  void importingTwiceIsImportingOnce() throws IOException {
    TermImport.Result first = run(TermFormat.OBO, file("do.obo", OBO));
    String before = Files.readString(first.file());
    TermImport.Result second = run(TermFormat.OBO, file("do.obo", OBO));
    assertEquals(before, Files.readString(second.file()));
    assertEquals(first.kept(), second.kept());
  }

  @Test
  void readsGzip() throws IOException {
    Path zipped = folder.resolve("do.obo.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(OBO.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(4, run(TermFormat.OBO, zipped).read());
  }

  @Test
  void readsATableOfMesh() throws IOException {
    Path table =
        file(
            "mesh.tsv",
            """
            mesh_id\tmesh_name
            D001241\tAspirin
            D012345\tNeoplasms, Elbow
            D012346\tAbbeys
            X1\tWrong
            """);
    TermImport.Result result = run(TermFormat.MESH, table);
    assertEquals(1, result.joined());
    assertEquals(1, result.kept());
    assertEquals(1, result.skipped().size());
    assertTrue(result.failed().get(0).contains("mesh.tsv:5: 'X1' is no MeSH id"));
    assertEquals(
        List.of("mesh-d012345=Elbow neoplasm"), found("Elbow neoplasm in monks of abbeys"));
    assertEquals(2, run(TermFormat.MESH, table, Optional.of(ConceptKind.POPULATION)).kept());
  }

  @Test
  void readsTheAsciiOfMesh() throws IOException {
    TermImport.Result result =
        run(
            TermFormat.MESH,
            file(
                "d2026.bin",
                """
                *NEWRECORD
                RECTYPE = D
                MH = Frost Fever
                ENTRY = Fever, Icy|T047|NON
                MN = C01.100
                UI = D000777

                *NEWRECORD
                MH = Abbeys
                MN = J03.001
                UI = D000778
                """));
    assertEquals(1, result.kept());
    assertEquals(List.of("mesh-d000777=icy fever"), found("an icy fever"));
  }

  @Test
  void readsTheXmlOfMesh() throws IOException {
    TermImport.Result result =
        run(
            TermFormat.MESH,
            file(
                "desc.xml",
                """
                <?xml version="1.0"?>
                <!DOCTYPE DescriptorRecordSet SYSTEM "https://example.org/none.dtd">
                <DescriptorRecordSet>
                 <DescriptorRecord>
                  <DescriptorUI>D000777</DescriptorUI>
                  <DescriptorName><String>Frostine</String></DescriptorName>
                  <PharmacologicalActionList><PharmacologicalAction>
                   <DescriptorReferredTo><DescriptorUI>D999999</DescriptorUI>
                    <DescriptorName><String>Other</String></DescriptorName></DescriptorReferredTo>
                  </PharmacologicalAction></PharmacologicalActionList>
                  <TreeNumberList><TreeNumber>D02.1</TreeNumber></TreeNumberList>
                  <ConceptList><Concept><TermList>
                   <Term><TermUI>T1</TermUI><String>Frostine</String></Term>
                   <Term><TermUI>T2</TermUI><String>Icequin</String></Term>
                  </TermList></Concept></ConceptList>
                 </DescriptorRecord>
                </DescriptorRecordSet>
                """));
    assertEquals(List.of(), result.failed());
    assertEquals(List.of("mesh-d000777=Icequin"), found("Icequin helps"));
    assertEquals("Frostine", Terminology.load(corpus).concept("mesh-d000777").orElseThrow().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OBO|just some text|x.txt:1: no OBO file; saw 'just some text', expected",
        "OBO|[Term]|x.txt:1: no OBO file; saw '[Term]', expected",
        "MESH|just some text|x.txt:1: no MeSH file; expected XML",
        "MESH|<html></html>|x.txt:1: no MeSH descriptors; saw <html>, expected",
        "MESH|<DescriptorRecordSet><a>|x.txt:1: not well-formed XML:",
        "OBO|format-version: 1.2|x.txt: no term could be read from it"
      })
  void saysWhereAndWhyAFileIsNotOfTheFormat(TermFormat format, String text, String message)
      throws IOException {
    Path source = file("x.txt", text);
    ImportException complaint = assertThrows(ImportException.class, () -> run(format, source));
    assertTrue(String.valueOf(complaint.getMessage()).contains(message), complaint::getMessage);
    assertFalse(Files.exists(corpus.resolve("imported/x.jsonl")));
  }

  @Test
  void whatWasImportedIsPartOfTheDigest() throws IOException {
    String before = CorpusDigest.of(corpus);
    TermImport.Result result = run(TermFormat.OBO, file("do.obo", OBO));
    assertFalse(before.equals(CorpusDigest.of(corpus)), result::toString);
  }
}
