package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Pico;
import org.medclaim.terms.Terminology;

/** On the real terminology, since what is a kind of what is medicine and not a detail. */
class PicoMatcherTest {
  private static Terminology terms;
  private static PicoMatcher matcher;

  @BeforeAll
  static void load() {
    terms = Terminology.load(Path.of(System.getProperty("medclaim.home", ".."), "corpus"));
    matcher = new PicoMatcher(terms);
  }

  private static List<String> ids(@Nullable String words) {
    return words == null ? List.of() : Splitter.on(' ').splitToList(words);
  }

  private static Pico about(@Nullable String population, @Nullable String intervention) {
    return new Pico(ids(population), ids(intervention), List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "leukaemia | leukaemia | EXACT",
        "acute-leukaemia | leukaemia | WIDER",
        "leukaemia | acute-leukaemia | NARROWER",
        "leukaemia | multiple-myeloma | MISMATCH",
        "lupus-nephritis | any-condition | WIDER",
        " | leukaemia | UNSTATED",
        "leukaemia | | WIDER",
        "acute-lymphoblastic-leukaemia children | childhood-acute-lymphoblastic-leukaemia | EXACT",
        "large-b-cell-lymphoma | follicular-lymphoma | MISMATCH",
        "lymphoma | large-b-cell-lymphoma | NARROWER",
        "pancreatic-cancer | cancer | WIDER",
        "psoriasis | alopecia | MISMATCH",
      })
  void conditionsStandToEachOther(
      @Nullable String claim, @Nullable String evidence, Directness expected) {
    assertEquals(
        expected, matcher.match(about(claim, null), about(evidence, null), "").condition());
  }

  @ParameterizedTest
  @CsvSource({
    "car-t-cell-therapy, car-t-cell-therapy, EXACT",
    "axicabtagene-ciloleucel, car-t-cell-therapy, WIDER",
    "car-t-cell-therapy, tisagenlecleucel, NARROWER",
    "cytokine-induced-killer-cell-therapy, car-t-cell-therapy, MISMATCH",
    "immune-reconstruction-cell-therapy, cell-therapy, WIDER",
    "mmr-vaccine, vaccine, WIDER",
    "herbal-medicine, arsenic-trioxide, MISMATCH",
  })
  void interventionsStandToEachOther(String claim, String evidence, Directness expected) {
    assertEquals(
        expected, matcher.match(about(null, claim), about(null, evidence), "").intervention());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "children | children | EXACT",
        "children | adults | MISMATCH",
        "women | men | MISMATCH",
        "older-people | children | MISMATCH",
        "women | adults | UNSTATED",
        "women | | WIDER",
        " | women | NARROWER",
        " | | EXACT",
      })
  void peopleStandToEachOther(
      @Nullable String claim, @Nullable String evidence, Directness expected) {
    assertEquals(expected, matcher.match(about(claim, null), about(evidence, null), "").people());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "china | China | EXACT",
        "china | world | WIDER",
        "china | US | MISMATCH",
        "world | world | EXACT",
        " | China | UNSTATED",
        "china | | UNSTATED",
      })
  void placesStandToEachOther(
      @Nullable String claim, @Nullable String evidence, Directness expected) {
    String stated = evidence == null ? "" : evidence;
    assertEquals(expected, matcher.match(about(claim, null), about(null, null), stated).region());
  }

  @Test
  void aClaimThatNamesAKindIsNotAboutTheWhole() {
    Pico pico = about("leukaemia acute-leukaemia", "cell-therapy car-t-cell-therapy");
    assertEquals(about("acute-leukaemia", "car-t-cell-therapy"), matcher.mostSpecific(pico));
  }

  @Test
  void evidenceOnOtherPeopleDoesNotApply() {
    PicoMatch match =
        matcher.match(about("leukaemia children", null), about("leukaemia adults", null), "");
    assertFalse(match.applies());
  }

  @Test
  void aMoreDirectMatchIsNearer() {
    PicoMatch exact = matcher.match(about("lymphoma", null), about("lymphoma", null), "");
    PicoMatch part =
        matcher.match(about("lymphoma", null), about("large-b-cell-lymphoma", null), "");
    assertTrue(exact.distance() < part.distance());
    assertTrue(part.evidenceIsNarrower());
  }
}
