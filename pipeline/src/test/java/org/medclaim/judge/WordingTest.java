package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | ''",
        "leukaemia | leukaemia",
        "lymphoma;multiple myeloma | lymphoma and multiple myeloma",
        "a;b;c | a, b and c",
        "a;b;c;d | a, b, c and d",
      })
  void namesAreJoinedAsInASentence(String parts, String joined) {
    List<String> names = parts.isEmpty() ? List.of() : Splitter.on(';').splitToList(parts);
    assertEquals(joined, Wording.joined(names));
  }
}
