package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.model.Reason;
import org.medclaim.model.Span;
import org.medclaim.model.Verdict;

/** What is held back of verdicts on news. */
class InReportsTest {
  /** The sentence, the verdict and its reason as judged, and what is left of it in a report. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Statins double the risk of stroke. | MISLEADING | FIGURE_TOO_HIGH | MISLEADING",
        "Statins cut deaths by 8 percent. | REFUTED | FIGURE_TOO_LOW | REFUTED",
        "The statins were stopped after a year. | REFUTED | FIGURE_TOO_LOW | NOT_ENOUGH_INFO",
        "Statins double the risk, said the author. | REFUTED | FIGURE_TOO_HIGH | NOT_ENOUGH_INFO",
        "In the study statins double the risk. | REFUTED | FIGURE_TOO_HIGH | NOT_ENOUGH_INFO",
        "were not on a statins. | REFUTED | NO_BENEFIT_SHOWN | NOT_ENOUGH_INFO",
        "Statins do nothing. | REFUTED | EVIDENCE_CONTRADICTS | NOT_ENOUGH_INFO",
        "Statins lower cholesterol. | SUPPORTED | EVIDENCE_AGREES | SUPPORTED",
        "and lower it with statins. | SUPPORTED | EVIDENCE_AGREES | NOT_ENOUGH_INFO",
        "Of 20 on statins 18, or 70%, did well. | REFUTED | ARITHMETIC_ERROR | REFUTED",
      })
  void whatIsNotPlainlySaidIsLeftOpen(
      String sentence, Verdict verdict, Reason reason, Verdict left) {
    Opinion opinion = new Opinion(verdict, List.of(reason), 0.8, List.of(), "It is so.");
    assertEquals(left, InReports.tempered(claim(sentence), opinion).verdict());
  }

  private static Claim claim(String sentence) {
    int at = sentence.toLowerCase(java.util.Locale.ROOT).indexOf("statins");
    Span named = new Span(at, at + "statins".length());
    return new Claim(
        "c",
        0,
        new Span(0, sentence.length()),
        sentence,
        List.of(ClaimType.EFFICACY),
        1,
        new Pico(List.of(), List.of("statin"), List.of(), List.of()),
        List.of(new Mention("statin", named, "statins", MentionOrigin.SENTENCE)),
        List.of(),
        List.of(),
        List.of());
  }
}
