package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.model.Assessment;
import org.medclaim.model.Certainty;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.EvidenceContent;
import org.medclaim.model.Pico;
import org.medclaim.model.Reason;
import org.medclaim.model.Reference;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;
import org.medclaim.model.Statistic;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verdict;
import org.medclaim.model.Verification;
import org.medclaim.terms.Terminology;
import org.medclaim.text.CitedSource;

/** The references and figures are made up for the test. */
class CitationJudgeTest {
  private static final Terminology TERMS =
      Terminology.loadCurated(Path.of(System.getProperty("medclaim.home", "..")).resolve("corpus"));
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(TERMS);
  private static final ClaimAssessor ASSESSOR = new ClaimAssessor(TERMS);

  private static Assessment assess(String text, Evidence... cited) {
    Claim claim = EXTRACTOR.extract(VerdictOutcome.article(text)).claims().get(0);
    Citations citations =
        new Citations(
            List.of(new CitedSource("[1]", "An entry of the list", List.of())), List.of(cited));
    return ASSESSOR.assess(claim, List.of(), Surroundings.of(citations));
  }

  private static Evidence evidence(StudyDesign design, boolean retracted, EvidenceContent content) {
    return new Evidence(
        new Reference(
            "cited",
            "A title",
            "Journal 2020;1:1",
            List.of(),
            "",
            2020,
            design,
            Certainty.LOW,
            Verification.PRIMARY,
            retracted),
        content,
        1);
  }

  private static Evidence statement(StudyDesign design, boolean retracted) {
    return evidence(
        design,
        retracted,
        new Statement(
            "cited-statement",
            new Pico(
                List.of("systemic-lupus-erythematosus"),
                List.of("vitamin-d"),
                List.of(),
                List.of()),
            StatementKind.FACT,
            Verification.PRIMARY,
            "A statement of the source."));
  }

  private static Evidence survival(String value) {
    return evidence(
        StudyDesign.REGISTRY,
        false,
        new Statistic(
            "cited-figure",
            new Pico(List.of("acute-myeloid-leukaemia"), List.of(), List.of(), List.of()),
            "five-year-survival",
            new BigDecimal(value),
            new BigDecimal(value),
            null,
            null,
            null,
            "%",
            100,
            "",
            "",
            "",
            "",
            Verification.PRIMARY,
            "A figure of the source."));
  }

  private static void assertMisleading(Reason reason, Assessment assessment) {
    assertEquals(Verdict.MISLEADING, assessment.verdict(), assessment::toString);
    assertTrue(assessment.reasons().contains(reason), assessment::toString);
  }

  @Test
  void theSourceReportsAnotherFigure() {
    Assessment assessment =
        assess("The five-year survival of acute myeloid leukaemia is 80% [1].", survival("30"));
    assertMisleading(Reason.SOURCE_SAYS_OTHERWISE, assessment);
    assertTrue(assessment.explanation().contains("Journal 2020;1:1"), assessment.explanation());
    assertTrue(assessment.explanation().contains("30%"), assessment.explanation());
  }

  @Test
  void theSourceReportsTheSameFigure() {
    Assessment assessment =
        assess("The five-year survival of acute myeloid leukaemia is 30% [1].", survival("30"));
    assertEquals(Verdict.SUPPORTED, assessment.verdict(), assessment::toString);
  }

  @Test
  void anAssociationIsToldAsAnEffect() {
    assertMisleading(
        Reason.ASSOCIATION_AS_CAUSE,
        assess("Vitamin D prevents lupus [1].", statement(StudyDesign.COHORT, false)));
  }

  @Test
  void anAnimalStudyIsToldOfPatients() {
    assertMisleading(
        Reason.IN_VITRO_AS_CLINICAL,
        assess("Vitamin D improves lupus [1].", statement(StudyDesign.ANIMAL, false)));
  }

  @Test
  void anUncontrolledStudyIsToldAsProof() {
    assertMisleading(
        Reason.EARLY_TRIAL_AS_PROOF,
        assess(
            "Vitamin D is proven to improve lupus [1].",
            statement(StudyDesign.SINGLE_ARM_TRIAL, false)));
  }

  @Test
  void theSourceWasRetracted() {
    assertMisleading(
        Reason.RETRACTED_SOURCE,
        assess("Vitamin D improves lupus [1].", statement(StudyDesign.RANDOMISED_TRIAL, true)));
  }

  @Test
  void aMarkWithoutASourceIsSaidToBeOne() {
    Claim claim =
        EXTRACTOR.extract(VerdictOutcome.article("Vitamin D improves lupus [7].")).claims().get(0);
    Assessment assessment =
        ASSESSOR.assess(
            claim,
            List.of(),
            Surroundings.of(
                new Citations(List.of(new CitedSource("[7]", "", List.of())), List.of())));
    assertTrue(assessment.reasons().contains(Reason.CITATION_WITHOUT_SOURCE));
    assertTrue(assessment.explanation().contains("[7] but names no source for the mark."));
  }
}
