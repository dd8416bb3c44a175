package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The weight never comes back. | Much of the weight comes back when the drug is stopped. |"
            + " OPPOSITE",
        "The weight comes back after stopping. | Much of the weight comes back when the drug is"
            + " stopped. | SAME",
        "The lost weight stays off. | Much of the lost weight comes back. | OPPOSITE",
        "Lupus is contagious. | Lupus is not contagious: it does not pass from person to person. |"
            + " OPPOSITE",
        "Lupus is not contagious. | Lupus is not contagious: it does not pass from person to"
            + " person. | SAME",
        "Herbs are free of side effects. | That herbs are free of side effects is not so: some harm"
            + " the liver. | OPPOSITE",
        "Herbs are not free of side effects. | That herbs are free of side effects is not so: some"
            + " harm the liver. | SAME",
        "Serious muscle damage is common. | Serious muscle damage is rare. | OPPOSITE",
        "Salt raises blood pressure. | Salt lowers blood pressure. | OPPOSITE",
        "Salt does not raise blood pressure. | Salt lowers blood pressure. | UNCLEAR",
        "CAR-T is not approved for solid tumours. | CAR-T is approved for lymphoma and myeloma"
            + " only. | UNCLEAR",
        "Most complaints are not caused by the drug: in trials 27% had them. | In trials 27% had"
            + " them. | SAME",
      })
  void tellsWhetherTwoSentencesSayTheSame(String claim, String statement, Agreement agreement) {
    assertEquals(agreement, Agreement.of(claim, statement));
  }
}
