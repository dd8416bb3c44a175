package org.medclaim.corpus.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.corpus.PassageCollection;
import org.medclaim.corpus.PassageContext;
import org.medclaim.corpus.PassageContext.Notice;
import org.medclaim.corpus.PassageFileException;
import org.medclaim.corpus.PassageLine;
import org.medclaim.corpus.SourcePassage;
import org.medclaim.model.StudyDesign;

/** What the importers write is what the index reads. */
class PassageLinesTest {
  @TempDir Path folder;

  private Map<String, SourcePassage> read(SourceFormat format, String... files) throws IOException {
    Imported imported = Imported.of(format, folder.resolve("into"), files);
    Map<String, SourcePassage> passages = new LinkedHashMap<>();
    PassageCollection.of("test", imported.result().file())
        .read(passage -> passages.put(passage.id(), passage));
    assertEquals(imported.ids(), List.copyOf(passages.keySet()));
    return passages;
  }

  @ParameterizedTest
  @CsvSource({
    "PUBMED, pubmed/good.xml",
    "JATS, jats/article.nxml",
    "CTGOV, ctgov/results.xml",
    "CTGOV, ctgov/search.json",
    "SPL, spl/label.xml",
    "BEIR, beir/corpus.jsonl",
    "SCIFACT, scifact/corpus.jsonl"
  })
  void everyPassageComesBackFromTheIndexAsItWasImported(SourceFormat format, String file)
      throws IOException {
    Map<String, SourcePassage> passages = read(format, file);
    assertFalse(passages.isEmpty());
    passages.forEach(
        (id, passage) -> assertEquals(passage, PassageLine.parse(PassageLine.of(passage), id)));
  }

  @Test
  void allPassagesOfAnArticleAreOfOneDocument() throws IOException {
    Map<String, SourcePassage> article = read(SourceFormat.JATS, "jats/article.nxml");
    assertEquals(
        List.of("PMC:PMC601", "PMC:PMC601", "PMC:PMC601", "PMC:PMC601"),
        article.values().stream().map(passage -> passage.context().document()).toList());
    SourcePassage harms = article.get("PMC:PMC601#s3");
    assertEquals("Results / Harms", harms.context().headingAt(0));
    assertTrue(harms.searched().contains("Results / Harms"));
  }

  @Test
  void aSentenceIsUnderTheLabelOfItsPart() throws IOException {
    SourcePassage passage = read(SourceFormat.PUBMED, "pubmed/good.xml").get("PMID:101");
    int results = passage.text().indexOf("Response was 40%");
    assertEquals("RESULTS", passage.context().headingAt(results));
    assertEquals("RESULTS", passage.context().headingAt(results + 10));
    assertEquals("", passage.context().headingAt(-1));
  }

  @Test
  void aRetractedArticleSaysByWhat() throws IOException {
    SourcePassage harms =
        read(SourceFormat.JATS, "jats/article.nxml", "jats/retraction.xml").get("PMC:PMC601#s3");
    assertTrue(harms.reference().retracted());
    assertEquals(
        List.of("retraction: PMID:502"),
        harms.context().notices().stream().map(Notice::words).toList());
  }

  @Test
  void aTrialSaysHowManyPeopleTookPart() throws IOException {
    SourcePassage outcome =
        read(SourceFormat.CTGOV, "ctgov/results.xml").get("NCT:NCT00000009#outcome-1");
    assertEquals(120, outcome.context().n());
    assertEquals("NCT:NCT00000009", outcome.context().document());
    assertEquals(StudyDesign.RANDOMISED_TRIAL, outcome.reference().design());
  }

  @Test
  void aLabelBeyondTheTextIsRefused() {
    String line =
        "{\"id\": \"A\", \"text\": \"Tea.\", \"sections\": [{\"label\": \"AIM\", \"start\": 0,"
            + " \"end\": 9}]}";
    assertEquals(
        "here:1: the section 'AIM' ends at 9, the text at 4",
        assertThrows(PassageFileException.class, () -> PassageLine.parse(line, "here:1"))
            .getMessage());
    assertEquals(
        new PassageContext("A", "", ImmutableList.of(), ImmutableList.of(), null, ""),
        PassageLine.parse("{\"id\": \"A\", \"text\": \"Tea.\"}", "here:1").context());
  }
}
