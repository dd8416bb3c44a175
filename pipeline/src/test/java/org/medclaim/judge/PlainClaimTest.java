package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.model.Claim;
import org.medclaim.terms.Terminology;

class PlainClaimTest {
  private static final ClaimExtractor EXTRACTOR =
      new ClaimExtractor(
          Terminology.loadCurated(
              Path.of(System.getProperty("medclaim.home", "..")).resolve("corpus")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No, people with type 1 diabetes need insulin. | People with type 1 diabetes need insulin.",
        "In fact, statins prevent strokes.             | Statins prevent strokes.",
        "But unlike metformin, statins prevent strokes. | Statins prevent strokes.",
        "Coffee drinkers get diabetes less often than people who do not. | Coffee drinkers get diabetes less often .",
      })
  void wordsThatAssertNothingAreBlanked(String sentence, String plain) {
    Claim claim = PlainClaim.of(claim(sentence));
    assertEquals(plain, claim.text().strip().replaceAll(" {2,}", " "));
    assertEquals(sentence.strip().length(), claim.text().length());
  }

  @Test
  void whatItIsUnlikeIsNotWhatTheClaimIsOf() {
    Claim worded = claim("Unlike metformin, statins prevent strokes.");
    assertTrue(worded.pico().toString().contains("metformin"), worded.pico().toString());
    Claim plain = PlainClaim.of(worded);
    assertFalse(plain.pico().toString().contains("metformin"), plain.pico().toString());
    assertTrue(plain.pico().intervention().contains("statin"), plain.pico().toString());
  }

  @Test
  void aClaimWithoutSuchWordsIsTheSame() {
    Claim claim = claim("Statins prevent strokes.");
    assertSame(claim, PlainClaim.of(claim));
  }

  private static Claim claim(String sentence) {
    return EXTRACTOR.extract(VerdictOutcome.article(sentence)).claims().get(0);
  }
}
