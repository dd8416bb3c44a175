package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medclaim.terms.Terminology;

/** Rules name concepts and measures of the terminology and nothing else. */
class RuleTermsTest {
  private static final Path HOME = Path.of(System.getProperty("medclaim.home", ".."));

  @Test
  void everyConceptAndMeasureOfARuleIsInTheTerminology() {
    Terminology terminology = Terminology.load(HOME.resolve("corpus"));
    RuleBook book =
        RuleBook.load(
            HOME.resolve("rules"),
            List.of("core", "us", "eu", "uk", "cn", "cell-therapy"),
            LocalDate.of(2026, 11, 1),
            terminology::isA);
    assertEquals(
        List.of(),
        book.concepts().stream().filter(id -> terminology.concept(id).isEmpty()).toList());
    assertEquals(
        List.of(),
        book.measures().stream().filter(id -> terminology.measure(id).isEmpty()).toList());
  }
}
