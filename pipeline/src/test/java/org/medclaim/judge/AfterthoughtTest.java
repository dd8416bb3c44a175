package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is cut from a sentence, and what is not. */
class AfterthoughtTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Zolpidem can cause falls, particularly in older people. | Zolpidem can cause falls.",
        "BCG protects small children from the severest forms, such as meningitis. | BCG protects small children from the severest forms.",
        "Smokers on beta-carotene get more lung cancer, not less. | Smokers on beta-carotene get more lung cancer.",
        "Lecanemab (an antibody) slows the decline. | Lecanemab slows the decline.",
        // what narrows, gives the ground or the figure stays
        "Statins cut deaths, but only in people at risk. | -",
        "It helps the heart, so you can stop the drug. | -",
        "It cured most, particularly 90% of the children. | -",
        "It cured most (90%) of them. | -",
        "Pills, especially vitamins. | -",
        "Drugs such as statins lower cholesterol. | -"
      })
  void onlyAfterthoughtsAreCut(String sentence, String point) {
    assertEquals(Optional.ofNullable(point), Afterthought.cutFrom(sentence));
  }
}
