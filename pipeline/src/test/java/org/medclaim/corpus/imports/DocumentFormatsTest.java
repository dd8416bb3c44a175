package org.medclaim.corpus.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFormatsTest {
  @TempDir Path folder;

  @Test
  void anArticleIsItsAbstractAndItsSections() throws IOException {
    Imported imported = Imported.of(SourceFormat.JATS, folder, "jats/article.nxml");
    assertEquals(
        List.of("PMC:PMC601", "PMC:PMC601#s1", "PMC:PMC601#s2", "PMC:PMC601#s3"), imported.ids());
    assertEquals("Adults got tea or water.\nNothing changed.", imported.text("PMC:PMC601"));
    JsonNode harms = imported.passage("PMC:PMC601#s3");
    assertEquals("Results / Harms", harms.path("section").asText());
    assertEquals("PMC:PMC601", harms.path("document").asText());
    assertEquals("PMID:501", harms.path("source").asText());
    assertEquals("randomised-trial", harms.path("design").asText());
    assertEquals("2018-04-03", harms.path("published").asText());
  }

  @Test
  void marksOfCitationsAndTablesAreNoText() throws IOException {
    Imported imported = Imported.of(SourceFormat.JATS, folder, "jats/article.nxml");
    assertEquals("Frost is common in the north.", imported.text("PMC:PMC601#s1"));
    assertEquals("Tea helped 40 of 100 (Table 1).", imported.text("PMC:PMC601#s2"));
  }

  @Test
  void aRetractionIsFoundByTheDoi() throws IOException {
    Imported imported =
        Imported.of(
            SourceFormat.JATS, folder, "jats/article.nxml", "jats/retraction.xml", "jats/noid.xml");
    assertTrue(imported.passage("PMC:PMC601#s3").path("retracted").asBoolean());
    assertEquals(
        Map.of("a retraction notice; what it retracts is marked", 1), imported.result().skipped());
    assertEquals(
        List.of("noid.xml:1: the article has none of PMC, PMID and DOI"), imported.failures());
  }

  @Test
  void aTrialWithResultsHasAPassageForEachOutcome() throws IOException {
    Imported imported = Imported.of(SourceFormat.CTGOV, folder, "ctgov/results.xml");
    assertEquals(List.of("NCT:NCT00000009", "NCT:NCT00000009#outcome-1"), imported.ids());
    assertEquals(
        """
        Primary outcome: Response (12 weeks).
        Tea: Responders, 40 percent of people (95% confidence interval 31 to 50).
        Comparison of the groups: risk ratio (rr) 1.05 (95% CI 0.7 to 1.6), p = 0.81.\
        """,
        imported.text("NCT:NCT00000009#outcome-1"));
    assertEquals(
        """
        Does snow tea help?
        Study design: interventional, phase 3, randomized, parallel assignment, double blind. \
        Enrolment: 120. Status: terminated. Stopped because: The tea ran out.
        Conditions: Frost disease.
        Interventions: snow tea.
        Primary outcome: Response (12 weeks).\
        """,
        imported.text("NCT:NCT00000009"));
    JsonNode trial = imported.passage("NCT:NCT00000009");
    assertEquals("randomised-trial", trial.path("design").asText());
    assertEquals("2018-01-15", trial.path("published").asText());
    assertEquals(List.of("PMID:101"), imported.list("NCT:NCT00000009", "publications"));
  }

  @Test
  void aPlannedTrialIsNoEvidenceOfItsDesign() throws IOException {
    Imported imported = Imported.of(SourceFormat.CTGOV, folder, "ctgov/search.json");
    JsonNode planned = imported.passage("NCT:NCT00000010");
    assertEquals("other", planned.path("design").asText());
    assertEquals("randomised-trial", planned.path("planned_design").asText());
    assertEquals("phase 2/phase 3", planned.path("phase").asText());
    assertEquals("60", planned.path("enrolment").asText());
    assertEquals("2026-03-04", planned.path("published").asText());
    assertTrue(imported.text("NCT:NCT00000010").startsWith("Tea [snow] is planned.\n"));
    assertTrue(imported.text("NCT:NCT00000010").contains("No results are posted."));
    assertEquals("single-arm-trial", imported.passage("NCT:NCT00000011").path("design").asText());
    assertEquals(
        "Primary outcome: Weight (1 year).\nTea: mean -2.1 kg (standard deviation 0.4).",
        imported.text("NCT:NCT00000011#outcome-1"));
    assertEquals(1, imported.result().failed());
    assertTrue(imported.failures().get(0).endsWith("the study has no nctId"));
  }

  @Test
  void jsonThatIsCutOffKeepsTheStudiesBefore() throws IOException {
    Imported imported = Imported.of(SourceFormat.CTGOV, folder, "ctgov/broken.json");
    assertEquals(List.of("NCT:NCT00000012"), imported.ids());
    assertEquals(1, imported.result().brokenFiles());
    assertTrue(imported.failures().get(0).startsWith("broken.json:"));
    assertTrue(imported.failures().get(0).contains("not JSON from here on"));
  }

  @Test
  void aLabelIsItsIndicationsWarningsAndAdverseReactions() throws IOException {
    Imported imported = Imported.of(SourceFormat.SPL, folder, "spl/label.xml");
    assertEquals(
        List.of(
            "SPL:aaaa-bbbb#boxed-warning",
            "SPL:aaaa-bbbb#indications",
            "SPL:aaaa-bbbb#adverse-reactions.1"),
        imported.ids());
    assertEquals("May cause severe cold.", imported.text("SPL:aaaa-bbbb#boxed-warning"));
    assertEquals("For frost disease:\nadults children", imported.text("SPL:aaaa-bbbb#indications"));
    JsonNode harms = imported.passage("SPL:aaaa-bbbb#adverse-reactions.1");
    assertEquals("Shivering in 4%.", harms.path("text").asText());
    assertEquals("Adverse reactions / 6.1 Trials", harms.path("section").asText());
    assertEquals("Snowtex (snow tea extract), drug label", harms.path("title").asText());
    assertEquals("label", harms.path("design").asText());
    assertEquals("2015-03-02", harms.path("published").asText());
  }

  @Test
  void linesOfBeirAndSciFactAreNamedWhereTheyAreBroken() throws IOException {
    Imported beir = Imported.of(SourceFormat.BEIR, folder.resolve("b"), "beir/corpus.jsonl");
    assertEquals(List.of("7", "10"), beir.ids());
    assertEquals("corpus.jsonl:2: document '8' has no 'text'", beir.failures().get(0));
    assertTrue(beir.failures().get(1).startsWith("corpus.jsonl:3: not JSON at column"));
    Imported scifact =
        Imported.of(SourceFormat.SCIFACT, folder.resolve("s"), "scifact/corpus.jsonl");
    assertEquals(List.of("Tea is warm.", "Ice is cold."), scifact.list("7", "sentences"));
    assertEquals(
        List.of(
            "corpus.jsonl:2: document '8' has no 'abstract': expected an array of sentences",
            "corpus.jsonl:3: no 'doc_id' in it"),
        scifact.failures());
  }

  @Test
  void aFileOfAnotherFormIsNamed() throws IOException {
    Imported imported = Imported.of(SourceFormat.JATS, folder, "pubmed/good.xml");
    assertEquals(
        List.of(
            "good.xml:3: not of this format; saw <PubmedArticleSet>, expected <article> or"
                + " <collection> or <pmc-articleset>"),
        imported.failures());
    Path empty = folder.resolve("empty.json");
    Files.writeString(empty, " ");
    assertEquals(
        List.of("empty.json:1: the file is empty"),
        Imported.of(SourceFormat.CTGOV, folder.resolve("e"), List.of(empty)).failures());
  }
}
