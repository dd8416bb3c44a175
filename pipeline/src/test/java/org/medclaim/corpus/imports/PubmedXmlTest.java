package org.medclaim.corpus.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PubmedXmlTest {
  @TempDir Path folder;

  @Test
  void readsAnAbstractWithAllThatTellsWhatItIs() throws IOException {
    Imported imported = Imported.of(SourceFormat.PUBMED, folder, "pubmed/good.xml");
    JsonNode passage = imported.passage("PMID:101");
    assertEquals("Snow tea for frost disease.", passage.path("title").asText());
    assertEquals("randomised-trial", passage.path("design").asText());
    assertEquals("2019-06-30", passage.path("published").asText());
    assertEquals(2019, passage.path("year").asInt());
    assertEquals("NCT00000009", passage.path("trial").asText());
    assertEquals("Annals of Invention", passage.path("journal").asText());
    assertEquals("2020-01-05", passage.path("revised").asText());
    assertFalse(passage.path("retracted").asBoolean());
    assertEquals(
        List.of("PMID:101", "PMC:PMC777", "DOI:10.1000/snow.1", "NCT:NCT00000009"),
        imported.list("PMID:101", "identifiers"));
    assertEquals(List.of("D006801", "D009664"), imported.list("PMID:101", "mesh"));
    assertEquals(List.of("Norway"), imported.list("PMID:101", "places"));
  }

  @Test
  void knowsWhichPartStandsUnderWhichLabel() throws IOException {
    Imported imported = Imported.of(SourceFormat.PUBMED, folder, "pubmed/good.xml");
    JsonNode results = imported.passage("PMID:101").path("sections").path(1);
    assertEquals("RESULTS", results.path("label").asText());
    assertEquals(
        "Response was 40% with snow tea and 38% with water.",
        imported
            .text("PMID:101")
            .substring(results.path("start").asInt(), results.path("end").asInt()));
  }

  @Test
  void aRaisedFigureDoesNotMakeAnotherNumber() throws IOException {
    Imported imported = Imported.of(SourceFormat.PUBMED, folder, "pubmed/good.xml");
    assertTrue(imported.text("PMID:101").contains("10^6 cells/mm3 & more."));
  }

  @Test
  void countsWhatItLeavesOutAndNamesWhatIsWrong() throws IOException {
    Imported imported = Imported.of(SourceFormat.PUBMED, folder, "pubmed/good.xml");
    assertEquals(List.of("PMID:101", "PMID:102"), imported.ids());
    assertEquals(5, imported.result().read());
    assertEquals(
        Map.of("a book or a chapter of one", 1, "no abstract", 1), imported.result().skipped());
    assertEquals(List.of("good.xml:45: the record has no PMID"), imported.failures());
    assertEquals("animal", imported.passage("PMID:102").path("design").asText());
    assertEquals("Frost in mice", imported.passage("PMID:102").path("title").asText());
    assertEquals("1998", imported.passage("PMID:102").path("published").asText());
  }

  @Test
  void keepsWhatStandsBeforeABreakAndReadsTheOtherFiles() throws IOException {
    Imported imported =
        Imported.of(SourceFormat.PUBMED, folder, "pubmed/broken.xml", "pubmed/notice.xml");
    assertEquals(List.of("PMID:301", "PMID:202"), imported.ids());
    assertEquals(1, imported.result().brokenFiles());
    assertTrue(
        imported.failures().get(0).startsWith("broken.xml:9:"), imported.failures()::toString);
    assertTrue(imported.failures().get(0).contains("not well-formed XML from here on"));
  }

  @Test
  void aRetractionReachesTheArticleWhicheverComesFirst() throws IOException {
    for (List<String> order :
        List.of(
            List.of("pubmed/good.xml", "pubmed/notice.xml"),
            List.of("pubmed/notice.xml", "pubmed/good.xml"))) {
      Path into = folder.resolve(order.get(0).replace('/', '-'));
      Imported.of(SourceFormat.PUBMED, into, order.get(0));
      Imported imported = Imported.of(SourceFormat.PUBMED, into, order.get(1));
      JsonNode article = imported.passage("PMID:101");
      assertTrue(article.path("retracted").asBoolean());
      assertEquals(
          "[{\"kind\":\"retraction\",\"by\":\"PMID:201\"}]", article.path("notices").toString());
      assertEquals(
          "[{\"kind\":\"correction\",\"by\":\"Annals of Invention. 2021;3:4\"}]",
          imported.passage("PMID:202").path("notices").toString());
      assertFalse(imported.passage("PMID:202").path("retracted").asBoolean());
    }
  }

  @Test
  void whatTheSourceDeletesGoes() throws IOException {
    Imported.of(SourceFormat.PUBMED, folder, "pubmed/good.xml");
    Imported imported = Imported.of(SourceFormat.PUBMED, folder, "pubmed/notice.xml");
    assertEquals(List.of("PMID:101", "PMID:202"), imported.ids());
    assertEquals(1, imported.result().deleted());
  }

  @Test
  void readsNothingOutsideTheFile() throws IOException {
    Path file = folder.resolve("entities.xml");
    Files.copy(Imported.resource("pubmed/entities.xml"), file);
    Files.writeString(folder.resolve("secret.txt"), "the secret");
    Imported imported = Imported.of(SourceFormat.PUBMED, folder.resolve("into"), List.of(file));
    assertEquals("Before after.", imported.text("PMID:401"));
  }
}
