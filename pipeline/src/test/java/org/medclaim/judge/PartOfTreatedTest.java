package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Pico;
import org.medclaim.model.Scope;
import org.medclaim.model.Statistic;
import org.medclaim.model.Verification;

class PartOfTreatedTest {
  @ParameterizedTest
  @CsvSource({
    "'', relapsed or refractory, complete-remission, true",
    "the responders, relapsed or refractory, complete-remission, false",
    "the responders, responders; relapsed or refractory, ongoing-response, true",
    "the non-responders, responders; relapsed or refractory, ongoing-response, false",
    "patients in remission, '', relapse-rate, true",
    "patients in remission, '', five-year-survival, false",
    "About 83% of lymphoma patients, '', complete-remission, false"
  })
  void aShareIsComparedWithSharesOfTheSamePart(
      String base, String setting, String measure, boolean same) {
    assertEquals(same, PartOfTreated.isSame(new Scope("", base), statistic(measure, setting)));
  }

  private static Statistic statistic(String measure, String setting) {
    Pico pico = new Pico(List.of("lymphoma"), List.of(), List.of(), List.of());
    BigDecimal value = BigDecimal.valueOf(53);
    return new Statistic(
        "figure",
        pico,
        measure,
        value,
        value,
        null,
        null,
        null,
        "%",
        100,
        setting,
        "",
        "",
        "",
        Verification.PRIMARY,
        "53% of them.");
  }
}
