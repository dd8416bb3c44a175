package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Assessment;
import org.medclaim.model.Confidence;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Finding;
import org.medclaim.model.Reason;
import org.medclaim.model.Verdict;

class VerdictScoresTest {
  private static final VerdictScores SCORES =
      VerdictScores.of(
          List.of(
              judged(Verdict.SUPPORTED, "", Verdict.SUPPORTED, ConfidenceLabel.HIGH, 0.95),
              judged(Verdict.REFUTED, "", Verdict.SUPPORTED, ConfidenceLabel.HIGH, 0.93),
              judged(Verdict.MISLEADING, "REFUTED", Verdict.REFUTED, ConfidenceLabel.MEDIUM, 0.75),
              judged(Verdict.SUPPORTED, "", Verdict.MISLEADING, ConfidenceLabel.LOW, 0.55),
              judged(
                  Verdict.NOT_ENOUGH_INFO, "", Verdict.NOT_ENOUGH_INFO, ConfidenceLabel.LOW, 0.55),
              nothingFound(Verdict.NOT_ENOUGH_INFO),
              nothingFound(Verdict.REFUTED),
              judged(Verdict.NOT_ENOUGH_INFO, "", Verdict.SUPPORTED, ConfidenceLabel.MEDIUM, 0.7)));

  private static HeldApartClaim claim(Verdict deserved, String also) {
    return new HeldApartClaim(
        "a",
        "A claim.",
        deserved,
        also.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(Verdict.valueOf(also)),
        ImmutableList.of(),
        "why");
  }

  private static JudgedClaim judged(
      Verdict deserved, String also, Verdict given, ConfidenceLabel label, double probability) {
    return new JudgedClaim(
        claim(deserved, also),
        Optional.of(
            new Assessment(
                given,
                List.of(Reason.UNPROVEN),
                "",
                new Confidence(label, probability),
                List.of(),
                new EvidenceFloor(true, false, false, List.of()))));
  }

  private static JudgedClaim nothingFound(Verdict deserved) {
    return new JudgedClaim(claim(deserved, ""), Optional.empty());
  }

  @Test
  void strictlyOnlyTheBestVerdictIsRightAndLenientlyADefensibleOneToo() {
    assertEquals(new RightShare(3, 8), SCORES.strict());
    assertEquals(new RightShare(4, 8), SCORES.lenient());
  }

  @Test
  void whatHoldsNothingToCheckCountsAsNotEnoughInfo() {
    assertEquals(2, SCORES.noClaim());
    assertEquals(new RightShare(2, 3), SCORES.abstained());
  }

  @Test
  void countsWhatHurts() {
    assertEquals(2, SCORES.wronglySupported());
    assertEquals(1, SCORES.wronglyDoubted());
    assertEquals(new RightShare(2, 3), SCORES.undecidable());
  }

  @Test
  void precisionIsOfThoseGivenAndRecallOfThoseDeserved() {
    VerdictScores.OfVerdict supported = SCORES.byVerdict().get(Verdict.SUPPORTED);
    assertNotNull(supported);
    assertEquals(new RightShare(1, 3), supported.precision());
    assertEquals(new RightShare(1, 2), supported.recall());
    VerdictScores.OfVerdict refuted = SCORES.byVerdict().get(Verdict.REFUTED);
    assertNotNull(refuted);
    // What is defensible is not the best verdict.
    assertEquals(new RightShare(0, 1), refuted.precision());
  }

  @Test
  void confidenceIsHeldAgainstWhatIsDefensibleWhereSomethingWasFound() {
    VerdictScores.OfLabel high = SCORES.byLabel().get(ConfidenceLabel.HIGH);
    VerdictScores.OfLabel medium = SCORES.byLabel().get(ConfidenceLabel.MEDIUM);
    assertNotNull(high);
    assertNotNull(medium);
    assertEquals(new RightShare(1, 2), high.lenient());
    assertEquals(new RightShare(1, 2), medium.lenient());
    assertEquals(new RightShare(0, 2), medium.strict());
    assertEquals(6, SCORES.reliability().stream().mapToInt(bin -> bin.lenient().of()).sum());
    // Bins at 0.55 (1 of 2 right), 0.725 (1 of 2) and 0.94 (1 of 2).
    assertEquals((2 * 0.05 + 2 * 0.225 + 2 * 0.44) / 6, SCORES.calibrationError(), 1e-9);
  }

  @Test
  void theGravestOfSeveralVerdictsCounts() {
    String text = "Herbs are gentle. Herbs cure.";
    List<Finding> findings =
        List.of(
            Judged.finding(text, "Herbs are gentle.", Verdict.SUPPORTED, false),
            Judged.finding(text, "Herbs cure.", Verdict.MISLEADING, true));
    assertEquals(
        Optional.of(Verdict.MISLEADING),
        VerdictEvaluation.gravest(findings).map(Assessment::verdict));
    assertEquals(Optional.empty(), VerdictEvaluation.gravest(List.of()));
  }
}
