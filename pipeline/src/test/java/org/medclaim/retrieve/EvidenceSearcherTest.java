package org.medclaim.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.medclaim.retrieve.SmallCorpus.claim;
import static org.medclaim.retrieve.SmallCorpus.percent;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Pico;

class EvidenceSearcherTest {
  @TempDir static Path folder;
  private static EvidenceSearcher searcher;

  @BeforeAll
  static void build() throws IOException {
    Path corpus = SmallCorpus.write(folder.resolve("corpus"));
    searcher = EvidenceSearcher.of(EvidenceIndex.openOrBuild(corpus, folder.resolve("i"), m -> {}));
  }

  @AfterAll
  static void close() {
    searcher.close();
  }

  private static List<String> ids(List<Evidence> evidence) {
    return evidence.stream().map(found -> found.content().id()).toList();
  }

  private static List<String> split(String words) {
    return words == null ? List.of() : Splitter.on(' ').splitToList(words);
  }

  /**
   * Claim, its conditions, people and places, its interventions, and which records come first;
   * where the words may decide, a + stands between records.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The class finds its products, the measure that is named before the one it is mistaken
        // for, and both before what is about the condition only.
        "83% of lymphoma patients achieve remission after CAR-T|lymphoma|car-t-cell-therapy"
            + "|axi-fl-cr+axi-lbcl-cr+brexu-mcl-cr axi-lbcl-orr axi-us sle-car-t+lymphoma-chemotherapy",
        // A product finds itself first; no class record is in this corpus.
        "axi-cel in large B-cell lymphoma|large-b-cell-lymphoma|axicabtagene-ciloleucel"
            + "|axi-lbcl-cr+axi-lbcl-orr+axi-us axi-fl-cr sle-car-t+lymphoma-chemotherapy",
        // A kind of unproven therapy finds the statement on all of them.
        "immune reconstruction cell therapy heals lupus|systemic-lupus-erythematosus"
            + "|immune-reconstruction-cell-therapy|unproven-cells "
            + "sle-belimumab+sle-car-t+sle-incidence-china+sle-incidence-world+sle-mortality+sle-prevalence",
        // The whole class of cell therapies: what was tried in lupus, then what holds for any
        // disease.
        "cell therapy controls lupus|systemic-lupus-erythematosus|cell-therapy"
            + "|sle-car-t unproven-cells",
        // Incidence before prevalence, for which pages mistake it, before everything else on it.
        "incidence of systemic lupus|systemic-lupus-erythematosus|"
            + "|sle-incidence-china+sle-incidence-world sle-prevalence sle-mortality+sle-car-t+sle-belimumab",
        // The place decides among equals.
        "the incidence of lupus worldwide|systemic-lupus-erythematosus world|"
            + "|sle-incidence-world sle-incidence-china sle-prevalence",
        "in China the incidence of lupus|systemic-lupus-erythematosus china|"
            + "|sle-incidence-china sle-incidence-world sle-prevalence",
        // Leukaemia in children is childhood leukaemia.
        "five-year survival of leukaemia in children|leukaemia children|"
            + "|childhood-leukaemia-survival leukaemia-survival",
        "five-year survival of leukaemia|leukaemia||leukaemia-survival childhood-leukaemia-survival",
        // A cure rate is held against the survival that stands in for it.
        "the cure rate of childhood leukaemia is 87%|childhood-leukaemia|"
            + "|childhood-leukaemia-survival leukaemia-survival",
        // No record is about homeopathy in lupus: the one for any disease comes first.
        "homeopathy heals lupus|systemic-lupus-erythematosus|homeopathy|homeopathy-no-effect "
            + "sle-belimumab+sle-car-t+sle-incidence-china+sle-incidence-world+sle-mortality+sle-prevalence"
      })
  void ranksByWhatTheClaimIsAbout(
      String text, String population, String intervention, String expected) {
    List<String> found = ids(searcher.search(claim(text, split(population), split(intervention))));
    int at = 0;
    for (String group : split(expected)) {
      Set<String> wanted = Set.copyOf(Splitter.on('+').splitToList(group));
      int end = Math.min(at + wanted.size(), found.size());
      assertEquals(wanted, Set.copyOf(found.subList(at, end)), () -> "all found: " + found);
      at = end;
    }
  }

  @Test
  void theMeasureOfTheNumberCountsWhereTheWordsDoNotNameIt() {
    Pico pico = new Pico(List.of("lymphoma"), List.of("car-t-cell-therapy"), List.of(), List.of());
    Claim claim =
        claim("It works in 83% of patients", pico, List.of(percent("83", "overall-response")));
    assertEquals("axi-lbcl-orr", ids(searcher.search(claim)).get(0));
  }

  @Test
  void aRecordForAnyDiseaseIsNoEvidenceOnEveryTreatmentOfEveryDisease() {
    Claim claim = claim("Belimumab heals.", List.of("systemic-lupus-erythematosus"), List.of());
    assertFalse(ids(searcher.search(claim)).contains("unproven-cells"));
  }

  @Test
  void anIllnessMayBeWhoIsTreatedOrWhatComesOfIt() {
    Claim asCondition =
        claim("vitamin C and leukaemia", List.of("leukaemia"), List.of("vitamin-c"));
    Pico pico = new Pico(List.of(), List.of("vitamin-c"), List.of(), List.of("leukaemia"));
    Claim asOutcome = claim("vitamin C and leukaemia", pico, List.of());
    assertEquals("vitamin-c-leukaemia", ids(searcher.search(asCondition)).get(0));
    assertEquals("vitamin-c-leukaemia", ids(searcher.search(asOutcome)).get(0));
  }

  @Test
  void findsByWordsWhereNoConceptIsKnown() {
    Claim claim = claim("ZUMA-5 was a remission success", List.of(), List.of());
    assertEquals("axi-fl-cr", ids(searcher.search(claim)).get(0));
  }

  @Test
  void whatSharesAConceptComesBeforeWhatSharesWordsOnly() {
    Claim claim =
        claim(
            "In ZUMA-1, ZUMA-2 and ZUMA-5 a complete remission was had",
            List.of(),
            List.of("homeopathy"));
    List<Evidence> found = searcher.search(claim);
    assertEquals("homeopathy-no-effect", found.get(0).content().id());
    assertTrue(found.size() > 1, "words find the trials as well");
    assertTrue(found.get(0).score() >= 1 && found.get(1).score() < 1, () -> "scores of " + found);
  }

  @Test
  void aClaimWithoutAnyHitFindsNothing() {
    assertEquals(List.of(), searcher.search(claim("Zebras gallop swiftly.", List.of(), List.of())));
  }

  @Test
  void oneSharedWordInALongClaimIsNoHit() {
    assertEquals(
        List.of(),
        searcher.search(
            claim("Zebras gallop swiftly over wide plains of lupus", List.of(), List.of())));
  }

  @Test
  void aClaimOfStopWordsOnlyFindsNothing() {
    assertEquals(List.of(), searcher.search(claim("It is not that.", List.of(), List.of())));
  }

  @Test
  void survivesAClaimThatIsAWholePage() {
    StringBuilder page = new StringBuilder("homeopathy works in disease ");
    for (int i = 0; i < 5_000; i++) {
      page.append("word").append(i).append(' ');
    }
    List<Evidence> found = searcher.search(claim(page.toString(), List.of(), List.of()));
    assertEquals("homeopathy-no-effect", found.get(0).content().id());
  }

  @Test
  void unknownConceptsAreNoFailure() {
    Claim claim = claim("zzz", List.of("no-such-condition"), List.of("no-such-thing"));
    assertEquals(List.of(), searcher.search(claim));
  }

  @Test
  void evidenceCarriesItsReferenceAndItsContent() {
    Evidence found =
        searcher.search(claim("Homeopathy works.", List.of(), List.of("homeopathy"))).get(0);
    assertEquals("homeopathy-review", found.reference().id());
    assertEquals("No disease is known in which homeopathy works.", found.content().sentence());
  }

  @Test
  void sameScoresAreInOrderOfIds() {
    Claim claim = claim("xyz", List.of("systemic-lupus-erythematosus"), List.of());
    List<Evidence> found = searcher.search(claim);
    List<Evidence> sorted = new ArrayList<>(found);
    sorted.sort((a, b) -> a.content().id().compareTo(b.content().id()));
    List<Double> scores = found.stream().map(Evidence::score).distinct().toList();
    assertEquals(List.of(4.0), scores);
    assertEquals(ids(sorted), ids(found));
  }

  /** As of the date, in the year of the approval and of CAR-T in lupus. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2017-09-30|axi-us|false",
        "2017-10-01|axi-us|true",
        "2016-12-31|axi-lbcl-orr|false",
        "2017-01-01|axi-lbcl-orr|true",
        "2019-12-31|brexu-mcl-cr|false",
        "2020-01-01|brexu-mcl-cr|true",
        "2000-01-01|unproven-cells|true"
      })
  void leavesOutWhatWasPublishedLater(String asOf, String id, boolean expected) {
    Claim claim =
        claim("cell therapy cures lymphoma", List.of("lymphoma"), List.of("cell-therapy"));
    SearchScope scope = SearchScope.DEFAULT.asOf(LocalDate.parse(asOf));
    assertEquals(expected, ids(searcher.search(claim, scope)).contains(id));
  }

  @Test
  void asOfHoldsForHitsByWordsToo() {
    Claim claim = claim("ZUMA-5 remission", List.of(), List.of());
    SearchScope scope = SearchScope.DEFAULT.asOf(LocalDate.of(2021, 12, 31));
    assertFalse(ids(searcher.search(claim, scope)).contains("axi-fl-cr"));
  }

  @Test
  void returnsNoMoreThanItsLimits() {
    Claim claim = claim("remission after CAR-T in lymphoma", List.of("lymphoma"), List.of());
    List<Evidence> found = searcher.search(claim, new SearchScope(2, 0, Optional.empty()));
    assertEquals(List.of("axi-fl-cr", "brexu-mcl-cr"), ids(found));
    assertEquals(3, searcher.search(claim, new SearchScope(2, 1, Optional.empty())).size());
  }

  @Test
  void statisticsDoNotCrowdOutStatementsAndApprovals() throws IOException {
    StringBuilder evidence = new StringBuilder(SmallCorpus.EVIDENCE);
    int at = evidence.indexOf("statements:\n");
    for (int i = 0; i < 80; i++) {
      evidence.insert(
          at,
          "  - {id: more-"
              + i
              + ", reference: zuma-1, population: [large-b-cell-lymphoma], intervention:"
              + " [axicabtagene-ciloleucel], measure: overall-response, value: 80, unit: \"%\","
              + " verification: primary, says: In ZUMA-1 some responded.}\n");
    }
    Path corpus = SmallCorpus.write(folder.resolve("crowded"), evidence.toString());
    try (EvidenceSearcher crowded =
        EvidenceSearcher.of(EvidenceIndex.openOrBuild(corpus, folder.resolve("ci"), m -> {}))) {
      Pico pico =
          new Pico(List.of("lymphoma"), List.of("car-t-cell-therapy"), List.of(), List.of());
      Claim claim = claim("83% respond to CAR-T", pico, List.of(percent("83", "overall-response")));
      List<Evidence> found = crowded.search(claim, new SearchScope(50, 0, Optional.empty()));
      assertEquals(50, found.size());
      assertTrue(ids(found).containsAll(List.of("axi-us", "sle-car-t", "lymphoma-chemotherapy")));
    }
  }

  @Test
  void twoBuildsFindTheSameInTheSameOrder() throws IOException {
    Path corpus = folder.resolve("corpus");
    try (EvidenceSearcher again =
        EvidenceSearcher.of(EvidenceIndex.openOrBuild(corpus, folder.resolve("again"), m -> {}))) {
      Claim claim =
          claim(
              "83% of lymphoma patients achieve remission after CAR-T",
              List.of("lymphoma"), List.of("car-t-cell-therapy"));
      assertEquals(searcher.search(claim), again.search(claim));
    }
  }

  @Test
  void manyThreadsFindTheSame() throws Exception {
    Claim claim = claim("incidence of lupus", List.of("systemic-lupus-erythematosus"), List.of());
    List<Evidence> alone = searcher.search(claim);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Evidence>>> searches = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        searches.add(() -> searcher.search(claim));
      }
      for (Future<List<Evidence>> found : threads.invokeAll(searches)) {
        assertEquals(alone, found.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneIndexIsOpenAJvmUntilItsLastHolderCloses() throws IOException {
    Path corpus = folder.resolve("corpus");
    Path index = folder.resolve("shared");
    Claim claim = claim("homeopathy", List.of(), List.of("homeopathy"));
    EvidenceSearcher first = EvidenceSearcher.shared(index, corpus);
    EvidenceSearcher second = EvidenceSearcher.shared(index, corpus);
    EvidenceIndex open = first.index();
    assertSame(open, second.index());
    first.close();
    first.close();
    assertEquals(1, second.search(claim).size());
    assertThrows(IllegalStateException.class, () -> first.search(claim));
    second.close();
    assertThrows(AlreadyClosedException.class, () -> open.reader().incRef());
  }
}
