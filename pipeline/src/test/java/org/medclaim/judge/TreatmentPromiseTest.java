package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.model.Claim;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.terms.OrdinaryTreatments;
import org.medclaim.terms.Terminology;
import org.medclaim.text.ArticleVoice;

/** Reads the sentences of {@code promises.tsv} with the real terminology. */
class TreatmentPromiseTest {
  private static final Terminology TERMS =
      Terminology.loadCurated(Path.of(System.getProperty("medclaim.home", "..")).resolve("corpus"));
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(TERMS);
  private static final OrdinaryCare CARE = new OrdinaryCare(TERMS);

  static Stream<List<String>> rows() {
    return TableRows.of("promises.tsv", 3).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void tellsPromisesFromOtherStatements(List<String> row) {
    ArticleVoice voice = ArticleVoice.valueOf(row.get(0));
    List<Claim> claims = EXTRACTOR.extract(VerdictOutcome.article(row.get(2))).claims();
    boolean promised = claims.stream().anyMatch(claim -> isMade(claim, voice));
    assertEquals(row.get(1).equals("yes"), promised, () -> claims.toString());
  }

  @Test
  void aPageThatInvitesReadersOffers() {
    assertEquals(
        ArticleVoice.OFFERS,
        ArticleVoice.of("Stem cells help. Contact us today for a free consultation."));
  }

  @Test
  void whatAQuotedDoctorSaysOfHisPatientsIsNotTheArticlesVoice() {
    assertEquals(
        ArticleVoice.REPORTS,
        ArticleVoice.of(
            "\"Our patients do well,\" said Dr. Lee, lead author of the study, published online in"
                + " the journal Sleep."));
  }

  @Test
  void aPlainPageHasNoVoice() {
    assertEquals(ArticleVoice.UNKNOWN, ArticleVoice.of("Leukaemia is a cancer of the blood."));
  }

  @Test
  void everyKindOfOrdinaryCareIsAConcept() {
    assertTrue(
        OrdinaryTreatments.kinds().stream().allMatch(kind -> TERMS.concept(kind).isPresent()));
  }

  @Test
  void narrationIsInThePast() {
    assertTrue(Narration.isPast("The infants cried less, the study found."));
    assertFalse(Narration.isPast("The study found that it relieves colic."));
  }

  private static boolean isMade(Claim claim, ArticleVoice voice) {
    return TreatmentPromise.isMade(
        claim, voice, CARE.covers(claim, voice, EvidenceFloor.NOT_APPLICABLE));
  }
}
