package org.medclaim.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the real model; skipped only where native code does not load. */
class TextEncoderTest {
  private static TextEncoder encoder;

  @BeforeAll
  static void load() {
    try {
      encoder = TextEncoder.load();
    } catch (EncoderUnavailableException e) {
      Assumptions.abort("no encoder here: " + e.getMessage());
    }
  }

  @AfterAll
  static void close() {
    if (encoder != null) {
      encoder.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aspirin and stroke | Acetylsalicylic acid lowers the risk of brain infarction."
            + " | Knitting needles come in many sizes.",
        "Does vitamin C prevent colds? | Ascorbic acid did not lower the incidence of the common"
            + " cold. | The engine needs new oil every year.",
        "hair loss treatment | Minoxidil increased hair counts in men with alopecia."
            + " | Statins lower LDL cholesterol."
      })
  void whatMeansTheSameIsCloserThoughItSharesNoWord(String query, String near, String far) {
    float[] asked = encoder.query(query);
    assertTrue(dot(asked, encoder.document(near)) > dot(asked, encoder.document(far)) + 0.05);
  }

  @Test
  void aVectorHasLengthOneAndDoesNotChange() {
    float[] once = encoder.document("Aspirin lowers the risk of stroke.");
    assertEquals(encoder.dimensions(), once.length);
    assertEquals(1, dot(once, once), 1e-5);
    float[] between = encoder.document("Something else, longer than what was there before it.");
    assertFalse(Arrays.equals(once, between));
    assertArrayEquals(once, encoder.document("Aspirin lowers the risk of stroke."));
  }

  @Test
  void aQueryIsEncodedOtherwiseThanADocument() {
    assertFalse(Arrays.equals(encoder.query("aspirin"), encoder.document("aspirin")));
  }

  @Test
  void anEmptyTextAndAVeryLongOneHaveVectors() {
    assertEquals(1, dot(encoder.document(""), encoder.document("")), 1e-5);
    float[] cut = encoder.document("aspirin and stroke ".repeat(2_000));
    assertEquals(1, dot(cut, cut), 1e-5);
  }

  private static double dot(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }
}
