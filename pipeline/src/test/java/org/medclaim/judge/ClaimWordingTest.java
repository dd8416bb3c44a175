package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from a claim's words before it is held against a record. */
class ClaimWordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A new study shows that salt raises blood pressure. | salt raises blood pressure.",
        "ZURICH (Reuters) - Salt raises blood pressure, the agency said on Monday. | Salt raises blood pressure",
        "According to the agency, salt raises blood pressure. | salt raises blood pressure.",
        "Salt raises blood pressure in old people, young people and rats. | Salt raises blood pressure in old people, young people and rats.",
        "Doctors said so. | Doctors said so.",
      })
  void whoSaysItIsTakenOff(String sentence, String said) {
    assertEquals(said, Attribution.strippedFrom(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lupus is more common in women than in men. | WOMEN",
        "Lupus befalls men more often than women. | MEN",
        "Gout is less common in women than in men. | MEN",
        "Nine in ten people with the disease are women. | WOMEN",
        "Haemophilia occurs almost only in males. | MEN",
        "About half of the patients are men. | NEITHER",
        "Women and men were enrolled. | ",
        "The drug was given to women. | ",
        "Most patients feel better. | ",
      })
  void tellsWhichSexIsBefallenMore(String sentence, @Nullable String sex) {
    assertEquals(Optional.ofNullable(sex).map(Predominance::valueOf), Predominance.of(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Metastatic breast cancer is cured. | Breast cancer is cured by surgery. | true",
        "Early breast cancer is cured. | Most women with early breast cancer are cured. | false",
        "Early treatment helps. | Treatment helps. | false",
        "In the early stages nine in ten live. | Of all stages one in four lives. | true",
        "Many are newly diagnosed with it every year. | Its incidence rises. | false",
        "Patients with refractory disease respond. | Patients respond. | true",
      })
  void tellsAStageThatTheRecordDoesNot(String claim, String record, boolean onlyInClaim) {
    assertEquals(onlyInClaim, Stage.isOnlyIn(claim, record));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chemotherapy does not always cure leukaemia. | true",
        "Not everyone gets better. | true",
        "It doesn't necessarily help. | true",
        "Chemotherapy does not cure leukaemia. | false",
        "All patients got better. | false",
      })
  void tellsTheDenialOfAnUniversalFromADenial(String sentence, boolean ofUniversal) {
    assertEquals(ofUniversal, Denial.ofUniversal(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The study was published in a journal of cardiology. | true",
        "Researchers compared the drug with a placebo in 300 people. | true",
        "Smith J, Miller A, et al. Dose of exercise and disability. | true",
        "The study, published in a journal, found that the drug prevents stroke. | false",
        "The drug prevents stroke. | false",
      })
  void tellsOfThePaperAndNotOfWhatWasFound(String sentence, boolean aboutPaper) {
    assertEquals(aboutPaper, Narration.isAboutAPaper(sentence));
  }
}
