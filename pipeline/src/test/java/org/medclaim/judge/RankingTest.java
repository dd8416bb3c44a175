package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.TestInstallation;
import org.medclaim.terms.Terminology;

/** Places among others, read from sentences, and when two of them are of one order. */
class RankingTest {
  private static Terminology terms;

  @BeforeAll
  static void load() {
    terms = Terminology.loadCurated(TestInstallation.corpus());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Stroke is the second leading cause of death in the world. | stroke | 2 | 2 | [death]",
        "Prostate cancer is the most common cancer in men. | prostate-cancer | 1 | 1 | [cancer]",
        "Pancreatic cancer is the 3rd leading cause of cancer-related death. | pancreatic-cancer | 3 | 3 | [cancer, death]",
        "The leading cause of death worldwide is stroke. | stroke | 1 | 1 | [death]",
        "Stroke is the fourth or fifth leading cause of death in the US. | stroke | 4 | 5 | [death]",
        "Glaucoma is one of the leading causes of blindness. | glaucoma | 1 | 6 | [blindness]",
        "Stroke is the third leading cause of death and disability combined. | stroke | 3 | 3 | [and, combined, death, disability]"
      })
  void readsWhatIsRankedAndWhere(
      String sentence, String subject, int first, int last, String among) {
    Ranking ranking = Ranking.of(sentence, terms).orElseThrow();
    assertEquals(subject, ranking.subject());
    assertEquals(first, ranking.first());
    assertEquals(last, ranking.last());
    assertEquals(among, new TreeSet<>(ranking.among()).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Stroke is a common cause of falls.",
        "Metformin is mostly the first medicine for type 2 diabetes.",
        "Stroke kills many people.",
        "Symptoms appear most often in spring."
      })
  void givesNoPlaceWhereTheSentenceGivesNone(String sentence) {
    assertTrue(Ranking.of(sentence, terms).isEmpty(), sentence);
  }

  @Test
  void placesOfWomenAndOfAllAreTwoOrders() {
    Ranking women = read("Breast cancer is the most common cancer of women in the world.");
    Ranking all = read("Breast cancer is the most common cancer in the world.");
    assertTrue(!women.isOfSameOrder(all) && women.agrees(all));
  }

  @Test
  void whatIsSaidOfOthersFurtherOnIsNoPartOfTheOrder() {
    assertEquals(
        read("Chronic lymphocytic leukaemia is the most common leukaemia of adults.").people(),
        read("Chronic lymphocytic leukaemia is the most common leukaemia of adults and mostly"
                + " affects older people.")
            .people());
  }

  private static Ranking read(String sentence) {
    return Ranking.of(sentence, terms).orElseThrow();
  }
}
