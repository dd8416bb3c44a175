package org.medclaim.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.corpus.PassageFileException;
import org.medclaim.model.Evidence;
import org.medclaim.model.Passage;
import org.medclaim.model.Pico;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verification;
import org.medclaim.neural.EncoderUnavailableException;
import org.medclaim.neural.TextEncoder;

class PassageSearcherTest {
  private static final String ABSTRACTS =
      """
      {"id": "PMID:3", "title": "Aspirin after stroke", "year": 2019, "design": "randomised-trial", \
      "sentences": ["We studied old people.", "Aspirin lowered the risk of stroke.", "Funding was public."]}
      {"id": "PMID:1", "title": "Sweet drinks", "published": "2021-05", "design": "cohort", \
      "text": "Sugar was measured. People who drank it had more caries. Water did nothing."}
      {"_id": "PMID:2", "title": "Minoxidil", "text": "Minoxidil increased hair counts in men with alopecia."}
      """;

  @TempDir Path folder;
  private Path corpus;
  private Path index;
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = SmallCorpus.write(folder.resolve("corpus"));
    index = folder.resolve("index");
    collection("abstracts", ABSTRACTS);
  }

  private Path collection(String name, String lines) throws IOException {
    Path place = Files.createDirectories(corpus.resolve("passages").resolve(name));
    return Files.writeString(place.resolve("passages.jsonl"), lines);
  }

  private EvidenceIndex open(IndexVectors vectors) {
    return EvidenceIndex.openOrBuild(IndexSources.of(corpus, vectors), index, progress::add);
  }

  private List<String> found(PassageQuery query) {
    try (EvidenceIndex open = open(IndexVectors.NONE)) {
      return ids(open.passages().search(query, SearchMode.BM25));
    }
  }

  private static List<String> ids(List<PassageHit> hits) {
    return hits.stream().map(PassageHit::id).toList();
  }

  @Test
  void findsByWordsInTitleAndText() {
    assertEquals(List.of("PMID:3"), found(PassageQuery.of("strokes and aspirin", 10)));
    assertEquals(List.of(), found(PassageQuery.of("the of and", 10)));
    assertEquals(List.of(), found(PassageQuery.of("zebra", 10)));
  }

  @Test
  void whatIsPublishedLaterIsNotFound() {
    PassageQuery query = PassageQuery.of("sugar caries", 10);
    assertEquals(List.of("PMID:1"), found(query.asOf(LocalDate.of(2021, 5, 1))));
    assertEquals(List.of(), found(query.asOf(LocalDate.of(2021, 4, 30))));
    // What has no date stays in.
    assertEquals(
        List.of("PMID:2"), found(PassageQuery.of("minoxidil", 10).asOf(LocalDate.of(1990, 1, 1))));
  }

  @Test
  void otherDesignsAreLeftOut() {
    PassageQuery query = PassageQuery.of("aspirin sugar", 10);
    assertEquals(List.of("PMID:1"), found(query.among(Set.of(StudyDesign.COHORT))));
    assertEquals(List.of(), found(query.among(Set.of(StudyDesign.ANIMAL))));
  }

  @Test
  void equalScoresAreInOrderOfIdsWhereverTheCutFalls() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 99; i >= 10; i--) {
      lines.append("{\"id\": \"T").append(i).append("\", \"text\": \"Zebra stripes.\"}\n");
    }
    collection("ties", lines.toString());
    assertEquals(
        IntStream.range(10, 17).mapToObj(i -> "T" + i).toList(),
        found(PassageQuery.of("zebra", 7)));
  }

  @Test
  void severalCollectionsAreSearchedTogetherAndAPassageIsFoundOnce() throws IOException {
    collection("more", "{\"id\": \"PMID:3\", \"text\": \"Aspirin again.\"}\n");
    Path zipped = Files.createDirectories(corpus.resolve("passages/zipped"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(zipped.resolve("passages.jsonl.gz")))) {
      out.write(
          "{\"id\": \"NCT1\", \"text\": \"Aspirin trial.\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    List<String> found = found(PassageQuery.of("aspirin", 10));
    assertEquals(Set.of("PMID:3", "NCT1"), Set.copyOf(found));
    assertEquals(2, found.size());
  }

  @Test
  void thePassageComesBackWithItsRationale() {
    try (EvidenceIndex open = open(IndexVectors.NONE)) {
      PassageSearcher searcher = open.passages();
      PassageHit hit =
          searcher.search(PassageQuery.of("aspirin stroke", 1), SearchMode.BM25).get(0);
      assertEquals("Aspirin after stroke", searcher.passage(hit).reference().title());
      assertEquals(
          List.of("Aspirin lowered the risk of stroke."),
          searcher.rationale("aspirin stroke", searcher.passage(hit)));
      hit = searcher.search(PassageQuery.of("sugar and caries", 1), SearchMode.BM25).get(0);
      assertEquals(
          List.of("Sugar was measured.", "People who drank it had more caries."),
          searcher.rationale("sugar and caries", searcher.passage(hit)));
    }
  }

  @Test
  void anArticleInManyPiecesIsOneHit() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append(
          "{\"id\": \"PMC:1#s%d\", \"document\": \"PMC:1\", \"text\": \"Aspirin and stroke.\"}\n"
              .formatted(i));
    }
    collection("pieces", lines.toString());
    try (EvidenceIndex open = open(IndexVectors.NONE)) {
      PassageQuery query = PassageQuery.of("aspirin stroke", 3);
      assertEquals(
          List.of("PMC:1#s0", "PMC:1#s1", "PMC:1#s10"),
          ids(open.passages().search(query, SearchMode.BM25)));
      assertEquals(
          List.of("PMC:1#s0", "PMID:3"),
          ids(open.passages().searchDocuments(query, SearchMode.BM25)));
      assertEquals(
          List.of("PMC:1#s0"),
          ids(open.passages().searchDocuments(query.limitedTo(1), SearchMode.BM25)));
    }
  }

  @Test
  void passagesThatWereFoundAreReadableAfterARebuild() throws IOException {
    PassageQuery query = PassageQuery.of("aspirin", 1);
    try (EvidenceIndex old = open(IndexVectors.NONE)) {
      PassageHit hit = old.passages().search(query, SearchMode.BM25).get(0);
      collection("abstracts", "{\"id\": \"NEW\", \"text\": \"Aspirin is new.\"}\n");
      try (EvidenceIndex young = open(IndexVectors.NONE)) {
        assertEquals(List.of("NEW"), ids(young.passages().search(query, SearchMode.BM25)));
      }
      assertEquals("Aspirin after stroke", old.passages().passage(hit).reference().title());
      assertEquals(List.of("PMID:3"), ids(old.passages().search(query, SearchMode.BM25)));
    }
  }

  @Test
  void evidenceSaysWhereItStandsAndWhatWasSaidOfIt() throws IOException {
    collection(
        "abstracts",
        """
        {"id": "PMID:9", "title": "Tea for stroke", "retracted": true, "enrolment": "120", \
        "notices": [{"kind": "expression-of-concern", "by": "PMID:10"}], \
        "text": "We asked if tea helps.\\nTea prevents stroke.", \
        "sections": [{"label": "AIM", "start": 0, "end": 22}, \
        {"label": "RESULTS", "start": 23, "end": 43}]}
        """);
    var claim = SmallCorpus.claim("tea prevents stroke", List.of(), List.of());
    try (EvidenceSearcher searcher = EvidenceSearcher.of(open(IndexVectors.NONE))) {
      Evidence evidence = searcher.search(claim).get(0);
      assertTrue(evidence.reference().retracted());
      assertEquals(
          new Passage(
              "PMID:9",
              new Pico(List.of(), List.of(), List.of(), List.of()),
              Verification.PRIMARY,
              List.of("We asked if tea helps.", "Tea prevents stroke."),
              "Tea prevents stroke.",
              List.of("AIM", "RESULTS"),
              List.of("expression of concern: PMID:10"),
              120),
          evidence.content());
    }
  }

  @Test
  void withoutVectorsHybridIsWordsAndDenseIsRefused() {
    try (EvidenceIndex open = open(IndexVectors.NONE)) {
      PassageQuery query = PassageQuery.of("aspirin", 10);
      assertFalse(open.passages().hasVectors());
      assertEquals(List.of("PMID:3"), ids(open.passages().search(query, SearchMode.HYBRID)));
      assertThrows(
          IllegalStateException.class, () -> open.passages().search(query, SearchMode.DENSE));
    }
  }

  @Test
  void vectorsFindWhatSharesNoWord() {
    assumeEncoder();
    try (EvidenceIndex open = open(IndexVectors.REQUIRED)) {
      PassageQuery query = PassageQuery.of("baldness", 3);
      assertEquals(List.of(), ids(open.passages().search(query, SearchMode.BM25)));
      assertEquals("PMID:2", ids(open.passages().search(query, SearchMode.DENSE)).get(0));
      assertEquals("PMID:2", ids(open.passages().search(query, SearchMode.HYBRID)).get(0));
      assertEquals(
          List.of("PMID:3"),
          ids(
              open.passages()
                  .search(query.among(Set.of(StudyDesign.RANDOMISED_TRIAL)), SearchMode.HYBRID)));
    }
  }

  @Test
  void vectorsAreMadeOnceForATextWhateverIsRebuilt() throws IOException {
    assumeEncoder();
    open(IndexVectors.REQUIRED).close();
    Path cache;
    try (var files = Files.list(index)) {
      cache = files.filter(f -> f.toString().endsWith(".bin")).findFirst().orElseThrow();
    }
    long size = Files.size(cache);
    open(IndexVectors.NONE).close();
    open(IndexVectors.REQUIRED).close();
    assertEquals(size, Files.size(cache));
    collection("abstracts", ABSTRACTS + "{\"id\": \"X\", \"text\": \"One more.\"}\n");
    open(IndexVectors.REQUIRED).close();
    assertEquals((size - 128) / 3 * 4 + 128, Files.size(cache));
  }

  @Test
  void anIndexIsKeptUntilItsPassagesChange() throws IOException {
    open(IndexVectors.NONE).close();
    progress.clear();
    open(IndexVectors.NONE).close();
    open(IndexVectors.AS_BUILT).close();
    assertEquals(List.of(), progress);
    collection("abstracts", ABSTRACTS.replace("Funding", "Money"));
    open(IndexVectors.NONE).close();
    assertTrue(
        progress.get(0).contains("and the passages of abstracts, since the corpus has changed"),
        progress::toString);
  }

  @Test
  void anIndexWithoutVectorsStaysSoWhenItsPassagesChange() throws IOException {
    open(IndexVectors.NONE).close();
    collection("abstracts", ABSTRACTS.replace("Funding", "Money"));
    try (EvidenceIndex open = open(IndexVectors.AS_BUILT)) {
      assertFalse(open.stamp().hasVectors());
      assertEquals(3, open.stamp().passages());
    }
  }

  @Test
  void aWrongLineIsSaidWithItsPlace() throws IOException {
    Path file = collection("wrong", "{\"id\": \"A\", \"text\": \"a\"}\n{\"id\": \"B\"}\n");
    PassageFileException complaint =
        assertThrows(PassageFileException.class, () -> open(IndexVectors.NONE));
    assertEquals(
        file + ":2: the passage B has neither 'sentences' nor 'text' nor 'title'",
        complaint.getMessage());
  }

  @Test
  void aClaimGetsPassagesAfterTheCuratedRecordsAndThoseAreAsBefore() throws IOException {
    var claim = SmallCorpus.claim("aspirin prevents stroke", List.of(), List.of("homeopathy"));
    List<Evidence> with;
    try (EvidenceSearcher searcher = EvidenceSearcher.of(open(IndexVectors.NONE))) {
      with = searcher.search(claim);
    }
    Files.delete(corpus.resolve("passages/abstracts/passages.jsonl"));
    List<Evidence> without;
    try (EvidenceSearcher searcher = EvidenceSearcher.of(open(IndexVectors.NONE))) {
      without = searcher.search(claim);
    }
    assertFalse(without.isEmpty());
    assertEquals(without, with.subList(0, without.size()));
    List<Evidence> passages = with.subList(without.size(), with.size());
    assertEquals(1, passages.size());
    assertEquals(
        Optional.of("Aspirin lowered the risk of stroke."),
        passages.get(0).content() instanceof Passage passage
            ? Optional.of(passage.sentence())
            : Optional.empty());
    assertEquals(2019, passages.get(0).reference().year());
  }

  private static void assumeEncoder() {
    try {
      TextEncoder.load().close();
    } catch (EncoderUnavailableException e) {
      Assumptions.abort("no encoder here: " + e.getMessage());
    }
  }
}
