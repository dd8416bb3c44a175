package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medclaim.TestInstallation;
import org.medclaim.judge.stance.StanceCalibration;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.judge.stance.StanceReading;
import org.medclaim.model.Certainty;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Evidence;
import org.medclaim.model.Passage;
import org.medclaim.model.Pico;
import org.medclaim.model.Reason;
import org.medclaim.model.Reference;
import org.medclaim.model.Span;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verdict;
import org.medclaim.model.Verification;
import org.medclaim.terms.Terminology;

/** With a reader that says what the sentence tells it to say. */
class PassagesJudgeTest {
  private static final Pico ASKED =
      new Pico(List.of("type-2-diabetes"), List.of("metformin"), List.of(), List.of());
  private static final StanceCalibration CALIBRATION =
      new StanceCalibration(1, 0.9, 0.7, 0.6, 0.1, 100);

  private static PassagesJudge judge;

  @BeforeAll
  static void load() {
    judge =
        new PassagesJudge(
            Terminology.load(TestInstallation.corpus()),
            new StanceReading(PassagesJudgeTest::read, CALIBRATION));
  }

  private static StanceProbabilities read(String claim, List<String> sentences) {
    if (sentences.size() > 1) {
      return sentences.stream()
          .map(sentence -> read(claim, List.of(sentence)))
          .min(Comparator.comparingDouble(StanceProbabilities::neutral))
          .orElseThrow();
    }
    return switch (sentences.get(0)) {
      case "yes" -> new StanceProbabilities(0.95, 0.03, 0.02);
      case "no" -> new StanceProbabilities(0.03, 0.95, 0.02);
      case "rather not" -> new StanceProbabilities(0.1, 0.8, 0.1);
      case "hardly" -> new StanceProbabilities(0.5, 0.1, 0.4);
      default -> StanceProbabilities.NONE;
    };
  }

  private static Claim claim() {
    return new Claim(
        "c",
        0,
        new Span(0, 5),
        "Metformin works.",
        List.of(ClaimType.EFFICACY),
        0.9,
        ASKED,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Evidence passage(String id, String trial, Pico pico, String... sentences) {
    Reference reference =
        new Reference(
            id,
            "A trial",
            "PMID:" + id,
            List.of(),
            trial,
            2020,
            StudyDesign.RANDOMISED_TRIAL,
            Certainty.NOT_STATED,
            Verification.PRIMARY,
            id.startsWith("retracted"));
    return new Evidence(
        reference,
        new Passage(
            id,
            pico,
            Verification.PRIMARY,
            List.of(sentences),
            sentences[0],
            headings(sentences),
            List.of(),
            null),
        -1);
  }

  private static List<String> headings(String... sentences) {
    return Stream.of(sentences).map(sentence -> sentence.toUpperCase(Locale.ROOT)).toList();
  }

  private static Optional<Opinion> judge(Evidence... evidence) {
    return judge.judge(claim(), List.of(evidence));
  }

  @Test
  void oneSourceSupportsWithLowConfidenceAndIsQuoted() {
    Opinion opinion = judge(passage("1", "", ASKED, "yes")).orElseThrow();
    assertEquals(Verdict.SUPPORTED, opinion.verdict());
    assertEquals(List.of(Reason.EVIDENCE_AGREES), opinion.reasons());
    assertTrue(opinion.probability() < 0.7);
    assertTrue(opinion.because().contains("PMID:1"), opinion.because());
    assertTrue(opinion.because().contains("\u201cyes\u201d"), opinion.because());
  }

  @Test
  void theSentenceThatDecidedIsQuotedAndThoseThatSayNothingAreNotShown() {
    Opinion opinion = judge(passage("1", "", ASKED, "methods", "hardly", "yes")).orElseThrow();
    assertEquals(List.of("yes", "hardly"), opinion.evidence().get(0).rationale());
    Passage shown = (Passage) opinion.evidence().get(0).evidence().content();
    assertEquals("HARDLY; YES", shown.section());
    assertTrue(opinion.because().contains("\u201cyes\u201d"), opinion.because());
  }

  @Test
  void severalSourcesAreSurerAndNeverHigh() {
    Opinion opinion =
        judge(passage("1", "", ASKED, "yes"), passage("2", "", ASKED, "yes")).orElseThrow();
    assertTrue(opinion.probability() >= 0.7 && opinion.probability() < 0.9);
    assertTrue(opinion.because().contains("one other source"), opinion.because());
  }

  @Test
  void papersOfOneTrialAreOneSource() {
    Opinion opinion =
        judge(passage("1", "UKPDS", ASKED, "yes"), passage("2", "UKPDS", ASKED, "yes"))
            .orElseThrow();
    assertTrue(opinion.probability() < 0.7);
  }

  @Test
  void refutingTakesTwoSources() {
    assertTrue(judge(passage("1", "", ASKED, "rather not")).isEmpty());
    assertTrue(judge(passage("1", "", ASKED, "no")).isEmpty());
    assertEquals(
        Verdict.REFUTED,
        judge(passage("1", "", ASKED, "rather not"), passage("2", "", ASKED, "rather not"))
            .orElseThrow()
            .verdict());
  }

  @Test
  void sourcesThatDisagreeAreAConflict() {
    Opinion opinion =
        judge(passage("1", "", ASKED, "yes"), passage("2", "", ASKED, "no")).orElseThrow();
    assertEquals(Verdict.NOT_ENOUGH_INFO, opinion.verdict());
    assertEquals(List.of(Reason.EVIDENCE_CONFLICTS), opinion.reasons());
    assertEquals(2, opinion.evidence().size());
  }

  @Test
  void belowItsBoundTheModelDoesNotSpeak() {
    assertTrue(judge(passage("1", "", ASKED, "hardly")).isEmpty());
    assertTrue(judge(passage("1", "", ASKED, "something else")).isEmpty());
  }

  @Test
  void aPassageAboutSomethingElseOrRetractedIsNotRead() {
    Pico other = new Pico(List.of("type-2-diabetes"), List.of("statin"), List.of(), List.of());
    Pico silent = new Pico(List.of("type-2-diabetes"), List.of(), List.of(), List.of());
    assertTrue(judge(passage("1", "", other, "yes")).isEmpty());
    assertTrue(judge(passage("1", "", silent, "yes")).isEmpty());
    assertTrue(judge(passage("retracted", "", ASKED, "yes")).isEmpty());
  }
}
