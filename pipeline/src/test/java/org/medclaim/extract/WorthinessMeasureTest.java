package org.medclaim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medclaim.extract.LabelledSentence.Label;
import org.medclaim.text.TestArticles;

class WorthinessMeasureTest {
  private static final WorthinessMeasure MEASURE = new WorthinessMeasure(TestTerminology.load());

  private static LabelledSentence labelled(String text, Label label, String type) {
    return new LabelledSentence(TestArticles.plain(text), label, type, false);
  }

  @Test
  void countsWhatIsFoundAndWhatIsFoundTooMuch() {
    WorthinessMeasure.Figures figures =
        MEASURE.of(
            List.of(
                labelled("The tablets cure eczema.", Label.CLAIM, "efficacy"),
                labelled("The bench stands under a tree.", Label.CLAIM, "safety"),
                labelled("The cream relieves itching.", Label.NOT, ""),
                labelled("Open daily from nine to five.", Label.NOT, "")));
    assertEquals(4, figures.sentences());
    assertEquals(0.5, figures.precision());
    assertEquals(0.5, figures.recall());
    assertEquals(0.5, figures.f1());
    assertEquals(Map.of("efficacy", 1.0, "safety", 0.0), figures.recallByType());
  }

  @Test
  void leavesBorderlineSentencesOut() {
    assertEquals(0, MEASURE.of(List.of(labelled("It varies.", Label.BORDERLINE, ""))).sentences());
  }

  @Test
  void theCalibrationErrorIsHowFarTheProbabilitiesAreFromWhatWas() {
    WorthinessMeasure.Figures right =
        MEASURE.of(
            List.of(
                labelled("The drug cures 90% of patients with lupus.", Label.CLAIM, "numeric")));
    WorthinessMeasure.Figures wrong =
        MEASURE.of(List.of(labelled("The drug cures 90% of patients with lupus.", Label.NOT, "")));
    assertEquals(0.0, right.calibrationError(), 0.05);
    assertEquals(1.0, wrong.calibrationError(), 0.05);
  }
}
