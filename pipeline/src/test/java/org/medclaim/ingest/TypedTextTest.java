package org.medclaim.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Garlic lowers blood pressure. It is cheap.|Garlic lowers blood pressure. It is cheap.",
        "1. Genes#Only one case in ten is hereditary.|1. Genes/Only one case in ten is hereditary.",
        "Some good news#Walking protects the heart.|Some good news/Walking protects the heart.",
        "Garlic lowers#blood pressure.|Garlic lowers blood pressure.",
        "Garlic#Lowers blood pressure.|Garlic/Lowers blood pressure.",
        "Garlic is cheap.#lowers blood pressure.|Garlic is cheap./lowers blood pressure.",
        "Garlic#\u00a0#onions and leek|Garlic/onions and leek",
      })
  void readsTheLinesOfAPastedTextApartAndJoinsWhatGoesOn(String typed, String expected) {
    String text = typed.replace('#', '\n');
    List<String> blocks =
        TypedText.blocks(text).stream()
            .map(block -> block.span().of(text).replace('\n', ' '))
            .toList();
    assertEquals(expected, String.join("/", blocks));
  }
}
