package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.model.Claim;
import org.medclaim.model.Pico;
import org.medclaim.terms.Terminology;

/** The name of what a claim is about goes before it, and the claim reads on as a later sentence. */
class SubjectToContextTest {
  private static final Terminology TERMS = Terminology.loadCurated(Path.of("../corpus"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Asthma cannot be cured, only controlled. | asthma: It cannot be cured, only controlled.",
        "Asthma: no inhaler cures the disease for good. | asthma: No inhaler cures the disease for good.",
        "About one in ten people with asthma has severe attacks. | asthma: About one in ten people has severe attacks.",
        "The main causes of asthma are genes and allergies. | asthma: The main causes are genes and allergies.",
        "Smoke makes asthma worse in nearly all children. | asthma: Smoke makes it worse in nearly all children.",
      })
  void namesGoBeforeTheClaim(String sentence, String expected) {
    assertEquals(Optional.of(expected), reworded(sentence));
  }

  @ParameterizedTest
  @CsvSource({
    "Asthma often comes back where asthma was not treated.",
    "Asthma kills.",
    "Migraine cannot be cured."
  })
  void whatWouldBeUnclearStaysOut(String sentence) {
    assertEquals(Optional.empty(), reworded(sentence));
  }

  private static Optional<String> reworded(String sentence) {
    Claim claim =
        new ClaimExtractor(TERMS)
            .extract(SentencePage.of("page", sentence)).claims().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim in: " + sentence));
    return new SubjectToContext(TERMS)
        .of(claim, new Pico(List.of("asthma"), List.of(), List.of(), List.of()));
  }
}
