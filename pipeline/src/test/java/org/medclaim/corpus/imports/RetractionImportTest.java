package org.medclaim.corpus.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.corpus.ImportException;
import org.medclaim.corpus.PassageFileException;
import org.medclaim.corpus.PassageLine;
import org.medclaim.corpus.Retractions;
import org.medclaim.corpus.SourcePassage;

/** The papers and numbers are invented. */
class RetractionImportTest {
  @TempDir Path temporary;

  private RetractionImport.Result run(String name, String content) throws IOException {
    Path source = Files.writeString(temporary.resolve(name), content);
    return RetractionImport.run(source, folder());
  }

  private Path folder() {
    return temporary.resolve("corpus/retractions");
  }

  private Retractions retractions() {
    return Retractions.below(temporary.resolve("corpus"));
  }

  @Test
  void theColumnsOfRetractionWatchAreRead() throws IOException {
    RetractionImport.Result result =
        run(
            "rw.csv",
            """
            Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,\
            OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason
            1,"Cells, and more",3/1/2024 0:00,10.1000/r1,0,5/3/2022 0:00,10.1000/AbC,11,Retraction,+Data;
            2,Doubted,2024-05-06,unavailable,77,1/1/2020,unavailable,12,Expression of concern,
            3,Nobody knows it,1/2/2024,,,,unavailable,0,Retraction,
            4,Broken,1/2/2024,,,,not-a-doi,0,Retraction,
            5,Broken,31/12/2024,,,,,13,Retraction,
            """);
    assertEquals(
        """
        identifier,kind,by,date
        DOI:10.1000/AbC,retraction,DOI:10.1000/r1,2024-03-01
        PMID:11,retraction,DOI:10.1000/r1,2024-03-01
        PMID:12,expression-of-concern,PMID:77,2024-05-06
        """,
        Files.readString(result.file()));
    assertEquals(5, result.read());
    assertEquals(Map.of("no PMID and no DOI of the paper", 1), result.skipped());
    assertEquals(
        List.of(
            temporary.resolve("rw.csv")
                + ":5: 'not-a-doi' is no DOI: 10., digits, a slash and a name",
            temporary.resolve("rw.csv")
                + ":6: '31/12/2024' is no date; expected 2025-06-30, or 6/30/2025 with the month"
                + " first"),
        result.failures());
    Retractions retractions = retractions();
    assertTrue(retractions.retracted(List.of("PMID:11")));
    assertTrue(retractions.retracted(List.of("NCT:NCT00000001", "DOI:10.1000/abc")), "any case");
    assertFalse(retractions.retracted(List.of("PMID:12")), "a doubt is no retraction");
    assertFalse(retractions.retracted(List.of("PMID:1")));
  }

  @Test
  void aReinstatementTakesBackWhatCameBeforeIt() throws IOException {
    run(
        "own.csv",
        """
        pmid,kind,date
        1,retraction,2020-01-01
        1,reinstatement,2021-01-01
        2,reinstatement,2020-01-01
        2,retraction,2021-01-01
        """);
    assertFalse(retractions().retracted(List.of("PMID:1")));
    assertTrue(retractions().retracted(List.of("PMID:2")));
  }

  @Test
  void pubmedsRetractedArticlesAndNoticesAreRead() throws IOException {
    RetractionImport.Result result =
        run(
            "pubmed.xml",
            """
            <?xml version="1.0"?>
            <PubmedArticleSet>
            <PubmedArticle><MedlineCitation><PMID>21</PMID><Article><ArticleTitle>Cells</ArticleTitle>
            <Abstract><AbstractText>They cure.</AbstractText></Abstract><PublicationTypeList>
            <PublicationType>Retracted Publication</PublicationType></PublicationTypeList></Article>
            </MedlineCitation><PubmedData><ArticleIdList>
            <ArticleId IdType="doi">10.1000/21</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
            <PubmedArticle><MedlineCitation><PMID>30</PMID><Article><ArticleTitle>Notice</ArticleTitle>
            <PublicationTypeList><PublicationType>Retraction of Publication</PublicationType>
            </PublicationTypeList></Article><CommentsCorrectionsList>
            <CommentsCorrections RefType="RetractionOf"><PMID>22</PMID></CommentsCorrections>
            </CommentsCorrectionsList></MedlineCitation></PubmedArticle>
            </PubmedArticleSet>
            """);
    assertEquals(
        """
        identifier,kind,by,date
        DOI:10.1000/21,retraction,,
        PMID:21,retraction,,
        PMID:22,retraction,PMID:30,
        """,
        Files.readString(result.file()));
    assertEquals(2, result.read());
  }

  @Test
  void aPassageOfARetractedPaperIsMarkedAndSaysWhatElseIsKnown() throws IOException {
    run("own.csv", "doi,by,kind\n10.1000/x,PMID:9,retraction\n10.1000/x,PMID:8,correction\n");
    SourcePassage passage =
        PassageLine.parse(
            "{\"id\":\"a\",\"text\":\"They cure.\",\"identifiers\":[\"DOI:10.1000/X\"]}", "a:1");
    SourcePassage marked = retractions().applied(passage);
    assertTrue(marked.reference().retracted());
    assertEquals(
        List.of("correction: PMID:8", "retraction: PMID:9"),
        marked.context().notices().stream().map(notice -> notice.words()).toList());
    assertEquals(marked, retractions().applied(marked), "once is enough");
  }

  @Test
  void whatIsNoListIsRefusedAndNothingIsWritten() {
    assertEquals(
        temporary.resolve("a.csv")
            + ":1: no column names the paper that was retracted; expected OriginalPaperPubMedID or"
            + " OriginalPaperDOI, as Retraction Watch has them, or pmid or doi; saw title, year",
        assertThrows(ImportException.class, () -> run("a.csv", "title,year\nx,1\n")).getMessage());
    assertTrue(
        assertThrows(ImportException.class, () -> run("b.xml", "<PubmedArticleSet><x"))
            .getMessage()
            .startsWith(temporary.resolve("b.xml") + ":1:"));
    assertFalse(Files.exists(folder()));
  }

  @Test
  void aBrokenListInTheEvidenceBaseIsNamedWithItsLine() throws IOException {
    Files.createDirectories(folder());
    Path list = folder().resolve("own.csv");
    Files.writeString(list, "identifier,kind,by,date\nPMID:1,retrated,,\n");
    String complaint = assertThrows(PassageFileException.class, this::retractions).getMessage();
    assertTrue(complaint.startsWith(list + ":2: kind 'retrated' is not known; known: retraction,"));
  }
}
