package org.medclaim.judge.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.medclaim.TestInstallation;
import org.medclaim.model.Stance;
import org.medclaim.terms.Terminology;

class FeatureJudgeTest {
  private static PairFeatures features;
  private static FeatureJudge judge;

  @BeforeAll
  static void load() {
    Terminology terms = Terminology.load(TestInstallation.corpus());
    features = new PairFeatures(terms);
    judge = FeatureJudge.load(terms);
  }

  @TestFactory
  Stream<DynamicTest> aPairRaisesItsFeature() {
    return Table.resource("relations.tsv", List.of("feature", "claim", "sentence")).rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.where() + " " + row.of("claim"),
                    () -> {
                      Map<String, Double> found =
                          features.of(row.of("claim"), List.of(row.of("sentence")));
                      assertTrue(
                          found.getOrDefault(row.of("feature"), 0.0) > 0,
                          () -> row.of("feature") + " is not raised: " + found);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whatNobodyWouldDoubtIsReadSo() {
    return Table.resource("readings.tsv", List.of("stance", "claim", "sentence")).rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.where() + " " + row.of("claim"),
                    () ->
                        assertEquals(
                            Stance.valueOf(row.of("stance")),
                            judge.read(row.of("claim"), List.of(row.of("sentence"))).best())));
  }

  @Test
  void withoutSentencesNothingBearsOnTheClaim() {
    assertEquals(StanceProbabilities.NONE, judge.read("Aspirin prevents strokes.", List.of()));
  }

  @Test
  void theWeightsAreThoseOfTheFeatures() {
    ImmutableMap<String, Double> some = features.of("Zinc helps.", List.of("Zinc helped."));
    assertEquals(LinearWeights.load().weights().keySet(), some.keySet());
    assertTrue(some.size() >= 30 && some.size() <= 80, () -> some.size() + " features");
  }

  @Test
  void featuresThatTheWeightsAreNotForAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> LinearWeights.load().weigh(ImmutableMap.of("cover-best", 1.0)));
  }

  @Test
  void theTableOfWeightsIsReadAsItWasWritten() {
    LinearWeights weights = LinearWeights.load();
    assertEquals(weights, LinearWeights.parse(weights.table("a test")));
  }
}
