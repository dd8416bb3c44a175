package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimalContrastTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A denial, in any clause.
        "Stroke is not a leading cause of disability. | Stroke is a leading cause of disability. |"
            + " true",
        "Rapid insulin works within 15 minutes and isn't taken with meals. | Rapid insulin works"
            + " within 15 minutes and is taken with meals. | true",
        "Stroke is a leading cause of disability. | Stroke is not a leading cause of disability. |"
            + " true",
        "Stents do not lower deaths. | In stable disease stents do not lower deaths. | false",
        // An opposite word in the same place, or of other people.
        "Stomach cancer is rarely found late. | Stomach cancer is often found late. | true",
        "Hundreds of viruses prevent colds in winter. | Hundreds of viruses cause colds in winter."
            + " | true",
        "Bone density is often measured in babies. | Bone density is often measured in adults. |"
            + " true",
        // Figures and units; what is rounded otherwise is the same.
        "People with it live about 24 years on average. | People with it live about 60 years on"
            + " average. | true",
        "Recovery is fastest in the first three days. | Recovery is fastest in the first three"
            + " months. | true",
        "About 58% of the patients responded. | About 58.2% of the patients responded. | false",
        // What the record says before and after is of something else.
        "Statins lower the risk of stroke. | Statins lower the risk of stroke but rarely harm"
            + " muscles. | false",
        // Too few words, or too many others, to lay side by side.
        "It never hurts. | It hurts. | false",
        "Vitamin D does not prevent falls in the old. | Exercise lowers the number of falls in"
            + " old people who live at home. | false",
      })
  void seesWhatTellsNearlyEqualSentencesApart(String claim, String statement, boolean contrast) {
    assertEquals(contrast, MinimalContrast.isIn(claim, statement), claim);
  }
}
