package org.medclaim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineOpeningTest {
  private static final ClauseWords WORDS = ClauseWords.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "● Exercise lowers blood pressure. | Exercise lowers blood pressure.",
        "3. Improves immune function. | Improves immune function.",
        "(2) Garlic thins the blood. | Garlic thins the blood.",
        "2. Targeted drugs About a quarter of patients carry it. | About a quarter of patients carry it.",
        "4. Hibiscus tea In trials it brought the pressure down. | In trials it brought the pressure down.",
        "1. Chemotherapy Chemotherapy is the backbone of care. | Chemotherapy is the backbone of care.",
        "Garlic Garlic dissolves the plaque in your arteries. | Garlic dissolves the plaque in your arteries.",
        "14 of 20 patients recovered. | 14 of 20 patients recovered.",
        "5.5 million people have it. | 5.5 million people have it.",
        "Patients at the Royal Hospital recovered. | Patients at the Royal Hospital recovered.",
        "1. Exercise is good for you. In winter it is better. | Exercise is good for you. In winter it is better.",
        "2. Patients treated In Leeds | Patients treated In Leeds"
      })
  void aClaimBeginsBehindTheMarkAndTheHeadingOfItsLine(String line, String claim) {
    assertEquals(claim, line.substring(LineOpening.end(line, WORDS)));
  }
}
